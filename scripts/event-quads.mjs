// @ts-check
// Makes a file of event quads (subject, relation, object, day; separated by tabs) of the shape of the ICEWS events of 2018, all of them
// made up: node scripts/event-quads.mjs FILE [--small]. Load it with lodegraph import FILE --mapping cameo-quads.
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { at } from "./bench/data/at.mjs";
import { EVENT_SHAPE, generateEventGraph, SMALL_EVENT_SHAPE } from "./bench/data/event-graph.mjs";
import { writeLines } from "./bench/data/write-lines.mjs";

const FIRST_DAY = Date.UTC(2018, 0, 1);
const DAY_MS = 86_400_000;

/** @param {string} name @returns {Record<string, string>[]} */
function tableOf(name) {
  return parse(readFileSync(new URL(`../mappings/${name}.csv`, import.meta.url)), { columns: true });
}

const countries = tableOf("countries").map(({ name }) => /** @type {string} */ (name));
const relations = tableOf("cameo-codes")
  .filter(({ code = "" }) => code.length > 2)
  .map(({ text }) => /** @type {string} */ (text));
const ROLES = ["Citizen", "Government", "Police", "Business", "Media Personnel", "Military Personnel"];

/** Countries first, then roles in them, then people of no name. @param {number} actor */
function actorName(actor) {
  if (actor < countries.length) return String(countries[actor]);
  const role = Math.floor(actor / countries.length) - 1;
  if (role < ROLES.length) return `${ROLES[role]} (${countries[actor % countries.length]})`;
  return `Person ${actor}`;
}

const [file, size] = process.argv.slice(2);
if (file === undefined) throw new Error("Name the file: node scripts/event-quads.mjs FILE [--small]");
const graph = generateEventGraph(size === "--small" ? SMALL_EVENT_SHAPE : EVENT_SHAPE);

function* quads() {
  for (let event = 0; event < graph.from.length; event++) {
    const day = new Date(FIRST_DAY + at(graph.day, event) * DAY_MS).toISOString().slice(0, 10);
    const relation = relations[at(graph.kind, event)];
    yield [actorName(at(graph.from, event)), relation, actorName(at(graph.to, event)), day].join("\t");
  }
}

await writeLines(file, quads());
