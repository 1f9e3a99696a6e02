import type { ImportRecord } from "../../domain/import-record.js";

/** What a row is about: a source, an entity or a claim. */
export type RecordSort = ImportRecord["kind"];

/** Where a row stands. */
export interface Place {
  readonly file: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
}

/** A record as a file gives it, before anything of it is understood. */
export interface Row extends Place {
  /** Absent where neither the file's name nor its columns say it. */
  readonly sort?: RecordSort;
  /** The values that are there, by column: texts in CSV, any JSON value elsewhere. Empty cells are left out. */
  readonly cells: ReadonlyMap<string, unknown>;
  /**
   * What the store that wrote the row noted of it, by column: of a claim its recording, of an entity `mergedInto`. Only where these are
   * to be kept.
   */
  readonly noted?: ReadonlyMap<string, unknown>;
  /** Of an entity: it is only to be there. What the graph, or an earlier row, says of it stays as it is, unless it is of another kind. */
  readonly ifAbsent?: boolean;
}

/** The cells of an object; null and the empty text count as absent. */
export function cellsOf(object: object): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  // No entries: a pair for each value of a load takes longer than its place in the map.
  for (const column of Object.keys(object)) {
    const value = (object as Readonly<Record<string, unknown>>)[column];
    if (!isAbsent(value)) cells.set(column, value);
  }
  return cells;
}

/** Whether a value counts as none: null, and the empty text. */
export function isAbsent(value: unknown): boolean {
  return value === null || value === "" || value === undefined;
}

/** Whether a value is an object with named values: no list, no null. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
