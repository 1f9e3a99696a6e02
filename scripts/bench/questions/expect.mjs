// @ts-check

/**
 * Refuses an answer that is not what it must be: what follows would time something else.
 *
 * @param {unknown} actual
 * @param {unknown} expected
 * @param {string} what
 */
export function expectEqual(actual, expected, what) {
  if (actual !== expected) throw new Error(`${what} should be ${expected}, and is ${actual}.`);
}
