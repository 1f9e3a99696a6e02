// @ts-check
import { readFileSync } from "node:fs";

/** The text of a statement of the peers by the name of its file. @param {string} name @returns {string} */
export function statement(name) {
  return readFileSync(new URL(`../cypher/${name}.cypher`, import.meta.url), "utf8");
}
