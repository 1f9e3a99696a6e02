// @ts-check
import { ascending, median, percentile } from "../measure/statistics.mjs";

/** What something took that was done `count` times, ms. @typedef {{ readonly count: number, readonly p50: number, readonly p99: number, readonly max: number }} Times */

/** @param {readonly number[]} taken ms @returns {Times} */
export function timesOf(taken) {
  const sorted = ascending(taken);
  return { count: taken.length, p50: median(taken), p99: percentile(sorted, 0.99), max: percentile(sorted, 1) };
}
