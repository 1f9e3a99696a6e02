// @ts-check
import { at } from "./at.mjs";
import { degreeSequence } from "./degree-sequence.mjs";
import { partLoops } from "./part-loops.mjs";
import { below, seededRandom, shuffle } from "./seeded-random.mjs";

/**
 * What is given of an event graph: how many actors and dated relationships, of how many kinds over how many days, the degree of its
 * largest hub and the median degree.
 *
 * @typedef {{ readonly actors: number, readonly relationships: number, readonly kinds: number, readonly days: number,
 *   readonly hub: number, readonly medianDegree: number }} EventShape
 */

/**
 * An event graph: column by column, what happened between which actors, on which day, and how sure it is.
 *
 * @typedef {{ readonly actors: number, readonly from: Int32Array, readonly to: Int32Array, readonly kind: Uint16Array,
 *   readonly day: Uint16Array, readonly confidence: Float64Array }} EventGraph
 */

/** The shape of the ICEWS events of 2018. @type {EventShape} */
export const EVENT_SHAPE = {
  actors: 23_033,
  relationships: 468_558,
  kinds: 256,
  days: 304,
  hub: 21_200,
  medianDegree: 4,
};

/** The same in small, for those who develop. @type {EventShape} */
export const SMALL_EVENT_SHAPE = {
  actors: 1_000,
  relationships: 20_000,
  kinds: 256,
  days: 304,
  hub: 900,
  medianDegree: 4,
};

const SEED = 2018;
/** Confidences have three decimals: paths by weight then seldom tie. */
const LEAST_CONFIDENCE = 0.3;

/**
 * Makes an event graph of exactly this shape, the same one each time: ends are drawn until each actor has its degree, then paired at
 * random, which leaves parallel relationships and no loops.
 *
 * @param {EventShape} shape
 * @returns {EventGraph}
 */
export function generateEventGraph({ actors, relationships, kinds, days, hub, medianDegree }) {
  const random = seededRandom(SEED);
  const degrees = degreeSequence({ nodes: actors, ends: 2 * relationships, hub, median: medianDegree });
  const actorOfRank = shuffle(
    Int32Array.from({ length: actors }, (_, actor) => actor),
    random,
  );
  const ends = new Int32Array(2 * relationships);
  let next = 0;
  for (let rank = 0; rank < actors; rank++) {
    for (let end = at(degrees, rank); end > 0; end--) ends[next++] = at(actorOfRank, rank);
  }
  shuffle(ends, random);
  const from = ends.slice(0, relationships);
  const to = ends.slice(relationships);
  partLoops(from, to, random);
  return {
    actors,
    from,
    to,
    // The first few are one of each, so that none is missing.
    kind: Uint16Array.from(from, (_, index) => (index < kinds ? index : Math.floor(kinds ** random()) - 1)),
    day: Uint16Array.from(from, (_, index) => (index < days ? index : below(random, days))),
    confidence: Float64Array.from(from, () => Math.round(1_000 * (LEAST_CONFIDENCE + 0.7 * random())) / 1_000),
  };
}
