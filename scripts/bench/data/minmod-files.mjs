// @ts-check
import { join } from "node:path";
import { siteId } from "./minmod-graph.mjs";
import { writeLines } from "./write-lines.mjs";

/** @typedef {import("./minmod-graph.mjs").MinmodGraph} MinmodGraph */

/**
 * Writes MinMod's graph as the files that `lodegraph import` reads: sites are deposits that contain minerals and lie in countries.
 *
 * @param {MinmodGraph} graph
 * @param {string} folder which exists
 */
export async function writeMinmodFiles(graph, folder) {
  await writeLines(join(folder, "sources.csv"), sourceLines(graph));
  await writeLines(join(folder, "entities.csv"), entityLines(graph));
  await writeLines(join(folder, "relationships.csv"), relationshipLines(graph));
}

/** The id of a mineral, country or source by its place among them. @param {"mineral" | "country" | "source"} sort @param {number} place */
export function numberedId(sort, place) {
  return `${sort}-${String(place).padStart(3, "0")}`;
}

/** @param {MinmodGraph} graph @returns {Generator<string>} */
function* sourceLines({ sources }) {
  yield "id,title,publisher";
  for (const [place, source] of sources.entries()) yield row([numberedId("source", place), source, "MinMod"]);
}

/** @param {MinmodGraph} graph @returns {Generator<string>} */
function* entityLines({ sites, minerals, countries }) {
  yield "id,kind,name,latitude,longitude";
  for (const [place, name] of minerals.entries())
    yield row([numberedId("mineral", place), "MINERAL", nameOf(name), "", ""]);
  for (const [place, name] of countries.entries())
    yield row([numberedId("country", place), "COUNTRY", nameOf(name), "", ""]);
  for (const [site, { name = "", lat = "", lon = "" }] of sites.entries()) {
    const hasPlace = lat !== "" && lon !== "" && Math.abs(Number(lat)) <= 90 && Math.abs(Number(lon)) <= 180;
    yield row([siteId(site), "DEPOSIT", nameOf(name) || `Unnamed site ${site}`, ...(hasPlace ? [lat, lon] : ["", ""])]);
  }
}

/** @param {MinmodGraph} graph @returns {Generator<string>} */
function* relationshipLines({ sites, contents, minerals, countries, sources }) {
  const placeOf = (/** @type {readonly string[]} */ names) => new Map(names.map((name, place) => [name, place]));
  const [mineralPlaces, countryPlaces, sourcePlaces] = [placeOf(minerals), placeOf(countries), placeOf(sources)];
  /** @param {number} site */
  const sourceOf = (site) => numberedId("source", sourcePlaces.get(sites[site]?.source_id ?? "") ?? 0);
  yield "type,from,to,source";
  for (const { site, mineral } of contents) {
    yield row(["CONTAINS", siteId(site), numberedId("mineral", mineralPlaces.get(mineral) ?? 0), sourceOf(site)]);
  }
  for (const [site, { country = "" }] of sites.entries()) {
    const place = countryPlaces.get(country);
    if (place !== undefined) yield row(["LOCATED_IN", siteId(site), numberedId("country", place), sourceOf(site)]);
  }
}

/** A name without the control characters that a few have in them, which the import refuses. @param {string} name */
function nameOf(name) {
  return name.replace(/\p{Cc}+/gu, " ").trim();
}

/** A line of CSV. @param {readonly string[]} values */
function row(values) {
  return values.map((value) => (/[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join();
}
