// @ts-check
import { below, shuffle } from "../data/seeded-random.mjs";
import { ascending, median, percentile } from "../measure/statistics.mjs";

/** @typedef {import("./searches.mjs").Search} Search */
/** @typedef {import("./pairs.mjs").MeasuredPair} MeasuredPair */

/** What a search took, ms: for the pairs, each with the median of its rounds. `total` is for all pairs. @typedef {{ readonly p50: number, readonly p99: number, readonly max: number, readonly total: number }} SearchTimes */

/**
 * Times searches on the same pairs, in rounds in which each search has a turn at all pairs, in an order that is drawn. Throws where one
 * finds a path of another length than the pair's.
 *
 * @param {Readonly<Record<string, Search>>} searches
 * @param {readonly MeasuredPair[]} pairs
 * @param {{ readonly rounds: number, readonly random: import("../data/seeded-random.mjs").Random }} options
 * @returns {Record<string, SearchTimes>}
 */
export function timeSearches(searches, pairs, { rounds, random }) {
  const names = Object.keys(searches);
  /** @type {Record<string, number[][]>} by name and round */
  const times = Object.fromEntries(names.map((name) => [name, []]));
  // One round more: the first compiles.
  for (let round = 0; round <= rounds; round++) {
    for (const index of shuffle(
      names.map((_, place) => place),
      random,
    )) {
      const name = names[index] ?? "";
      const taken = timeRound(searches[name], pairs, below(random, pairs.length));
      if (round > 0) times[name]?.push(taken);
    }
  }
  return Object.fromEntries(names.map((name) => [name, timesOf(times[name] ?? [])]));
}

/** Rounds of the times of pairs, in the same order each, as one. @param {readonly (readonly number[])[]} rounds @returns {SearchTimes} */
export function timesOf(rounds) {
  const pairs = ascending((rounds[0] ?? []).map((_, pair) => median(rounds.map((round) => round[pair] ?? Number.NaN))));
  return {
    p50: percentile(pairs, 0.5),
    p99: percentile(pairs, 0.99),
    max: percentile(pairs, 1),
    total: pairs.reduce((sum, time) => sum + time, 0),
  };
}

/** @param {Search | undefined} search @param {readonly MeasuredPair[]} pairs @param {number} first @returns {number[]} */
function timeRound(search, pairs, first) {
  const taken = new Array(pairs.length);
  for (let step = 0; step < pairs.length; step++) {
    const place = (first + step) % pairs.length;
    const { from, to, length } = /** @type {MeasuredPair} */ (pairs[place]);
    const start = performance.now();
    const found = search?.(from, to);
    taken[place] = performance.now() - start;
    if (found !== length)
      throw new Error(`A path of ${found} was found from ${from} to ${to}: it should have ${length}.`);
  }
  return taken;
}
