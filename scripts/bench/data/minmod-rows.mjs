// @ts-check
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createGunzip } from "node:zlib";
import { parse } from "csv-parse";

/** Where MinMod's files are below the shared folder. */
const FOLDER = join("data", "minmod");

/** A row of MinMod by its columns; an absent value is an empty text. @typedef {Record<string, string>} MinmodRow */

/** The path of a file of MinMod. @param {string} shared @param {"sites" | "site_commodity"} name */
export function minmodFile(shared, name) {
  return join(shared, FOLDER, `${name}.csv.gz`);
}

/**
 * The rows of a file of MinMod.
 *
 * @param {string} shared
 * @param {"sites" | "site_commodity"} name
 * @returns {AsyncIterable<MinmodRow>}
 */
export function minmodRows(shared, name) {
  return createReadStream(minmodFile(shared, name))
    .pipe(createGunzip())
    .pipe(parse({ columns: true }));
}
