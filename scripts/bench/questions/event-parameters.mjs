// @ts-check
import { at } from "../data/at.mjs";
import { EVENT_TYPES, eventType } from "../data/event-records.mjs";
import { below, seededRandom, shuffle } from "../data/seeded-random.mjs";
import { degreeOf, eventAdjacency, neighboursOf } from "./event-adjacency.mjs";
import { cheapestCost, shortestPathsFrom } from "./event-paths.mjs";

/** Two actors, and what is known of the paths between them. @typedef {{ from: number, to: number, length: number, count: number }} Pair */
/** @typedef {{ from: number, to: number, cost: number }} WeightedPair */

/**
 * What the queries are asked about.
 *
 * @typedef {{ readonly actors: number[], readonly oneHop: number[], readonly twoHops: number[], readonly pairs: Pair[],
 *   readonly datedPairs: Pair[], readonly weightedPairs: WeightedPair[] }} EventParameters
 */

/** Relationships of a page of one hop. */
export const ONE_HOP_PAGE = 100;
/** Nodes of a neighbourhood of two hops, and how the peers, which go by relationships, come to as many: 10 with 20 each. */
export const TWO_HOP_NODES = 200;
export const TWO_HOP_FAN = /** @type {const} */ ({ first: 10, second: 20 });
/** Relationships of a path at most. */
export const MAX_LENGTH = 6;
/** Paths of an answer at most: pairs with more shortest paths are not asked about. */
export const MOST_PATHS = 100;
/** How many paths by weight, and by length. */
export const K = 5;
/** Two thirds of the events have happened by then. */
export const AS_OF_DAY = 200;

const SEED = 7;
/** Tries for each pair: a random pair is seldom unfit. */
const TRIES = 1_000;

/**
 * Chooses what to ask about, the same each time: actors and pairs at random among all that have an answer of the size that is asked
 * for.
 *
 * @param {import("../data/event-graph.mjs").EventGraph} graph
 * @param {{ readonly sets: number, readonly slowSets: number }} counts sets of values of each query; of the dearest ones
 * @returns {EventParameters}
 */
export function eventParameters(graph, { sets, slowSets }) {
  const random = seededRandom(SEED);
  const all = eventAdjacency(graph);
  const friendly = eventAdjacency(graph, (event) => eventType(at(graph.kind, event)) === EVENT_TYPES[0]);
  const dated = eventAdjacency(graph, (event) => at(graph.day, event) <= AS_OF_DAY);
  const actors = shuffle(
    Array.from({ length: graph.actors }, (_, actor) => actor),
    random,
  );
  const pairs = findPairs(all, sets, random);
  return {
    actors: actors.slice(0, sets),
    oneHop: enough(
      actors.filter((actor) => degreeOf(friendly, actor) >= ONE_HOP_PAGE),
      sets,
    ),
    twoHops: enough(
      actors.filter((actor) => isTwoHopStart(friendly, actor)),
      sets,
    ),
    pairs,
    datedPairs: findPairs(dated, sets, random, ({ count }) => count <= MOST_PATHS),
    weightedPairs: pairs
      .slice(0, slowSets)
      .map(({ from, to }) => ({ from, to, cost: cheapestCost(graph, { from, to }, MAX_LENGTH) })),
  };
}

/**
 * @param {import("./event-adjacency.mjs").EventAdjacency} adjacency
 * @param {number} wanted
 * @param {import("../data/seeded-random.mjs").Random} random
 * @param {(pair: Pair) => boolean} [fits]
 * @returns {Pair[]}
 */
function findPairs(adjacency, wanted, random, fits = () => true) {
  const actors = adjacency.offsets.length - 1;
  /** @type {Pair[]} */
  const pairs = [];
  for (let tries = TRIES * wanted; pairs.length < wanted; tries--) {
    if (tries === 0) throw new Error("The event graph has too few connected pairs to ask about.");
    const from = below(random, actors);
    if (degreeOf(adjacency, from) === 0) continue;
    const { lengths, counts } = shortestPathsFrom(adjacency, from);
    const to = below(random, actors);
    const pair = { from, to, length: at(lengths, to), count: at(counts, to) };
    if (pair.length >= 1 && pair.length <= MAX_LENGTH && fits(pair)) pairs.push(pair);
  }
  return pairs;
}

/**
 * Whether an actor has enough within two hops for everyone: 200 actors for us, and for the peers 10 events at it with 20 events at
 * the other end of each, whichever 10 they take.
 *
 * @param {import("./event-adjacency.mjs").EventAdjacency} adjacency
 * @param {number} start
 */
function isTwoHopStart(adjacency, start) {
  if (degreeOf(adjacency, start) < TWO_HOP_FAN.first) return false;
  const near = neighboursOf(adjacency, start);
  if (near.some((actor) => degreeOf(adjacency, actor) < TWO_HOP_FAN.second)) return false;
  const within = new Set([start, ...near]);
  for (const actor of near) {
    for (const other of neighboursOf(adjacency, actor)) within.add(other);
    if (within.size >= TWO_HOP_NODES) return true;
  }
  return false;
}

/** @param {readonly number[]} found @param {number} wanted */
function enough(found, wanted) {
  if (found.length === 0) throw new Error("The event graph has no actor with an answer large enough to ask about.");
  return found.slice(0, wanted);
}
