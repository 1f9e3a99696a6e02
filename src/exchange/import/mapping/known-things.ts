import type { RecordSort } from "../row.js";
import type { CellValue } from "./prepare-mapping.js";

/** Things that are remembered at a time, so that what each row says anew is passed on once. */
const REMEMBERED = 200_000;
const BETWEEN = "\u0000";

/** Entities and sources that were passed on with these very values. */
export class KnownThings {
  readonly #known = new Map<string, string>();

  has(sort: RecordSort, values: ReadonlyMap<string, CellValue>): boolean {
    const id = values.get("id");
    if (sort === "claim" || id === undefined) return false;
    const key = `${sort}${BETWEEN}${id}`;
    let content = "";
    for (const [column, value] of values) {
      content += `${column}${BETWEEN}${typeof value === "string" ? value : JSON.stringify(value)}${BETWEEN}`;
    }
    if (this.#known.get(key) === content) return true;
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(key, content);
    return false;
  }
}
