// @ts-check
import { at } from "../data/at.mjs";

/**
 * The value below or at which `fraction` of the sorted numbers lie (nearest rank: one of the numbers, never between two).
 * NaN where there are none.
 *
 * @param {ArrayLike<number>} sorted ascending
 * @param {number} fraction above 0, at most 1
 * @returns {number}
 */
export function percentile(sorted, fraction) {
  if (sorted.length === 0) return Number.NaN;
  return at(sorted, Math.max(0, Math.ceil(fraction * sorted.length) - 1));
}

/** @param {Iterable<number>} numbers @returns {Float64Array} */
export function ascending(numbers) {
  return Float64Array.from(numbers).sort();
}

/** The middle one, or the mean of the two in the middle; NaN of none. @param {readonly number[]} numbers @returns {number} */
export function median(numbers) {
  const sorted = ascending(numbers);
  const half = sorted.length / 2;
  return (percentile(sorted, 0.5) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
}

/**
 * A measure over rounds: the median of the rounds, the least and greatest, and the value of each round in order.
 *
 * @typedef {{ readonly median: number, readonly min: number, readonly max: number, readonly rounds: readonly number[] }} Spread
 */

/** @param {readonly number[]} rounds @returns {Spread} */
export function spread(rounds) {
  return { median: median(rounds), min: Math.min(...rounds), max: Math.max(...rounds), rounds };
}

/**
 * How many times as great one measure is as another of the same rounds: the median of what each round says. The pace of a machine changes
 * within minutes, and within a round both had the same.
 *
 * @param {Spread} dividend
 * @param {Spread} divisor
 */
export function ratioByRound({ rounds: dividends }, { rounds: divisors }) {
  return median(dividends.map((dividend, round) => dividend / at(divisors, round)));
}
