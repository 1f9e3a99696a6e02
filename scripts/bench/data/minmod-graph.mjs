// @ts-check
import { minmodRows } from "./minmod-rows.mjs";

/** @typedef {{ readonly site: number, readonly mineral: string }} Content */

/**
 * MinMod's sites as a graph: each in its country, where it has one, and with its commodities, each once. Minerals and countries are told
 * apart by their names, sites by their place in the file.
 *
 * @typedef {{ readonly sites: import("./minmod-rows.mjs").MinmodRow[], readonly contents: Content[], readonly minerals: string[],
 *   readonly countries: string[], readonly sources: string[] }} MinmodGraph
 */

/** @param {string} shared @returns {Promise<MinmodGraph>} */
export async function readMinmod(shared) {
  /** @type {import("./minmod-rows.mjs").MinmodRow[]} */
  const sites = [];
  /** @type {Map<string, number>} */
  const siteOfRecord = new Map();
  for await (const row of minmodRows(shared, "sites")) siteOfRecord.set(recordOf(row), sites.push(row) - 1);
  /** @type {Map<string, Content>} */
  const contents = new Map();
  for await (const row of minmodRows(shared, "site_commodity")) {
    const site = siteOfRecord.get(recordOf(row));
    const mineral = row.commodity ?? "";
    if (site !== undefined && mineral !== "") contents.set(`${site} ${mineral}`, { site, mineral });
  }
  return {
    sites,
    contents: [...contents.values()],
    minerals: distinct([...contents.values()].map(({ mineral }) => mineral)),
    countries: distinct(sites.map(({ country }) => country ?? "").filter((country) => country !== "")),
    sources: distinct(sites.map(({ source_id }) => source_id ?? "")),
  };
}

/** @param {number} site */
export function siteId(site) {
  return `site-${String(site).padStart(6, "0")}`;
}

/** The mineral with the most sites, and how many. @param {MinmodGraph} graph @returns {{ mineral: string, sites: number }} */
export function hubOf({ contents }) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { mineral } of contents) counts.set(mineral, (counts.get(mineral) ?? 0) + 1);
  const [mineral, sites] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), ["", 0]);
  return { mineral, sites };
}

/** @param {import("./minmod-rows.mjs").MinmodRow} row */
function recordOf({ source_id, record_id }) {
  return JSON.stringify([source_id, record_id]);
}

/** @param {readonly string[]} texts */
function distinct(texts) {
  return [...new Set(texts)].sort();
}
