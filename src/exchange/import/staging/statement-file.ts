import { readFileSync } from "node:fs";

// From src/ and from dist/ alike, which lie side by side: the compiler copies no .sql files.
const STATEMENTS = new URL("../../../../src/exchange/import/staging/statements/", import.meta.url);

/** The SQL of `statements/<name>.sql`. */
export function readStatement(name: string): string {
  return readFileSync(new URL(`${name}.sql`, STATEMENTS), "utf8");
}
