import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openNeo4jStore } from "../../src/store/neo4j/open-neo4j-store.js";
import { aClaim, anEntity, graphOf } from "../support/changes.js";
import { describeNeo4j } from "../support/neo4j-servers.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";
import { subscribe } from "../support/subscriber.js";

/** Enough for a statement that Neo4j plans for the first time on a busy machine. */
const PATIENCE_MS = 60_000;
/** Some hundred million trails of up to eight relationships between any two of its entities. */
const SIZE = 24;
const ids = Array.from({ length: SIZE }, (_, index) => `n${index}`);
const thicket = ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => `${from}-${to}`));

/** From p to q by way of r, at times that don't overlap; or of s and t, at times that do, and in the other order. */
const dated = [
  ...["p", "q", "r", "s", "t"].map((id) => anEntity(id)),
  aClaim("pr", "p", "r", { validFrom: "2010", validTo: "2011" }),
  aClaim("rq", "r", "q", { validFrom: "2012" }),
  aClaim("ps", "p", "s", { validFrom: "2020-06" }),
  aClaim("st", "s", "t"),
  aClaim("tq", "t", "q", { validFrom: "2020-05-31", validTo: "2020-06" }),
];

describeNeo4j("a server whose traversals run in the database", (server) => {
  const serve = (traversalBudgetMs: number) =>
    openNeo4jStore(server().address).then((store) =>
      serveGraph({
        store,
        changes: [],
        traversal: "database",
        traversalBudgetMs,
        requestTimeoutMs: 2 * PATIENCE_MS,
      }),
    );
  let patient: ServedGraph;
  beforeAll(async () => {
    const store = await openNeo4jStore(server().address);
    await store.apply(graphOf(`a-b b-c c-a ${thicket.join(" ")}`), { note: "test" });
    await store.apply(dated, { note: "test" });
    await store.close();
    patient = await serve(PATIENCE_MS);
  }, 300_000);
  afterAll(() => patient?.close());

  test.each([
    ["a weight of confidence", 'paths(from: "a", to: "c", weight: CONFIDENCE) { outcome }', "weight"],
    ["a weight of shares", 'paths(from: "a", to: "c", weight: SHARE) { outcome }', "weight"],
    ["simple cycles either way", 'paths(from: "a", to: "a", mode: SIMPLE) { outcome }', "mode"],
    [
      "a pattern of which neither end is named",
      "matchPaths(from: { kinds: [COUNTRY] }, to: { kinds: [MEASURE] }, steps: [{}]) { outcome }",
      "from",
    ],
    [
      "a pattern that doesn't go through hubs",
      'matchPaths(from: { refs: ["p"] }, steps: [{ max: 2 }], through: { maxDegree: 2 }) { outcome }',
      "through.maxDegree",
    ],
    [
      "a pattern with too many alternatives to write out",
      'matchPaths(from: { refs: ["p"] }, steps: [{ anyOf: [{ steps: [{}] }, { steps: [{ direction: IN }] }], max: 4 }]) { outcome }',
      "steps",
    ],
  ])("refuses %s and says what to do", async (_, query, argument) => {
    const [error] = await patient.refused(`{ ${query} }`);
    expect(error).toMatchObject({
      message: expect.stringContaining("TRAVERSAL=memory"),
      extensions: { code: "NOT_SUPPORTED", argument },
    });
  });

  test.each([
    ["that hold together", "holdsTogether: true", { outcome: "FOUND", paths: [{ length: 3 }] }],
    ["in sequence", "inSequence: true", { outcome: "FOUND", paths: [{ length: 2 }] }],
    ["that do both", "holdsTogether: true, inSequence: true", { outcome: "NOT_WITHIN_FILTER", paths: [] }],
    ["further than is looked", "holdsTogether: true, maxLength: 2", { outcome: "NOT_WITHIN_MAX_LENGTH", paths: [] }],
    ["further than one step", "inSequence: true, maxLength: 1", { outcome: "NOT_WITHIN_MAX_LENGTH", paths: [] }],
  ])(
    "finds paths %s",
    async (_, times, paths) => {
      const query = `{ paths(from: "p", to: "q", direction: OUT, ${times}) { outcome paths { length } } }`;
      expect(await patient.ask(query)).toEqual({ paths });
    },
    2 * PATIENCE_MS,
  );

  test.each([
    ["steps that are repeated", 'to: { refs: ["q"] }, steps: [{ max: 3 }]', ["pr rq"]],
    ["all lengths", 'to: { refs: ["q"] }, steps: [{ max: 3 }], selector: SHORTEST_K', ["pr rq", "ps st tq"]],
    ["with no end given", "steps: [{ min: 0, max: 2 }]", ["pr", "ps", "pr rq", "ps st"]],
    ["with a kind at the end", "to: { kinds: [COUNTRY] }, steps: [{}, {}]", ["pr rq", "ps st"]],
    ["back from a kind", 'from: { kinds: [COUNTRY] }, to: { refs: ["t"] }, steps: [{ max: 2 }]', ["st", "ps st"]],
    ["that hold together", 'to: { refs: ["q"] }, steps: [{ max: 3 }], holdsTogether: true', ["ps st tq"]],
    ["in sequence", "steps: [{}, {}], inSequence: true", ["pr rq", "ps st"]],
    ["with conditions on a step", 'steps: [{ where: { asOf: "2020" }, to: { refs: ["s"] } }, {}]', ["ps st"]],
    ["without what is left out", 'to: { refs: ["q"] }, steps: [{ max: 3 }], through: { exclude: ["r"] }', ["ps st tq"]],
    ["with no entity twice", 'to: { refs: ["q"] }, steps: [{}, { max: 2 }], mode: ACYCLIC', ["pr rq"]],
    [
      "with alternatives",
      'to: { refs: ["q"] }, steps: [{ anyOf: [{ steps: [{}, {}] }, { steps: [{}] }], max: 2 }], selector: SHORTEST_K',
      ["pr rq", "ps st tq"],
    ],
    ["that match nothing", "steps: [{ types: [VISITS] }]", []],
  ])(
    "finds paths that follow a pattern, %s",
    async (_, args, expected) => {
      const start = args.includes("from:") ? "" : 'from: { refs: ["p"] }, ';
      const { matchPaths } = await patient.ask<{
        matchPaths: { outcome: string; paths: { relationships: { id: string }[] }[] };
      }>(`{ matchPaths(${start}${args}) { outcome paths { relationships { id } } } }`);
      expect({
        outcome: matchPaths.outcome,
        paths: matchPaths.paths.map(({ relationships }) => relationships.map(({ id }) => id).join(" ")),
      }).toEqual({ outcome: expected.length > 0 ? "FOUND" : "NOT_WITHIN_FILTER", paths: expected });
    },
    2 * PATIENCE_MS,
  );

  test(
    "tells what changed, as a subscription and of a revision",
    async () => {
      const subscriber = subscribe(
        patient.url,
        `subscription { changes(afterRevision: 1, of: ["p", "t"], types: [SUPPLIES]) {
          revision { number } changes { kind relationship { id validFrom to { id } confidence label } }
        } }`,
      );
      const answer = await subscriber.next();
      await subscriber.close();
      const told = (id: string, to: string, validFrom: string | null) => ({
        kind: "ASSERTED",
        relationship: { id, validFrom, to: { id: to }, confidence: 1, label: null },
      });
      const changes = [
        told("pr", "r", "2010"),
        told("ps", "s", "2020-06"),
        told("st", "t", null),
        told("tq", "q", "2020-05-31"),
      ];
      expect(answer).toEqual({ data: { changes: { revision: { number: 2 }, changes } } });
      const { revisions } = await patient.ask<{ revisions: { edges: { node: { changes: unknown } }[] } }>(
        `{ revisions(first: 1) { edges { node { changes(first: 6) { edges { node { kind entity { id } relationship { id } } } } } } } }`,
      );
      expect(revisions.edges[0]!.node.changes).toEqual({
        edges: [
          ...["p", "q", "r", "s", "t"].map((id) => ({
            node: { kind: "ENTITY_ADDED", entity: { id }, relationship: null },
          })),
          { node: { kind: "ASSERTED", entity: null, relationship: { id: "pr" } } },
        ],
      });
    },
    2 * PATIENCE_MS,
  );

  test(
    "gives the size of what a pattern runs through, and says what is not connected",
    async () => {
      const data = await patient.ask(
        `{ sized: matchPaths(from: { refs: ["p"] }, steps: [{ max: 2 }], limit: 1) { truncated subgraph { nodeCount relationshipCount } }
           apart: matchPaths(from: { refs: ["p"] }, to: { refs: ["a"] }, steps: [{}]) { outcome } }`,
      );
      expect(data).toEqual({
        sized: { truncated: true, subgraph: { nodeCount: 5, relationshipCount: 4 } },
        apart: { outcome: "NOT_CONNECTED" },
      });
    },
    2 * PATIENCE_MS,
  );

  test.each([
    ["walks that follow a pattern", "steps: [{ min: 2, max: 2, direction: ANY }], mode: WALK"],
    ["simple cycles that follow a pattern", "steps: [{ min: 2, max: 2, direction: ANY }], mode: SIMPLE"],
  ])(
    "finds %s where the Cypher of the server is new enough, and refuses them otherwise",
    async (_, args) => {
      const query = `{ matchPaths(from: { refs: ["p"] }, to: { refs: ["p"] }, ${args}) { outcome } }`;
      if (server().version.startsWith("5.")) {
        expect(await patient.refused(query)).toMatchObject([
          { extensions: { code: "NOT_SUPPORTED", argument: "mode" } },
        ]);
      } else expect(await patient.ask(query)).toEqual({ matchPaths: { outcome: "FOUND" } });
    },
    2 * PATIENCE_MS,
  );

  test.each([
    ["several walks", 'from: "a", to: "c", selector: SHORTEST_K'],
    ["closed walks either way", 'from: "a", to: "a"'],
  ])(
    "finds %s where the Cypher of the server is new enough, and refuses them otherwise",
    async (_, ends) => {
      const query = `{ paths(${ends}, mode: WALK, maxLength: 3) { outcome } }`;
      if (server().version.startsWith("5.")) {
        expect(await patient.refused(query)).toMatchObject([
          { extensions: { code: "NOT_SUPPORTED", argument: "mode" } },
        ]);
      } else expect(await patient.ask(query)).toEqual({ paths: { outcome: "FOUND" } });
    },
    2 * PATIENCE_MS,
  );

  test(
    "merges entities, tells what took whose place, and undoes it",
    async () => {
      const key = await patient.keyOf("Ada", "editor");
      const write = (mutation: string) => patient.ask(`mutation { ${mutation} { retracted created } }`, undefined, key);
      const ends = async () => {
        const { relationships } = await patient.ask<{ relationships: { edges: { node: { id: string } }[] } }>(
          '{ relationships(from: ["s", "t"], first: 9) { edges { node { id } } } }',
        );
        return relationships.edges.map(({ node }) => node.id);
      };
      const before = await ends();
      expect(await write('mergeEntities(from: "t", into: "s", reason: "one place")')).toEqual({
        mergeEntities: { retracted: 2, created: 1 },
      });
      expect(
        await patient.ask('{ node(id: "tq") { ... on Relationship { supersededBy { from { id } to { id } } } } }'),
      ).toEqual({ node: { supersededBy: { from: { id: "s" }, to: { id: "q" } } } });
      await write('unmergeEntity(id: "t", reason: "two places")');
      expect(await ends()).toEqual(before);
    },
    2 * PATIENCE_MS,
  );

  test(
    "says so where the time is up, breaks the search off in the database, and goes on serving",
    async () => {
      // A fraction of what the first of them takes, and all others wait for that.
      const hasty = await serve(50);
      try {
        const endless = `{ paths(from: "n0", to: "n1", selector: SHORTEST_K, k: 1000, limit: 1000, maxLength: 9, mode: TRAIL) { outcome truncated } }`;
        // More at once than there are connections.
        const answers = await Promise.all(Array.from({ length: 120 }, () => hasty.ask(endless)));
        for (const answer of answers) expect(answer).toEqual({ paths: { outcome: "BUDGET_SPENT", truncated: true } });
        expect(await patient.ask('{ paths(from: "a", to: "c", direction: OUT) { outcome paths { length } } }')).toEqual(
          {
            paths: { outcome: "FOUND", paths: [{ length: 2 }] },
          },
        );
        expect(hasty.knowledge.status().ready).toBe(true);
        const left = await server().run<{ query: string }>(
          "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'SHORTEST' AND NOT currentQuery CONTAINS 'SHOW' RETURN currentQuery AS query",
        );
        expect(left).toEqual([]);
      } finally {
        await hasty.close();
      }
    },
    2 * PATIENCE_MS,
  );
});
