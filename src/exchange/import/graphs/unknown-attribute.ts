import { nearest } from "../nearest.js";

/** What an attribute that is no column is counted as: `node attribute "nmae" (did you mean "name"?)`. */
export function unknownAttribute(element: "node" | "edge", name: string, columns: Iterable<string>): string {
  const like = nearest(name, columns);
  const hint = like === undefined ? "" : ` (did you mean ${JSON.stringify(like)}?)`;
  return `${element} attribute ${JSON.stringify(name)}${hint}`;
}
