import { readFileSync } from "node:fs";
import * as z from "zod";

// From src/ and from dist/ alike, which lie side by side.
const PACKAGE = new URL("../../../package.json", import.meta.url);

/** The version of this program. */
export function programVersion(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(PACKAGE, "utf8"))).version;
}
