import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";

/**
 * The rows of a CSV file, each an object by the names of its header. The data release of USGS is in windows-1252.
 *
 * @param {string} path
 * @param {string} [encoding]
 * @returns {Promise<Record<string, string>[]>}
 */
export async function readTable(path, encoding = "utf-8") {
  // Node.js 20 reads windows-1252 as latin1 where it is asked for all at once, and loses each dash; as a stream it reads it right.
  const text = new TextDecoder(encoding, { fatal: true }).decode(await readFile(path), { stream: true });
  return parse(text, { columns: true, bom: true });
}
