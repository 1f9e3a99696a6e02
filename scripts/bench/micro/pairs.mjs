// @ts-check
import { at } from "../data/at.mjs";
import { below, seededRandom } from "../data/seeded-random.mjs";
import { eventAdjacency } from "../questions/event-adjacency.mjs";
import { shortestPathsFrom } from "../questions/event-paths.mjs";

/** @typedef {{ readonly from: number, readonly to: number, readonly length: number }} MeasuredPair */

const SEED = 23;
/** A search from one start tells the lengths to all ends. */
const ENDS_PER_START = 10;

/**
 * Pairs of different actors drawn at random that a path connects, with its length.
 *
 * @param {import("../data/event-graph.mjs").EventGraph} graph
 * @param {number} count
 * @returns {MeasuredPair[]}
 */
export function randomPairs(graph, count) {
  const random = seededRandom(SEED);
  const adjacency = eventAdjacency(graph);
  /** @type {MeasuredPair[]} */
  const pairs = [];
  while (pairs.length < count) {
    const from = below(random, graph.actors);
    const { lengths } = shortestPathsFrom(adjacency, from);
    for (let end = 0; end < ENDS_PER_START; end++) {
      const to = below(random, graph.actors);
      const length = at(lengths, to);
      if (length > 0) pairs.push({ from, to, length });
    }
  }
  return pairs.slice(0, count);
}
