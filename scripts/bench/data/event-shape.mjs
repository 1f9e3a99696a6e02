// @ts-check
import { at } from "./at.mjs";

/**
 * The shape that an event graph has in fact, counted anew.
 *
 * @param {import("./event-graph.mjs").EventGraph} graph
 * @returns {import("./event-graph.mjs").EventShape}
 */
export function shapeOf({ actors, from, to, kind, day }) {
  const degrees = new Int32Array(actors);
  for (const ends of [from, to]) for (const actor of ends) degrees[actor] = at(degrees, actor) + 1;
  degrees.sort();
  return {
    actors: degrees.filter((degree) => degree > 0).length,
    relationships: from.length,
    kinds: new Set(kind).size,
    days: new Set(day).size,
    hub: at(degrees, actors - 1),
    medianDegree: at(degrees, Math.floor(actors / 2)),
  };
}
