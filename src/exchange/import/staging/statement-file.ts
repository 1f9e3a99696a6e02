import { readFileSync } from "node:fs";

// From src/ and from dist/ alike, which lie side by side: the compiler copies no .sql files.
const STATEMENTS = new URL("../../../../src/exchange/import/staging/statements/", import.meta.url);

/** The SQL of `statements/<name>.sql`. */
export function readStatement(name: string): string {
  return readFileSync(new URL(`${name}.sql`, STATEMENTS), "utf8");
}

/** The SQL of a statement that inserts one row, for so many: the one list of `?` behind VALUES is there for each. */
export function readInsert(name: string, rows: number): string {
  return readStatement(name).replace(/(?<=\bVALUES )\([?, ]+\)/, (row) => Array(rows).fill(row).join(", "));
}
