import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { DatabaseTraverser } from "../../src/knowledge/database-traverser.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { openNeo4jStore } from "../../src/store/neo4j/open-neo4j-store.js";
import { describeNeo4j } from "../support/neo4j-servers.js";
import { type StoredGraphs, storeGraphs } from "../support/stored-graphs.js";
import { compareNeighbourhoods, comparePaths, fitted, neighbourhoodQuery, pathQuery } from "./pushdown-cases.js";

const CASES = Number(process.env.PROPERTY_CASES ?? 300);
const GRAPHS = 200;
const TIMEOUT_MS = 1_200_000;

const graph = fc.integer({ min: 0, max: GRAPHS - 1 });

describeNeo4j("the database answers as an exhaustive reading of the contract does", (server) => {
  let store: GraphStore;
  let stored: StoredGraphs;
  let traverser: DatabaseTraverser;
  beforeAll(async () => {
    store = await openNeo4jStore(server().address);
    stored = await storeGraphs(store, GRAPHS, 20_260_101);
    traverser = new DatabaseTraverser(store.traversals!);
  }, TIMEOUT_MS);
  afterAll(() => store?.close());

  test(
    "paths, their order, truncation and outcome",
    async () => {
      await fc.assert(
        fc.asyncProperty(graph, pathQuery, async (at, drawn) => {
          const query = fitted(drawn, stored.graphs[at]!);
          const { answer, expected } = await comparePaths(traverser, stored, at, query);
          expect(answer).toEqual(expected);
        }),
        { numRuns: CASES },
      );
    },
    TIMEOUT_MS,
  );

  test(
    "neighbourhoods, their distances, relationships and truncation",
    async () => {
      await fc.assert(
        fc.asyncProperty(graph, neighbourhoodQuery, async (at, drawn) => {
          const query = fitted(drawn, stored.graphs[at]!);
          const { answer, expected } = await compareNeighbourhoods(traverser, stored, at, query);
          expect(answer).toEqual(expected);
        }),
        { numRuns: CASES },
      );
    },
    TIMEOUT_MS,
  );
});
