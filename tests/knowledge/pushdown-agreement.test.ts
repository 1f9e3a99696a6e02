import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { NotSupportedError } from "../../src/domain/errors.js";
import { DatabaseTraverser } from "../../src/knowledge/database/database-traverser.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { openNeo4jStore } from "../../src/store/neo4j/open-neo4j-store.js";
import { compileFilters } from "../graph/random-filters.js";
import { smallGraph } from "../graph/random-graph.js";
import { matches, type ReferenceFilter } from "../graph/reference.js";
import { describeNeo4j } from "../support/neo4j-servers.js";
import { storeGraphs } from "../support/stored-graphs.js";
import {
  type Asked,
  allPages,
  type Comparison,
  claimsCase,
  compareClaims,
  compareMatches,
  compareNeighbourhoods,
  comparePaths,
  compareReach,
  expectedMatches,
  fitted,
  neighbourhoodQuery,
  pathQuery,
  pattern,
  reachCase,
} from "./pushdown-cases.js";

const CASES = Number(process.env.PROPERTY_CASES ?? 30);
const GRAPHS = 200;
const DRAWN = 500;
const TIMEOUT_MS = 1_200_000;

test("patterns that are drawn match often enough to show something", () => {
  const graphs = fc.sample(smallGraph, { numRuns: DRAWN, seed: 1 });
  const outcomes = fc
    .sample(pattern, { numRuns: DRAWN, seed: 2 })
    .map((drawn, index) => expectedMatches(graphs[index]!, fitted(drawn, graphs[index]!)).outcome);
  expect(outcomes.filter((outcome) => outcome === "FOUND").length).toBeGreaterThan(DRAWN / 10);
});

describeNeo4j("the database answers as an exhaustive reading of the contract does", (server) => {
  let store: GraphStore;
  let asked: Asked;
  beforeAll(async () => {
    store = await openNeo4jStore(server().address);
    const stored = await storeGraphs(store, GRAPHS, 20_260_101);
    asked = { stored, traverser: new DatabaseTraverser(store.traversals!) };
  }, TIMEOUT_MS);
  afterAll(() => store?.close());

  /** Holds the answers to drawn queries about drawn graphs to what they should be. */
  async function hold<Query>(
    queries: fc.Arbitrary<Query>,
    compare: (asked: Asked, graph: number, query: Query) => Promise<Comparison>,
  ): Promise<void> {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: GRAPHS - 1 }), queries, async (graph, drawn) => {
        const query = fitted(drawn, asked.stored.graphs[graph]!);
        const { answer, expected } = await compare(asked, graph, query);
        expect(answer).toEqual(expected);
      }),
      { numRuns: CASES },
    );
  }

  test(
    "paths, their order, truncation and outcome, or that they are not supported",
    () =>
      hold(pathQuery, async (asked, graph, query) => {
        try {
          return await comparePaths(asked, graph, query);
        } catch (error) {
          if (!(error instanceof NotSupportedError)) throw error;
          // What is not supported where is written out in its own tests: here, that it is never anything else.
          return { answer: query.mode === "WALK" || query.mode === "SIMPLE", expected: true };
        }
      }),
    TIMEOUT_MS,
  );

  test(
    "patterns, their order, truncation and outcome, or that they are not supported",
    async () => {
      let answered = 0;
      await hold(pattern, async (asked, graph, query) => {
        try {
          const comparison = await compareMatches(asked, graph, query);
          answered++;
          return comparison;
        } catch (error) {
          if (!(error instanceof NotSupportedError)) throw error;
          const { argument } = error.details;
          const isOfMode = argument === "mode" && (query.mode === "WALK" || query.mode === "SIMPLE");
          return { answer: isOfMode || argument === "steps", expected: true };
        }
      });
      expect(answered).toBeGreaterThan(0);
    },
    TIMEOUT_MS,
  );

  test(
    "neighbourhoods, their distances, relationships and truncation",
    () => hold(neighbourhoodQuery, compareNeighbourhoods),
    TIMEOUT_MS,
  );

  test(
    "claims at their ends, page by page, their number, and those of an entity by type",
    () => hold(claimsCase, compareClaims),
    TIMEOUT_MS,
  );

  test.each<[string, ReferenceFilter]>([
    ["all", {}],
    ["of two types", { types: ["SUPPLIES", "VISITS"] }],
    ["of no type", { types: [] }],
    ["on a day", { asOf: "2010-06", includeUndated: false }],
    ["few", { statuses: ["PLANNED"], minConfidence: 1, types: ["PART_OF"] }],
    ["of the past", { knownAt: 1_000 }],
  ])(
    "claims of the whole graph, page by page, and their number: %s",
    async (_, filter) => {
      const { stored } = asked;
      const { where } = compileFilters({ entity: Number, source: Number, instant: stored.instant }, filter, {});
      const expected = stored.graphs.flatMap((graph, at) =>
        graph.claims.filter((claim) => matches(graph, claim, filter)).map(({ id }) => stored.id(at, id)),
      );
      expect(await allPages(asked, { where, limit: 70 })).toEqual(expected.sort());
      const counted = await asked.traverser.run(
        stored.directory,
        { name: "countClaims", query: { where } },
        { budgetMs: Number.POSITIVE_INFINITY },
      );
      expect(counted.answer).toEqual({ count: expected.length, budgetSpent: false });
    },
    TIMEOUT_MS,
  );

  test("what can be reached, page by page, and what is connected", () => hold(reachCase, compareReach), TIMEOUT_MS);
});
