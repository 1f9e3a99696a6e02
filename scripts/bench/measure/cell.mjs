// @ts-check
import { ascending, median, percentile, spread } from "./statistics.mjs";

/** @typedef {import("./slice.mjs").Slice} Slice */

/**
 * What was measured of one query at one server over a number of connections. Times in ms. `p50` and `throughput` are those of the
 * rounds; `p99` is over all requests of all rounds, for a slice alone has too few.
 *
 * @typedef {{ readonly p50: import("./statistics.mjs").Spread, readonly p99: number, readonly max: number, readonly throughput: import("./statistics.mjs").Spread,
 *   readonly requests: number, readonly rounds: number }} Measured
 */

/** A measurement, or why there is none. @typedef {Measured | { readonly missing: string }} Cell */

/** @param {readonly Slice[]} slices @returns {Measured} */
export function measuredOf(slices) {
  const all = ascending(slices.flatMap(({ latencies }) => latencies));
  return {
    p50: spread(slices.map(({ latencies }) => median(latencies))),
    p99: percentile(all, 0.99),
    max: percentile(all, 1),
    throughput: spread(slices.map(({ throughput }) => throughput)),
    requests: all.length,
    rounds: slices.length,
  };
}

/** @param {Cell | undefined} cell @returns {cell is Measured} */
export function isMeasured(cell) {
  return cell !== undefined && !("missing" in cell);
}
