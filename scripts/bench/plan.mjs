// @ts-check
import { EVENT_SHAPE, SMALL_EVENT_SHAPE } from "./data/event-graph.mjs";

/**
 * How much is measured. `caveat` is what the report has to say of it.
 *
 * @typedef {{ readonly caveat?: string, readonly shape: import("./data/event-graph.mjs").EventShape, readonly sets: number, readonly slowSets: number,
 *   readonly connections: readonly number[], readonly rounds: number, readonly milliseconds: number, readonly warmUpMilliseconds: number,
 *   readonly scales: readonly number[], readonly scalingRounds: number, readonly microPairs: number, readonly microRounds: number, readonly writes: WritesPlan }} Plan
 */

/**
 * How much is written: batches, claims one by one, and claims that are delivered to subscribers. What warms up is not counted.
 *
 * @typedef {{ readonly batches: number, readonly warmUpBatches: number, readonly singles: number, readonly warmUpSingles: number,
 *   readonly subscribers: number, readonly deliveries: number }} WritesPlan
 */

/** Some 30 minutes on two cores, once the data are loaded. @type {Plan} */
export const FULL_PLAN = {
  shape: EVENT_SHAPE,
  sets: 200,
  slowSets: 20,
  connections: [1, 8, 64],
  rounds: 10,
  milliseconds: 700,
  warmUpMilliseconds: 3_000,
  scales: [4, 5, 6, 7],
  scalingRounds: 10,
  microPairs: 1_000,
  microRounds: 20,
  writes: { batches: 40, warmUpBatches: 5, singles: 1_000, warmUpSingles: 500, subscribers: 100, deliveries: 100 },
};

/** A couple of minutes, to see whether a change has made something slower, or the benchmark itself still runs. @type {Plan} */
export const QUICK_PLAN = {
  caveat: "A quick run over a small event graph: its numbers are rough, and the bars are meant for the full one.",
  shape: SMALL_EVENT_SHAPE,
  sets: 40,
  slowSets: 10,
  connections: [1, 8, 64],
  rounds: 3,
  milliseconds: 300,
  warmUpMilliseconds: 500,
  scales: [4, 5, 6],
  scalingRounds: 4,
  microPairs: 200,
  microRounds: 5,
  writes: { batches: 10, warmUpBatches: 2, singles: 200, warmUpSingles: 100, subscribers: 100, deliveries: 20 },
};
