import { createHash } from "node:crypto";
import { xmlCharacters } from "./xml-text.js";

/** The kinds of records of an export. */
export type RecordKind = "entity" | "relationship" | "source";

/** What tells whether two exports have the same records, whatever their formats, their order and the time of their writing. */
export interface ContentSeal {
  /** `sha-256:` and 64 hexadecimal digits. */
  readonly hash: string;
  readonly entities: number;
  readonly relationships: number;
  readonly sources: number;
}

/** Gathers the records of an export, in any order, and makes their seal. */
export interface ContentSealer {
  add(kind: RecordKind, record: object): void;
  /** The seal of the records so far. */
  seal(): ContentSeal;
}

/** Made of other columns: an alias that holds the separator of lists can't be told from two. */
const DERIVED = new Set(["aliases"]);

/**
 * SHA-256 over the sorted SHA-256 digests of the records in their canonical form ({@link canonicalRecord}). The digests are
 * kept until the end, some 60 bytes a record. A sum of them would need no memory, and could be met by adding made-up records (Wagner
 * 2002); a hash in the order of writing would change when another program sorts the rows.
 */
export function contentSealer(): ContentSealer {
  const digests: string[] = [];
  const counts: Record<RecordKind, number> = { entity: 0, relationship: 0, source: 0 };
  return {
    add(kind, record) {
      counts[kind] += 1;
      digests.push(createHash("sha256").update(canonicalRecord(kind, record)).digest("binary"));
    },
    seal() {
      const hash = createHash("sha256");
      for (const digest of digests.sort()) hash.update(digest, "binary");
      return {
        hash: `sha-256:${hash.digest("hex")}`,
        entities: counts.entity,
        relationships: counts.relationship,
        sources: counts.source,
      };
    },
  };
}

/**
 * A record as one text, the same from whichever format it was read: JSON without white space, the kind first, columns by their names. Columns
 * without a value are left out: no value, an empty text and an empty list are one, as a table can't tell them apart. Characters that XML
 * can't hold are U+FFFD.
 */
export function canonicalRecord(kind: RecordKind, record: object): string {
  return JSON.stringify([kind, canonical(record)]);
}

/** A value as {@link canonicalRecord} has it; undefined where it counts as none. */
export function canonical(value: unknown): unknown {
  if (typeof value === "string") return value === "" ? undefined : xmlCharacters(value);
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(canonical);
  if (typeof value !== "object" || value === null) return value ?? undefined;
  const columns: Record<string, unknown> = {};
  const given = value as Readonly<Record<string, unknown>>;
  for (const column of Object.keys(given).sort()) {
    if (!DERIVED.has(column)) columns[column] = canonical(given[column]);
  }
  return columns;
}
