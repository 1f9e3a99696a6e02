import { nearest } from "../nearest.js";
import type { RecordSort } from "../row.js";
import { CLAIM_COLUMNS } from "./claim.js";
import { ENTITY_COLUMNS } from "./entity.js";
import { ENTITY_FIELDS } from "./entity-field.js";
import { SOURCE_COLUMNS } from "./source.js";

const TABLES = { source: SOURCE_COLUMNS, entity: ENTITY_COLUMNS, claim: CLAIM_COLUMNS } as const;

/** All columns that a record of a sort may have. */
export const KNOWN_COLUMNS: Readonly<Record<RecordSort, ReadonlySet<string>>> = {
  source: new Set(Object.keys(SOURCE_COLUMNS)),
  entity: new Set([...Object.keys(ENTITY_COLUMNS), ...ENTITY_FIELDS]),
  claim: new Set(Object.keys(CLAIM_COLUMNS)),
};

/** The columns that tell a sort from the others, in the order in which they are looked for. */
const TELLING: ReadonlyMap<RecordSort, readonly string[]> = new Map([
  ["claim", ["type", "from", "to"]],
  ["entity", ["kind"]],
  ["source", ["title"]],
]);

/** What a record with these columns is; undefined where they do not say. */
export function sortOfColumns(columns: Iterable<string>): RecordSort | undefined {
  const present = new Set(columns);
  for (const [sort, telling] of TELLING) {
    if (telling.every((column) => present.has(column))) return sort;
  }
  return undefined;
}

/** What is wrong with a column that no record of the sort has; undefined for a known one. */
export function unknownColumn(sort: RecordSort, column: string): { problem: string; nearest?: string } | undefined {
  if (KNOWN_COLUMNS[sort].has(column)) return undefined;
  const like = nearest(column, KNOWN_COLUMNS[sort]);
  return { problem: "There is no such column.", ...(like === undefined ? {} : { nearest: like }) };
}

/** The columns that every record of the sort needs and that are not among these. */
export function missingColumns(sort: RecordSort, columns: readonly string[]): string[] {
  return Object.entries(TABLES[sort]).flatMap(([name, { required }]) =>
    required && !columns.includes(name) ? [name] : [],
  );
}
