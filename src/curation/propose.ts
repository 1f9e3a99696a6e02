import type { Claim } from "../domain/claim.js";
import type { Entity } from "../domain/entity.js";
import { LodegraphError } from "../domain/errors.js";
import type { Source } from "../domain/source.js";
import { decodeClaim } from "../exchange/import/decode/claim.js";
import { refuseUnknown } from "../exchange/import/decode/column-table.js";
import { KNOWN_COLUMNS } from "../exchange/import/decode/columns.js";
import type { CellReport } from "../exchange/import/decode/decoder.js";
import { decodeEntity } from "../exchange/import/decode/entity.js";
import { decodeSource } from "../exchange/import/decode/source.js";
import { cellsOf, isAbsent, type RecordSort } from "../exchange/import/row.js";
import type { ReferenceIndex } from "../knowledge/reference-index.js";
import type { Proposal } from "./batch.js";
import { unknownEntity, type Violations } from "./violation.js";

/** The values of a record as they were given, by the names that files have for them. Null and the empty text count as absent. */
export type Cells = ReadonlyMap<string, unknown>;

/** A source out of its values; undefined where one of them is wrong, which is added to the violations. */
export function proposeSource(cells: Cells, argument: string, violations: Violations): Proposal<Source> | undefined {
  const { report, isSound } = reporter(argument, violations);
  refuseUnknownColumns("source", cells, report);
  const record = decodeSource(cells, report);
  return isSound() && record.kind === "source" ? { argument, record: record.source } : undefined;
}

/** The values of an entity, and where those stand that are not beside the others. */
export interface GivenEntity {
  readonly cells: Cells;
  /** Paths by the names of values. */
  readonly places: ReadonlyMap<string, string>;
}

/** An entity out of its values, over what is known of it; undefined where one of them is wrong. */
export function proposeEntity(
  { cells, places }: GivenEntity,
  argument: string,
  { known, violations }: { readonly known: Entity | undefined; readonly violations: Violations },
): Proposal<Entity> | undefined {
  const { report, isSound } = reporter(argument, violations, places);
  const record = decodeEntity(known === undefined ? present(cells) : over(known, cells), report);
  if (!isSound() || record.kind !== "entity") return undefined;
  const { mergedInto } = known ?? {};
  return { argument, record: { ...record.entity, ...(mergedInto !== undefined && { mergedInto }) } };
}

/** A claim out of its values (see {@link Cells}), its ends and minerals by id, name or alias; undefined where one of them is wrong. */
export function proposeClaim(
  values: object,
  argument: string,
  { references, violations }: { readonly references: ReferenceIndex; readonly violations: Violations },
): Proposal<Claim> | undefined {
  const { report, isSound } = reporter(argument, violations);
  const idOf = (reference: unknown, column: string): unknown => {
    if (typeof reference !== "string") return reference;
    try {
      const id = references.find(reference);
      if (id !== undefined) return id;
    } catch (error) {
      if (!(error instanceof LodegraphError)) throw error;
      report(column, error.message);
      return undefined;
    }
    report(column, unknownEntity(reference));
    return undefined;
  };
  const resolved = cellsOf(values);
  for (const end of ["from", "to"]) {
    if (resolved.has(end)) resolved.set(end, idOf(resolved.get(end), end));
  }
  const minerals = resolved.get("minerals");
  if (Array.isArray(minerals)) {
    resolved.set(
      "minerals",
      minerals.map((mineral, index) => idOf(mineral, `minerals[${index}]`)),
    );
  }
  // What names nothing has been told: the rules of files would tell it again.
  if (!isSound()) return undefined;
  refuseUnknownColumns("claim", resolved, report);
  const record = decodeClaim(resolved, report);
  return isSound() && record.kind === "claim" ? { argument, record: record.claim } : undefined;
}

function reporter(
  argument: string,
  violations: Violations,
  places: ReadonlyMap<string, string> = new Map(),
): { report: CellReport; isSound: () => boolean } {
  let sound = true;
  const report: CellReport = (column, problem, nearest) => {
    sound = false;
    violations.add(
      places.get(column) ?? `${argument}.${column}`,
      nearest === undefined ? problem : `${problem} Did you mean ${JSON.stringify(nearest)}?`,
    );
  };
  return { report, isSound: () => sound };
}

function refuseUnknownColumns(sort: RecordSort, cells: Cells, report: CellReport): void {
  refuseUnknown(cells, KNOWN_COLUMNS[sort], report);
}

function present(cells: Cells): Map<string, unknown> {
  const present = new Map<string, unknown>();
  for (const [column, value] of cells) {
    if (!isAbsent(value)) present.set(column, value);
  }
  return present;
}

/** The values of an entity with others over them: null takes one away. Aliases given leave alone the names of which more is known. */
function over({ id, kind, name, names, description, facts, fields }: Entity, cells: Cells): Map<string, unknown> {
  const givesAliases = Array.isArray(cells.get("aliases"));
  const isPlain = ({ note, confidence, citations }: Entity["names"][number]) =>
    note === undefined && confidence === 1 && citations.length === 0;
  const before = {
    id,
    kind,
    name,
    names: names.filter((one) => !givesAliases || !isPlain(one)),
    description,
    facts,
    ...fields,
  };
  const given = [...cells].filter(([, value]) => value !== undefined);
  return present(new Map<string, unknown>([...Object.entries(before), ...given]));
}
