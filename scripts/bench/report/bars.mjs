// @ts-check
import { isMeasured } from "../measure/cell.mjs";
import { ratioByRound } from "../measure/statistics.mjs";

/** @typedef {import("../measure/measure-queries.mjs").Result} Result */
/** @typedef {import("../measure/statistics.mjs").Spread} Spread */

/**
 * Something that must hold, and what was measured of it. `measured` is absent where the run had no part that tells.
 *
 * @typedef {{ readonly what: string, readonly limit: number, readonly is: "at most" | "at least", readonly unit: string,
 *   readonly measured: number | undefined }} Bar
 */

/** @typedef {"passed" | "failed" | "not measured"} Verdict */

const STORES = /** @type {const} */ ({ "lodegraph-sqlite": "embedded store", "lodegraph-neo4j": "Neo4j" });
const OURS = "lodegraph-neo4j";
const PEER = "neo4j-graphql";
/** The connections at which throughput is compared. */
const BUSY = 8;
const BYTES_PER_RELATIONSHIP = 64;
const BUILD_SECONDS = 1;
/** What other requests may take while a long traversal runs, ms. */
const BESIDE_MS = 50;
const CLAIMS_PER_SECOND = 10_000;
const SINGLE_MS = 5;
const DELIVERY_MS = 100;

/** @param {Bar} bar @returns {Verdict} */
export function verdictOf({ limit, is, measured }) {
  if (measured === undefined) return "not measured";
  return (is === "at most" ? measured <= limit : measured >= limit) ? "passed" : "failed";
}

/**
 * The bars, with what a run has measured of them.
 *
 * @param {Pick<import("./report.mjs").Report, "http" | "scaling" | "writes" | "micro">} report
 * @returns {Bar[]}
 */
export function barsOf({ http, scaling, writes, micro }) {
  return [
    ...overTheFloor(http?.results ?? []),
    ...againstThePeer(http?.results ?? []),
    ...besideBars(http?.beside ?? []),
    ...kernelBars(micro),
    ...growthBars(scaling?.results ?? []),
    ...writeBars(writes),
  ];
}

/** @param {readonly Result[]} results @returns {Bar[]} */
function overTheFloor(results) {
  return Object.entries(STORES).flatMap(([contender, store]) => {
    /** @param {string} query */
    const p50 = (query) => find(results, { contender, query, connections: 1 })?.p50;
    /** @param {string} query @param {string} title @param {number} limit @returns {Bar} */
    const bar = (query, title, limit) => ({
      what: `${title}, ${store}: p50 over the floor's`,
      limit,
      is: "at most",
      unit: "x",
      measured: byRound(p50(query), p50("floor")),
    });
    return [
      bar("shortest-path", "shortest path", 1.5),
      bar("all-shortest-dated", "all shortest paths with a date filter", 4),
      bar("two-hops", "two hops (200 nodes)", 4),
    ];
  });
}

/** @param {readonly Result[]} results @returns {Bar[]} */
function againstThePeer(results) {
  /** @param {string} contender @param {string} query */
  const busy = (contender, query) => find(results, { contender, query, connections: BUSY });
  /** @param {string} query @param {string} title @returns {Bar} */
  const throughput = (query, title) => ({
    what: `${title}: throughput at ${BUSY} connections over that of @neo4j/graphql on the same Neo4j`,
    limit: 5,
    is: "at least",
    unit: "x",
    measured: byRound(busy(OURS, query)?.throughput, busy(PEER, query)?.throughput),
  });
  return [
    throughput("shortest-path", "shortest path"),
    throughput("two-hops", "two hops (200 nodes)"),
    {
      what: `two hops (200 nodes): p99 of @neo4j/graphql over ours at ${BUSY} connections`,
      limit: 10,
      is: "at least",
      unit: "x",
      measured: quotient(busy(PEER, "two-hops")?.p99, busy(OURS, "two-hops")?.p99),
    },
  ];
}

/** @param {readonly import("../measure/measure-beside.mjs").Beside[]} beside @returns {Bar[]} */
function besideBars(beside) {
  return Object.entries(STORES).map(([contender, store]) => {
    const cell = beside.find((one) => one.contender === contender && one.query === "floor")?.cell;
    return {
      what: `the floor while a long traversal runs, ${store}: p99`,
      limit: BESIDE_MS,
      is: "at most",
      unit: "ms",
      measured: isMeasured(cell) ? cell.p99 : undefined,
    };
  });
}

/** @param {import("./report.mjs").MicroReport | undefined} micro @returns {Bar[]} */
function kernelBars(micro) {
  const { kernel, handWritten } = micro?.searches ?? {};
  return [
    {
      what: "kernel: p50 of a shortest path over that of the hand-written search",
      limit: 2,
      is: "at most",
      unit: "x",
      measured: quotient(kernel?.p50, handWritten?.p50),
    },
    {
      what: "kernel: time for all pairs over that of the hand-written search",
      limit: 2,
      is: "at most",
      unit: "x",
      measured: quotient(kernel?.total, handWritten?.total),
    },
    {
      what: "building 500,000 relationships from memory",
      limit: BUILD_SECONDS,
      is: "at most",
      unit: "s",
      measured: micro?.build.seconds,
    },
    {
      what: "topology of a relationship",
      limit: BYTES_PER_RELATIONSHIP,
      is: "at most",
      unit: "bytes",
      measured: micro && micro.build.topologyBytes / micro.build.relationships,
    },
  ];
}

/** @param {readonly Result[]} results @returns {Bar[]} */
function growthBars(results) {
  /** @param {string} query @param {string} title @returns {Bar} */
  const growth = (query, title) => ({
    what: `${title}: p50 over 10^7 relationships over that over 10^4`,
    limit: 3,
    is: "at most",
    unit: "x",
    measured: byRound(
      find(results, { contender: "10^7", query, connections: 1 })?.p50,
      find(results, { contender: "10^4", query, connections: 1 })?.p50,
    ),
  });
  return [growth("one-hop", "one hop"), growth("short-path", "shortest path of two relationships")];
}

/** @param {import("./report.mjs").WritesReport | undefined} writes @returns {Bar[]} */
function writeBars(writes) {
  return [
    {
      what: "claims asserted in batches of 1,000, embedded store: claims a second",
      limit: CLAIMS_PER_SECOND,
      is: "at least",
      unit: "claims/s",
      measured: writes?.batches.claimsPerSecond,
    },
    {
      what: "a single claim asserted, embedded store: p50",
      limit: SINGLE_MS,
      is: "at most",
      unit: "ms",
      measured: writes?.singles.assert.p50,
    },
    {
      what: "a claim delivered to 100 subscribers, embedded store: p99",
      limit: DELIVERY_MS,
      is: "at most",
      unit: "ms",
      measured: writes?.deliveries.times.p99,
    },
  ];
}

/** @param {readonly Result[]} results @param {Omit<Result, "cell">} wanted */
function find(results, { contender, query, connections }) {
  const cell = results.find(
    (result) => result.contender === contender && result.query === query && result.connections === connections,
  )?.cell;
  return isMeasured(cell) ? cell : undefined;
}

/** @param {number | undefined} dividend @param {number | undefined} divisor */
function quotient(dividend, divisor) {
  return dividend === undefined || divisor === undefined ? undefined : dividend / divisor;
}

/** @param {Spread | undefined} dividend @param {Spread | undefined} divisor */
function byRound(dividend, divisor) {
  return dividend === undefined || divisor === undefined ? undefined : ratioByRound(dividend, divisor);
}
