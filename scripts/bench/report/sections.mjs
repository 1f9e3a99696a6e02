// @ts-check
import { NEO4J_MEMORY_TEXT } from "../data/event-stores.mjs";
import { isMeasured } from "../measure/cell.mjs";
import { median } from "../measure/statistics.mjs";
import { SEARCH_TITLES } from "../parts/micro-part.mjs";
import { markdownTable } from "./markdown-table.mjs";
import { megabytes, shown } from "./numbers.mjs";
import { resultsTable } from "./results-table.mjs";

const MILLION = 1_000_000;

/** @param {NonNullable<import("./report.mjs").HttpReport>} http @param {import("../plan.mjs").Plan} plan @returns {string[]} */
export function httpSection(http, plan) {
  const { shape, loads, memory } = http;
  return [
    "## The event graph over HTTP",
    `Generated: ${shown(shape.actors)} actors, ${shown(shape.relationships)} relationships of ${shape.kinds} kinds over ${shape.days} days, ` +
      `a largest hub of ${shown(shape.hub)}, a median degree of ${shape.medianDegree} (counted in what was generated). ` +
      `Neo4j has a ${NEO4J_MEMORY_TEXT}, and all caches are warm. Answers are not compressed.`,
    markdownTable(
      ["loaded with `lodegraph import`", "s"],
      loads.map(({ store, seconds }) => [store, shown(seconds)]),
    ),
    ...plan.connections.flatMap((level) => [
      `### ${level} connection${level === 1 ? "" : "s"}`,
      resultsTable(http, level),
    ]),
    "### While a long traversal runs",
    "One connection asks for the 5 shortest paths by weight without a pause, and another one asks:",
    besideTable(http),
    markdownTable(
      ["memory after the measurements", "resident, MB"],
      memory.map(({ title, residentBytes }) => [title, shown(megabytes(residentBytes))]),
    ),
  ];
}

/** @param {NonNullable<import("./report.mjs").HttpReport>} http */
function besideTable({ beside, contenders, queries }) {
  /** @param {readonly { readonly key: string, readonly title: string }[]} of @param {string} wanted */
  const titleIn = (of, wanted) => of.find(({ key }) => key === wanted)?.title ?? wanted;
  return markdownTable(
    ["server", "query", "p50, ms", "p99, ms", "max, ms", "long traversals", "of which the median took, ms"],
    beside.map(({ contender, query, cell, longTook }) => [
      titleIn(contenders, contender),
      titleIn(queries, query),
      ...(isMeasured(cell) ? [cell.p50.median, cell.p99, cell.max].map(shown) : ["–", "–", "–"]),
      shown(longTook.length),
      shown(median(longTook)),
    ]),
  );
}

/** @param {NonNullable<import("./report.mjs").ScalingReport>} scaling @returns {string[]} */
export function scalingSection(scaling) {
  return [
    "## Growing graphs",
    "Generated graphs in which an entity has as many relationships at each size, served by our server from a store that makes its records up. " +
      "Loading is building the topology; names can be searched somewhat later. Memory in use is heap and arrays after a collection, beyond that of an empty server.",
    markdownTable(
      [
        "relationships",
        "entities",
        "loaded, s",
        "searchable, s",
        "topology, bytes a relationship",
        "in use, MB",
        "in use, MB a million relationships",
        "resident, MB",
      ],
      scaling.scales.map((scale) => [
        shown(scale.relationships),
        shown(scale.entities),
        shown(scale.loadSeconds),
        shown(scale.searchableSeconds),
        shown(scale.topologyBytes / scale.relationships),
        shown(megabytes(scale.bytesInUse)),
        shown(megabytes(scale.bytesInUse / (scale.relationships / MILLION))),
        shown(megabytes(scale.residentBytes)),
      ]),
    ),
    resultsTable(scaling, 1),
  ];
}

/** @param {NonNullable<import("./report.mjs").MinmodReport>} minmod @returns {string[]} */
export function minmodSection(minmod) {
  return [
    "## MinMod's mineral sites",
    `${shown(minmod.entities)} entities and ${shown(minmod.relationships)} relationships on the embedded store; the largest hub, ${minmod.hub.mineral}, has ` +
      `${shown(minmod.hub.sites)}. Loaded with \`lodegraph import\` in ${shown(minmod.loadSeconds)} s, served ${shown(minmod.startSeconds)} s after the start and searchable after ${shown(minmod.searchableSeconds)} s, ` +
      `${shown(megabytes(minmod.residentBytes))} MB resident.`,
    resultsTable(minmod, 1),
  ];
}

/** @param {import("./report.mjs").WritesReport} writes @returns {string[]} */
export function writesSection({ batches, singles, deliveries }) {
  const { assert, floor, commit } = singles;
  return [
    "## Writes",
    "A fresh embedded store with the data that a first start loads, to which one client with an editor's key asserts claims over one connection: all of them new, each with a source, between companies that are " +
      "there. Each request is timed from sending it to the last byte of its answer, when what it says is on the disk.",
    markdownTable(
      ["claims a batch", "batches", "p50, ms", "p99, ms", "max, ms", "claims/s at p50", "claims/s over all"],
      [
        [
          shown(batches.claims),
          ...timesCells(batches.times),
          shown(batches.claimsPerSecondAtP50),
          shown(batches.claimsPerSecond),
        ],
      ],
    ),
    "Claims one by one. Beside each, in an order that is drawn, are a request that asks for nothing and a small row that the benchmark itself commits to an SQLite file on the " +
      "same disk, synced as the store's: no write can take less than the two together.",
    markdownTable(
      ["", "times", "p50, ms", "p99, ms", "max, ms", "p50 of a claim over it"],
      [
        ["a claim asserted", ...timesCells(assert), ""],
        ["the floor: { __typename }", ...timesCells(floor), `${shown(assert.p50 / floor.p50)} x`],
        ["a bare commit", ...timesCells(commit), `${shown(assert.p50 / commit.p50)} x`],
      ],
    ),
    `Claims one by one while ${shown(deliveries.subscribers)} clients in another process subscribe to all changes over a WebSocket each, and ask for its id, type and ends: from sending a claim to its arrival at each of them.`,
    markdownTable(
      ["subscribers", "claims", "arrivals", "p50, ms", "p99, ms", "max, ms"],
      [[shown(deliveries.subscribers), shown(deliveries.writes), ...timesCells(deliveries.times)]],
    ),
  ];
}

/** How often, p50, p99 and the greatest. @param {import("../writes/times.mjs").Times} times */
function timesCells({ count, p50, p99, max }) {
  return [count, p50, p99, max].map(shown);
}

/** @param {import("./report.mjs").MicroReport} micro @returns {string[]} */
export function microSection(micro) {
  const { kernel } = micro.searches;
  const { build, networkx } = micro;
  return [
    "## The kernel alone",
    `Shortest paths between ${shown(micro.pairs)} random pairs of the event graph in the process, without HTTP and GraphQL: for each pair the median of ` +
      `${micro.rounds} interleaved rounds (networkx: 3, in a Python of its own). All find paths of the same lengths; ours finds the first in the order of ids, the others any.`,
    markdownTable(
      ["search", "p50, µs", "p99, µs", "max, µs", "all pairs, ms", "over ours"],
      Object.entries(SEARCH_TITLES).map(([key, title]) => {
        const times = micro.searches[key];
        if (times === undefined) return [title, "missing" in networkx ? networkx.missing : "–", "", "", "", ""];
        return [
          title,
          ...[times.p50, times.p99, times.max].map((time) => shown(1_000 * time)),
          shown(times.total),
          kernel === undefined ? "–" : `${shown(times.total / kernel.total)} x`,
        ];
      }),
    ),
    `${shown(build.relationships)} relationships are built from records in memory in ${shown(build.seconds)} s and take ` +
      `${shown(build.topologyBytes / build.relationships)} bytes each, which is ${shown(megabytes((build.topologyBytes / build.relationships) * MILLION))} MB a million relationships.`,
  ];
}
