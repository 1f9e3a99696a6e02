import { latinForm } from "../slug-of.js";

/** A row of a mapping's own table: texts by column. */
export type TableRow = ReadonlyMap<string, string>;

/** A table in which a mapping looks values up. Keys are compared without case, accents and punctuation. */
export interface LookupTable {
  readonly columns: ReadonlySet<string>;
  /** The row that has this key; with `prefix`, the one whose key begins the text and is the longest. */
  find(text: string, prefix: boolean): TableRow | undefined;
}

/** What separates several keys, or names, in one cell. */
const SEPARATOR = "|";

/** Makes a table of rows. A cell of a key column may hold several keys, separated by `|`; the first row that has a key keeps it. */
export function lookupTable(rows: readonly TableRow[], keys: readonly string[]): LookupTable {
  const byKey = new Map<string, TableRow>();
  let longest = 0;
  for (const row of rows) {
    for (const key of keys.flatMap((column) => (row.get(column) ?? "").split(SEPARATOR)).map(latinForm)) {
      if (key === "" || byKey.has(key)) continue;
      byKey.set(key, row);
      longest = Math.max(longest, key.length);
    }
  }
  // The same few values stand in most rows of a file.
  const known = remembered((text) => byKey.get(latinForm(text)));
  return {
    columns: new Set(rows.flatMap((row) => [...row.keys()])),
    find(text, prefix) {
      const row = known(text);
      return row !== undefined || !prefix ? row : longestPrefix(byKey, latinForm(text).slice(0, longest));
    },
  };
}

/** Texts whose answers are remembered at a time. */
const REMEMBERED = 100_000;

function remembered<T>(find: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    if (answers.has(text)) return answers.get(text) as T;
    const answer = find(text);
    if (answers.size >= REMEMBERED) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}

function longestPrefix(byKey: ReadonlyMap<string, TableRow>, text: string): TableRow | undefined {
  for (let length = text.length; length > 0; length--) {
    const row = byKey.get(text.slice(0, length));
    if (row !== undefined) return row;
  }
  return undefined;
}
