import fc from "fast-check";
import { daySpan } from "../../src/domain/partial-date.js";
import type { RelationshipType } from "../../src/domain/relationship-type.js";
import type { ClaimFilter } from "../../src/graph/filters/claim-filter.js";
import type { EntityFilter } from "../../src/graph/filters/entity-filter.js";
import { CONFIDENCES, DATES, STATUSES, TYPES } from "./random-graph.js";
import type { ReferenceEntityFilter, ReferenceFilter } from "./reference.js";

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 3 });

/** Filters of claims over some entities. */
export const filterFor = (
  ids: readonly string[],
  types: fc.Arbitrary<readonly RelationshipType[]> = fc.uniqueArray(fc.constantFrom(...TYPES)),
): fc.Arbitrary<ReferenceFilter> =>
  fc
    .record({
      types: optional(types),
      minerals: optional(fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 })),
      includeMineralGroups: optional(fc.boolean()),
      asOf: optional(fc.constantFrom(...DATES)),
      includeUndated: optional(fc.boolean()),
      knownAt: optional(fc.constantFrom(500, 1_000, 1_500, 2_000, 3_000)),
      publishedBy: optional(fc.constantFrom(...DATES)),
      minConfidence: optional(fc.constantFrom(...CONFIDENCES)),
      statuses: optional(fc.uniqueArray(fc.constantFrom(...STATUSES))),
      sources: optional(fc.uniqueArray(fc.constantFrom("s0", "s1"))),
    })
    // Most filters together leave nothing: of the fields given, keep some.
    .chain((filter) => fc.subarray(Object.entries(filter), { maxLength: 3 }))
    .map((fields) => Object.fromEntries(fields.filter(([, value]) => value !== undefined)));

/** Filters of entities, over some. */
export const entityFilterFor = (ids: readonly string[]): fc.Arbitrary<ReferenceEntityFilter> =>
  fc
    .record({
      kinds: optional(fc.uniqueArray(fc.constantFrom("COUNTRY", "COMPANY", "MINERAL"), { minLength: 1 })),
      exclude: optional(fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 })),
      maxDegree: optional(fc.integer({ min: 0, max: 5 })),
    })
    .map((filter) => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)));

/** How the ids of a filter are numbered. */
export interface FilterNumbers {
  readonly entity: (id: string) => number;
  readonly source: (id: string) => number;
  /** Default: the same. */
  readonly instant?: (time: number) => number;
}

/** Filters as the searches take them. */
export function compileFilters(
  { entity, source, instant = (time) => time }: FilterNumbers,
  where: ReferenceFilter,
  through: ReferenceEntityFilter,
): { where: ClaimFilter; through: EntityFilter } {
  const { minerals, asOf, publishedBy, sources, knownAt, ...same } = where;
  const filter = {
    ...same,
    ...(minerals && { minerals: minerals.map(entity) }),
    ...(asOf && { asOf: daySpan(asOf)! }),
    ...(publishedBy && { publishedBy: daySpan(publishedBy)!.last }),
    ...(knownAt !== undefined && { knownAt: instant(knownAt) }),
    ...(sources && { sources: sources.map(source) }),
  } as ClaimFilter;
  const { exclude, ...rest } = through;
  return { where: filter, through: { ...rest, ...(exclude && { exclude: exclude.map(entity) }) } as EntityFilter };
}
