import { createHash, hash } from "node:crypto";
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
 * SHA-256 over the sorted SHA-256 digests of the records in their canonical form ({@link canonicalObject}). The digests are
 * kept until the end, some 60 bytes a record. A sum of them would need no memory, and could be met by adding made-up records (Wagner
 * 2002); a hash in the order of writing would change when another program sorts the rows.
 */
export function contentSealer(): ContentSealer {
  const digests: string[] = [];
  const counts: Record<RecordKind, number> = { entity: 0, relationship: 0, source: 0 };
  // A source that is cited as a whole stands in the record of each claim.
  const texts: CanonicalTexts = new WeakMap();
  return {
    add(kind, record) {
      counts[kind] += 1;
      const text = canonicalObject(record, texts);
      if (kind === "source") texts.set(record, text);
      digests.push(hash("sha256", `["${kind}",${text}]`, "binary"));
    },
    seal() {
      const whole = createHash("sha256");
      for (const digest of digests.sort()) whole.update(digest, "binary");
      return {
        hash: `sha-256:${whole.digest("hex")}`,
        entities: counts.entity,
        relationships: counts.relationship,
        sources: counts.source,
      };
    },
  };
}

/** The texts of objects that are met again. */
type CanonicalTexts = WeakMap<object, string>;

/** A value in the form of {@link canonicalObject}; undefined where it counts as none. */
export function canonicalValue(value: unknown, texts?: CanonicalTexts): string | undefined {
  if (typeof value === "string") return value === "" ? undefined : canonicalText(value);
  if (typeof value !== "object") return JSON.stringify(value);
  if (value === null) return undefined;
  if (!Array.isArray(value)) return texts?.get(value) ?? canonicalObject(value, texts);
  if (value.length === 0) return undefined;
  let text = "";
  for (const item of value) text += `${text === "" ? "[" : ","}${canonicalValue(item, texts) ?? "null"}`;
  return `${text}]`;
}

/** What JSON escapes, and what XML can't hold: most texts have neither. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are among the ones that are looked for.
const SPECIAL = /["\\\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

function canonicalText(text: string): string {
  return SPECIAL.test(text) ? JSON.stringify(xmlCharacters(text)) : `"${text}"`;
}

/**
 * A record as one text, the same from whichever format it was read: JSON without white space, columns by their names. Columns
 * without a value are left out: no value, an empty text and an empty list are one, as a table can't tell them apart. Characters that XML
 * can't hold are U+FFFD.
 */
function canonicalObject(value: object, texts?: CanonicalTexts): string {
  const given = value as Readonly<Record<string, unknown>>;
  let text = "";
  for (const { column, head } of canonicalColumns(given)) {
    const part = canonicalValue(given[column], texts);
    if (part !== undefined) text += `${text === "" ? "{" : ","}${head}${part}`;
  }
  return text === "" ? "{}" : `${text}}`;
}

interface CanonicalColumn {
  readonly column: string;
  /** The name as it is written before a value. */
  readonly head: string;
}

interface CanonicalColumns {
  /** As an object has them. */
  readonly names: readonly string[];
  /** As they are written. */
  readonly columns: readonly CanonicalColumn[];
}

/** Sets of columns that are kept: the records of a graph have few, and sorting costs as much as writing the values. */
const KEPT_SETS = 16;
const keptSets: CanonicalColumns[] = [];

function canonicalColumns(value: object): readonly CanonicalColumn[] {
  const names = Object.keys(value);
  for (const kept of keptSets) if (areSame(kept.names, names)) return kept.columns;
  const columns = names
    .filter((column) => !DERIVED.has(column))
    .sort()
    .map((column) => ({ column, head: `${JSON.stringify(column)}:` }));
  if (keptSets.length === KEPT_SETS) keptSets.pop();
  keptSets.unshift({ names, columns });
  return columns;
}

function areSame(names: readonly string[], others: readonly string[]): boolean {
  return names.length === others.length && names.every((name, index) => name === others[index]);
}
