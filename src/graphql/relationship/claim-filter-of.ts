import { BadInputError } from "../../domain/errors.js";
import { requireDaySpan } from "../../domain/partial-date.js";
import type { ClaimFilter } from "../../graph/filters/claim-filter.js";
import type { Reading } from "../../knowledge/reading.js";
import { entityNumber } from "../entity/entity-reference.js";
import type { RelationshipFilterInput } from "./relationship-filter.js";

/**
 * The filter in the numbers of a reading. Null means the default. Throws ENTITY_NOT_FOUND or AMBIGUOUS_REFERENCE for a
 * mineral, BAD_USER_INPUT for a source that is not there; `argument` is the path to the filter.
 */
export function claimFilterOf(
  reading: Reading,
  input: RelationshipFilterInput | null | undefined,
  argument = "where",
): ClaimFilter {
  if (!input) return {};
  const {
    types,
    minerals,
    includeMineralGroups,
    asOf,
    includeUndated,
    knownAt,
    publishedBy,
    minConfidence,
    statuses,
    sources,
  } = input;
  return {
    ...(types && { types }),
    ...(minerals && {
      minerals: minerals.map((reference, index) => mineralNumber(reading, reference, `${argument}.minerals[${index}]`)),
    }),
    ...(includeMineralGroups && { includeMineralGroups }),
    ...(asOf && { asOf: requireDaySpan(asOf, `${argument}.asOf`) }),
    ...(includeUndated === false && { includeUndated }),
    ...(knownAt && { knownAt: knownAt.getTime() }),
    ...(publishedBy && { publishedBy: requireDaySpan(publishedBy, `${argument}.publishedBy`).last }),
    ...(typeof minConfidence === "number" && { minConfidence }),
    ...(statuses && { statuses }),
    ...(sources && { sources: sources.map((id, index) => sourceNumber(reading, id, `${argument}.sources[${index}]`)) }),
  };
}

/** The number of the mineral that a reference names. Throws as {@link claimFilterOf} does. */
export function mineralNumber(reading: Reading, reference: string, argument: string): number {
  const number = entityNumber(reading, reference, argument);
  const id = reading.projection.entities.ids[number]!;
  const { kind } = reading.entityLabel(id);
  if (kind !== "MINERAL") {
    throw new BadInputError(
      `${JSON.stringify(reference)} is a ${kind}, not a MINERAL. Filter by its relationships' ends instead.`,
      argument,
    );
  }
  return number;
}

function sourceNumber(reading: Reading, id: string, argument: string): number {
  const number = reading.projection.sources.byId.get(id);
  if (number === undefined) throw new BadInputError(`No source has the id ${JSON.stringify(id)}.`, argument);
  return number;
}
