import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openNeo4jStore } from "../../src/store/neo4j/open-neo4j-store.js";
import { describeNeo4j } from "../support/neo4j-servers.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

const examples = new URL("../../schema/examples/", import.meta.url);

const QUERIES: readonly (readonly [string, string])[] = [
  ...readdirSync(examples)
    .filter((file) => file.endsWith(".graphql"))
    .map((file) => [file, readFileSync(new URL(file, examples), "utf8")] as const),
  [
    "every entity with everything that is known of it",
    `{ entities(first: 1000) { edges { node {
      __typename id kind name aliases description mergedInto { id }
      names { text note confidence citations { quote locator source { id } } }
      facts { statement quantity bound unit validFrom validTo citations { quote locator source { id title publisher publishedOn url } } }
      relationshipCounts { type direction count }
      ... on Country { iso2 iso3 } ... on Mineral { symbol atomicNumber hsCode } ... on Deposit { latitude longitude depth }
      ... on Measure { number announcedOn effectiveFrom endedOn } ... on Agreement { signedOn binding }
    } } } }`,
  ],
  [
    "every relationship with everything that is known of it",
    `{ relationships(first: 1000) { totalCount edges { node {
      id type validFrom validTo share shareOf stage quantity bound unit label confidence status statement retractedAt
      from { id } to { id } minerals { id } citations { quote locator source { id } }
    } } } }`,
  ],
  [
    "searches",
    '{ a: search(text: "rare earth") { score entity { id } } b: search(text: "minamtori") { score entity { id } } }',
  ],
  [
    "a claim about a mineral or its groups",
    '{ relationships(where: { minerals: ["Tb"], includeMineralGroups: true }, first: 200) { totalCount edges { node { id } } } }',
  ],
  [
    "k shortest paths",
    '{ paths(from: "Lynas", to: "Minamitori Island", selector: SHORTEST_K, k: 50, maxLength: 5) { outcome paths { length holds validFrom validTo explanation } } }',
  ],
  [
    "a wide neighbourhood",
    '{ neighbourhood(of: ["japan", "china"], depth: 3, limit: 1000, induced: true) { nodes { id } distances relationships { id } nodeCount relationshipCount } }',
  ],
  ["an export", "{ subgraph(limit: 2000) { export(format: CSV) } }"],
];

/** When a store took something in is its own; everything else is the same. */
function withoutInstants(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer).replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, "an instant"));
}

describeNeo4j("the shipped graph gives the same answers as on the embedded store", (server) => {
  let embedded: ServedGraph;
  let onNeo4j: ServedGraph;
  beforeAll(async () => {
    embedded = await serveGraph();
    onNeo4j = await serveGraph({ store: await openNeo4jStore(server().address) });
    // Making the constraints of a new database and planning its first statements can take Neo4j a minute on a busy machine.
  }, 300_000);
  afterAll(async () => {
    await embedded?.close();
    await onNeo4j?.close();
  });

  test.each(QUERIES)("%s", async (_, query) => {
    const answer = await onNeo4j.ask(query);
    expect(withoutInstants(answer)).toEqual(withoutInstants(await embedded.ask(query)));
    expect(JSON.stringify(answer).length).toBeGreaterThan(100);
  });

  test.each(["json", "cytoscape", "graphml", "csv", "dot", "mermaid"])("the whole graph as %s", async (format) => {
    const [one, other] = await Promise.all(
      [embedded, onNeo4j].map(async ({ url }) => (await fetch(`${url}/export/${format}`)).text()),
    );
    expect(withoutInstants(other)).toBe(withoutInstants(one));
    expect(one!.length).toBeGreaterThan(10_000);
  });
});
