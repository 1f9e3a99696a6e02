import { LRUCache } from "lru-cache";
import { IMPORT_LIMITS } from "../import-limits.js";
import type { Report } from "../readers/reader.js";
import { cellsOf, isObject, type Place, type Row } from "../row.js";

/** Where a list of records stands that tell their sources whole. */
export interface ToldPlace extends Place {
  readonly column: string;
}

/** Reads the sources that an export tells with each record, as citations of a record and as rows of their own. */
export interface ToldSources {
  /** The citations that a list of told sources makes. Rows of sources not met before are added to `rows`. */
  citations(value: unknown, place: ToldPlace, rows: Row[]): readonly object[];
  /** A list of names or facts, the sources of each turned into citations. */
  records(value: unknown, place: ToldPlace, rows: Row[]): unknown;
}

/** For one file: it remembers which sources it has read. */
export function toldSources(report: Report): ToldSources {
  const known = new LRUCache<string, true>({ max: IMPORT_LIMITS.sourcesRemembered });

  function citation(told: object, { file, line }: Place, rows: Row[]): object {
    const { quote, locator, ...source } = told as Readonly<Record<string, unknown>>;
    const { id } = source;
    // Told twice with other values, it is read twice, so that the check within the load sees it.
    const key = JSON.stringify(source);
    if (!known.has(key)) {
      known.set(key, true);
      rows.push({ file, line, sort: "source", cells: cellsOf(source) });
    }
    return Object.fromEntries(cellsOf({ source: id, quote, locator }));
  }

  function citations(value: unknown, place: ToldPlace, rows: Row[]): readonly object[] {
    return listOf(value, place, report).map((told) => citation(told, place, rows));
  }

  return {
    citations,
    records: (value, place, rows) =>
      listOf(value, place, report).map((record) => {
        if (!("sources" in record)) return record;
        const { sources, ...columns } = record as Readonly<Record<string, unknown>>;
        return { ...columns, citations: citations(sources, place, rows) };
      }),
  };
}

/** A list of objects, as it is or as JSON in a text; what is neither is reported. */
function listOf(value: unknown, { file, line, column }: ToldPlace, report: Report): readonly object[] {
  const list = typeof value === "string" ? parsed(value) : value;
  if (Array.isArray(list) && list.every(isObject)) return list;
  report({ file, line, column, problem: "The value is no list of records as exports write it, nor JSON of one." });
  return [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
