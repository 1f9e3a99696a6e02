import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openNeo4jStore } from "../../src/store/neo4j/open-neo4j-store.js";
import { isSubscription } from "../support/first-answer.js";
import { describeNeo4j } from "../support/neo4j-servers.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

const examples = new URL("../../schema/examples/", import.meta.url);

const QUERIES: readonly (readonly [string, string])[] = [
  ...readdirSync(examples)
    .filter((file) => file.endsWith(".graphql"))
    .map((file) => [file, readFileSync(new URL(file, examples), "utf8")] as const)
    .filter(([, query]) => !isSubscription(query)),
  ...[...readFileSync(new URL("../../README.md", import.meta.url), "utf8").matchAll(/```graphql\n(\{[\s\S]*?)```/g)]
    .map(([, query], index) => [`the README's query ${index + 1}`, query!] as const)
    // Who was refused is no part of the graph.
    .filter(([, query]) => !query.includes("refusals")),
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
  [
    "what is about the entities that a search has found",
    `{ neighbourhood(of: ["Minamitori Island"], limit: 6) { nodes { id
      mergedInto { id } relationshipCounts(where: { minerals: ["dysprosium"] }) { type count }
      relationships(first: 3, where: { asOf: "2025", minerals: ["rare earth elements"] }) { totalCount edges { node { id supersededBy { id } from { id } to { id relationshipCounts { count } } } } }
      timeline(first: 3) { edges { node { date } } } } } }`,
  ],
  [
    "pages of relationships",
    `{ entity(ref: "china") { relationshipCounts { type direction count }
      relationships(first: 7, direction: OUT) { totalCount pageInfo { hasNextPage hasPreviousPage } edges { node { id to { id } } } }
      all: relationships(first: 500) { totalCount edges { node { id } } } }
      from: relationships(first: 5, from: ["china", "japan"]) { totalCount edges { node { id } } }
      to: relationships(first: 5, to: ["china"], where: { asOf: "2025" }) { totalCount edges { node { id } } }
      between: relationships(from: ["china"], to: ["japan"]) { totalCount edges { node { id } } }
      some: relationships(first: 9, where: { types: [SUPPLIES, PRODUCES], publishedBy: "2025" }) { totalCount edges { node { id } } } }`,
  ],
  [
    "a subgraph and its size",
    '{ subgraph(of: ["china", "japan", "Minamitori Island"]) { nodes { id } relationships { id } } subgraph2: subgraph(limit: 3) { truncated nodeCount relationshipCount } }',
  ],
  [
    "what is reached and connected",
    `{ connected(from: "Lynas", to: "Minamitori Island") reachable(from: ["japan"], first: 20, direction: OUT) { totalCount edges { distance node { id } } } }`,
  ],
  [
    "paths in every mode between two ends",
    `{ a: paths(from: "china", to: "japan", mode: ACYCLIC, selector: SHORTEST_K, k: 9) { paths { relationships { id } confidence holds } subgraph { nodes { id } nodeCount } }
       s: paths(from: "china", to: "japan", mode: SIMPLE, direction: OUT) { outcome paths { relationships { id } } }
       t: paths(from: "china", to: "japan", through: { maxDegree: 20 }, maxLength: 4, limit: 3) { outcome truncated paths { relationships { id } } }
       n: paths(from: "china", to: "japan", maxLength: 1, where: { types: [VISITS], asOf: "1950" }) { outcome } }`,
  ],
  [
    "what may be the same",
    `{ candidates(of: "MOFCOM", first: 5) { truncated candidates { score entity { id } reasons { kind weight statement neighbours { id } } } }
       dated: candidates(of: "Japan", where: { asOf: "2025" }) { candidates { score entity { id } } }
       duplicates(minScore: 0.001) { truncated duplicates { score entities { id } reasons { kind weight neighbours { id } } } } }`,
  ],
  ["an export", "{ subgraph(limit: 2000) { export(format: CSV) } }"],
];

/** When a store took something in is its own, and cursors and hashes hold it; everything else is the same. */
function withoutInstants(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer)
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, "an instant")
      // What is hashed has instants in it.
      .replace(/sha-256:[\da-f]{64}/g, "a hash")
      .replace(/"(endCursor|startCursor|cursor)":"[\w-]+"/g, '"$1":"a cursor"'),
  );
}

const PATIENCE_MS = 120_000;

/** What a database can't search for: see docs/traversal-support.md. */
const UNSUPPORTED = /weight: (CONFIDENCE|SHARE)/;

describeNeo4j("the core of the shipped graph gives the same answers as on the embedded store", (server) => {
  let embedded: ServedGraph;
  let onNeo4j: ServedGraph;
  let inDatabase: ServedGraph;
  beforeAll(async () => {
    embedded = await serveGraph({ changes: "core" });
    onNeo4j = await serveGraph({ changes: "core", store: await openNeo4jStore(server().address) });
    inDatabase = await serveGraph({
      changes: "core",
      store: await openNeo4jStore(server().address),
      traversal: "database",
      // Each query is the first of its kind, which Neo4j has to plan.
      traversalBudgetMs: PATIENCE_MS,
      requestTimeoutMs: PATIENCE_MS,
    });
    // Making the constraints of a new database and planning its first statements can take Neo4j a minute on a busy machine.
  }, 300_000);
  afterAll(async () => {
    await embedded?.close();
    await onNeo4j?.close();
    await inDatabase?.close();
  });

  test.each(QUERIES)(
    "traversals in the database: %s",
    async (_, query) => {
      if (UNSUPPORTED.test(query)) {
        expect(await inDatabase.refused(query)).toMatchObject([{ extensions: { code: "NOT_SUPPORTED" } }]);
        return;
      }
      const expected = withoutInstants(await embedded.ask(query));
      expect(withoutInstants(await inDatabase.ask(query))).toEqual(expected);
    },
    PATIENCE_MS,
  );

  test("traversals in the database keep no claim in memory but those of the taxonomy", () => {
    const { entities, relationships } = inDatabase.knowledge.status().projection;
    expect(entities).toBe(embedded.knowledge.status().projection.entities);
    expect(relationships).toBeLessThan(embedded.knowledge.status().projection.relationships / 5);
  });

  test.each(QUERIES)("%s", async (name, query) => {
    const answer = await onNeo4j.ask(query);
    expect(withoutInstants(answer)).toEqual(withoutInstants(await embedded.ask(query)));
    // Some queries of the README ask for what is not in the core.
    if (!name.startsWith("the README")) expect(JSON.stringify(answer).length).toBeGreaterThan(100);
  });

  test.each(["json", "cytoscape", "graphml", "csv", "dot", "mermaid"])("the whole graph as %s", async (format) => {
    const [one, ...others] = await Promise.all(
      [embedded, onNeo4j, inDatabase].map(async ({ url }) => (await fetch(`${url}/export/${format}`)).text()),
    );
    for (const other of others) expect(withoutInstants(other)).toBe(withoutInstants(one));
    expect(one!.length).toBeGreaterThan(10_000);
  });
});
