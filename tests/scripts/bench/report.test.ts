import { describe, expect, test } from "@jest/globals";
import { QUICK_PLAN } from "../../../scripts/bench/plan.mjs";
import { barsOf, verdictOf } from "../../../scripts/bench/report/bars.mjs";
import { markdownReport } from "../../../scripts/bench/report/markdown-report.mjs";
import { markdownTable } from "../../../scripts/bench/report/markdown-table.mjs";
import { shown } from "../../../scripts/bench/report/numbers.mjs";
import { timesOf } from "../../../scripts/bench/writes/times.mjs";

const CONTENDERS = [
  { key: "lodegraph-sqlite", title: "Lodegraph, embedded store" },
  { key: "lodegraph-neo4j", title: "Lodegraph on Neo4j" },
  { key: "neo4j-graphql", title: "@neo4j/graphql" },
];
const QUERIES = ["floor", "shortest-path", "two-hops"];

/** The floor takes 1 ms, the others 2; the peer ten times as long. */
const HTTP = {
  shape: QUICK_PLAN.shape,
  loads: [{ store: "embedded store", seconds: 1.5 }],
  contenders: CONTENDERS,
  queries: QUERIES.map((key) => ({ key, title: key, sets: 3, texts: { lodegraph: "{ __typename }" } })),
  results: CONTENDERS.flatMap(({ key: contender }) =>
    QUERIES.flatMap((query) =>
      [1, 8].map((connections) => {
        const time = (query === "floor" ? 1 : 2) * (contender === "neo4j-graphql" ? 10 : 1);
        return { query, contender, connections, cell: cellOf(time), answerBytes: 100 };
      }),
    ),
  ),
  beside: [{ contender: "lodegraph-neo4j", query: "floor", cell: cellOf(20), longTook: [300] }],
  memory: [{ title: "Lodegraph", residentBytes: 100_000_000 }],
};

/** A batch takes 50 ms, a claim four times as long as a request that asks for nothing, and is with all subscribers after 120 ms. */
const WRITES = {
  batches: { claims: 1_000, times: timesOf([50, 50, 200]), claimsPerSecondAtP50: 20_000, claimsPerSecond: 10_000 },
  singles: { assert: timesOf([4]), floor: timesOf([1]), commit: timesOf([2]) },
  deliveries: { subscribers: 100, writes: 1, times: timesOf([20, 120]) },
};

const MACHINE = {
  date: "2026-01-31",
  processor: "two",
  cores: 2,
  memoryBytes: 1e9,
  load: 0.1,
  platform: "linux x64",
  node: "v20",
  java: undefined,
  commit: undefined,
  packages: {},
};

function cellOf(time: number) {
  const round = (value: number) => ({ median: value, min: value, max: value, rounds: [value] });
  return { p50: round(time), p99: 2 * time, max: 3 * time, throughput: round(1_000 / time), requests: 10, rounds: 1 };
}

describe("bars", () => {
  const bars = barsOf({ http: HTTP, writes: WRITES });
  const named = (beginning: string) => bars.find(({ what }) => what.startsWith(beginning));

  test.each([
    ["shortest path, embedded store", 2, "failed"],
    ["two hops (200 nodes), Neo4j", 2, "passed"],
    ["shortest path: throughput", 10, "passed"],
    ["two hops (200 nodes): p99", 10, "passed"],
    ["the floor while a long traversal runs, Neo4j", 40, "passed"],
    ["the floor while a long traversal runs, embedded store", undefined, "not measured"],
    ["all shortest paths with a date filter, Neo4j", undefined, "not measured"],
    ["kernel: p50", undefined, "not measured"],
    ["claims asserted in batches of 1,000", 10_000, "passed"],
    ["a single claim asserted", 4, "passed"],
    ["a claim delivered to 100 subscribers", 120, "failed"],
  ])("%s", (beginning, measured, verdict) => {
    const bar = named(beginning);
    expect(bar?.measured).toBe(measured);
    expect(bar && verdictOf(bar)).toBe(verdict);
  });
});

test("the report tells what was measured, and what was not", () => {
  const text = markdownReport({
    machine: MACHINE,
    command: "npm run bench",
    plan: QUICK_PLAN,
    minutes: 2,
    omitted: ["networkx is left out: there is no python3."],
    http: HTTP,
    writes: WRITES,
  });
  expect(text).toContain("there is no python3");
  expect(text).toContain("| shortest-path | @neo4j/graphql | 20 (20–20) | 40 | 60 | 50 (50–50) | 10 | 100 |");
  expect(text).toContain("| shortest path, embedded store: p50 over the floor's | at most 1.5 x | 2 x | failed |");
  expect(text).toContain("| 1,000 | 3 | 50 | 200 | 200 | 20,000 | 10,000 |");
  expect(text).toContain("| a bare commit | 1 | 2 | 2 | 2 | 2 x |");
  expect(text).toContain("| 100 | 1 | 2 | 70 | 120 | 120 |");
  expect(text).not.toContain("## Growing graphs");
  expect(text).not.toMatch(/NaN|undefined|\[object/);
});

test("a bar in a cell does not end it", () => {
  expect(markdownTable(["a"], [["b|c"]])).toBe("| a |\n|---|\n| b\\|c |");
});

test.each([
  [0.001234, "0.00123"],
  [12.345, "12.3"],
  [99.96, "100"],
  [1234.5, "1,235"],
  [Number.NaN, "–"],
  [undefined, "–"],
])("%d is shown as %s", (number, text) => {
  expect(shown(number)).toBe(text);
});
