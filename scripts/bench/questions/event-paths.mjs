// @ts-check
import { at } from "../data/at.mjs";
import { neighboursOf } from "./event-adjacency.mjs";

/**
 * What the shortest paths from one actor are like: their length (-1 where there is none), and how many there are, parallel events
 * counted.
 *
 * @typedef {{ readonly lengths: Int32Array, readonly counts: Float64Array }} ShortestPaths
 */

/**
 * By breadth first search over everything.
 *
 * @param {import("./event-adjacency.mjs").EventAdjacency} adjacency
 * @param {number} start
 * @returns {ShortestPaths}
 */
export function shortestPathsFrom(adjacency, start) {
  const actors = adjacency.offsets.length - 1;
  const lengths = new Int32Array(actors).fill(-1);
  const counts = new Float64Array(actors);
  lengths[start] = 0;
  counts[start] = 1;
  const queue = [start];
  for (const actor of queue) {
    const next = at(lengths, actor) + 1;
    for (const other of neighboursOf(adjacency, actor)) {
      if (at(lengths, other) === -1) {
        lengths[other] = next;
        queue.push(other);
      }
      if (at(lengths, other) === next) counts[other] = at(counts, other) + at(counts, actor);
    }
  }
  return { lengths, counts };
}

/**
 * The least cost of a path of at most `maxLength` events, each costing -ln of its confidence, by trying all events that often.
 *
 * @param {import("../data/event-graph.mjs").EventGraph} graph
 * @param {{ from: number, to: number }} ends
 * @param {number} maxLength
 * @returns {number} infinite where there is no path
 */
export function cheapestCost(graph, { from, to }, maxLength) {
  let costs = new Float64Array(graph.actors).fill(Number.POSITIVE_INFINITY);
  costs[from] = 0;
  for (let length = 1; length <= maxLength; length++) {
    const longer = costs.slice();
    for (let event = 0; event < graph.from.length; event++) {
      const cost = -Math.log(at(graph.confidence, event));
      const one = at(graph.from, event);
      const other = at(graph.to, event);
      longer[other] = Math.min(at(longer, other), at(costs, one) + cost);
      longer[one] = Math.min(at(longer, one), at(costs, other) + cost);
    }
    costs = longer;
  }
  return at(costs, to);
}
