// @ts-check
import { at } from "./at.mjs";

/** Numbers from 0 up to 1, that one excluded: the same ones for the same seed. @typedef {() => number} Random */

/**
 * Mulberry32: small, fast, and even enough to make up a graph with.
 *
 * @param {number} seed
 * @returns {Random}
 */
export function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/**
 * A whole number from 0 up to `limit`, that one excluded.
 *
 * @param {Random} random
 * @param {number} limit
 * @returns {number}
 */
export function below(random, limit) {
  return Math.floor(random() * limit);
}

/**
 * Puts numbers into a random order, in place (Fisher and Yates), and gives them back.
 *
 * @template {Int32Array | number[]} Numbers
 * @param {Numbers} numbers
 * @param {Random} random
 * @returns {Numbers}
 */
export function shuffle(numbers, random) {
  for (let last = numbers.length - 1; last > 0; last--) {
    const other = below(random, last + 1);
    const moved = at(numbers, last);
    numbers[last] = at(numbers, other);
    numbers[other] = moved;
  }
  return numbers;
}
