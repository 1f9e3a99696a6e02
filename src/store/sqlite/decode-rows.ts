import { damaged } from "./translate-error.js";

/** Rows as records. Throws STORE_UNAVAILABLE where a row holds what nobody has written: its file was damaged. */
export function decodeRows<Row, Item>(file: string, rows: readonly Row[], decode: (row: Row) => Item): Item[] {
  try {
    return rows.map((row) => decode(row));
  } catch (cause) {
    // Lists and records inside a row are JSON.
    throw cause instanceof SyntaxError ? damaged(file, cause) : cause;
  }
}
