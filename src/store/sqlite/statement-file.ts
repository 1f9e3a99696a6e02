import { readFileSync } from "node:fs";

// From src/ and from dist/ alike, which lie side by side: the compiler copies no .sql files.
const STATEMENTS = new URL("../../../src/store/sqlite/statements/", import.meta.url);

const loaded = new Map<string, string>();

/** The SQL of `statements/<name>.sql`, read once. */
export function readStatement(name: string): string {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const sql = readFileSync(new URL(`${name}.sql`, STATEMENTS), "utf8");
  loaded.set(name, sql);
  return sql;
}

/**
 * The SQL of a statement that inserts one row, for so many: the one list of `?` behind VALUES is there for each. A statement has a cost of its
 * own, which rows share.
 */
export function readInsert(name: string, rows: number): string {
  return readStatement(name).replace(/(?<=\bVALUES )\([?, ]+\)/, (row) => Array(rows).fill(row).join(", "));
}
