import { beforeEach, expect, test } from "@jest/globals";
import { ENTITY_KINDS, type EntityKindDefinition } from "../../../src/domain/entity-kind.js";
import { openNeo4jStore } from "../../../src/store/neo4j/open-neo4j-store.js";
import { describeNeo4j } from "../../support/neo4j-servers.js";
import { add, claim, entity, source } from "../graph-fixture.js";

describeNeo4j("what one sees in Neo4j Browser", (server) => {
  beforeEach(async () => {
    await server().wipe();
    const store = await openNeo4jStore(server().address);
    await store.apply(
      [
        add.source(source("usgs", { publisher: "USGS", publishedOn: "2026-02" })),
        add.entity(entity("china", { fields: { iso2: "CN" } })),
        add.entity(entity("japan", { names: [{ text: "Nippon", confidence: 1, citations: [] }] })),
        add.entity(entity("dysprosium", { kind: "MINERAL", fields: { symbol: "Dy", atomicNumber: 66 } })),
        add.entity(entity("meti", { kind: "GOVERNMENT_BODY" })),
        add.claim(claim("supply", { minerals: ["dysprosium"], share: 0.63, validFrom: "2024" })),
        add.claim(claim("visit", { type: "VISITS" })),
      ],
      { note: "what the test wrote" },
    );
    await store.apply([{ kind: "retraction", id: "visit", reason: "it never happened" }], { note: "later" });
    await store.close();
  });

  test.each<[string, string, Record<string, unknown>[]]>([
    [
      "countries have their label, and values as properties",
      "MATCH (n:Entity:Country {iso2: 'CN'}) RETURN n.id AS id, n.name AS name, n.kind AS kind",
      [{ id: "china", name: "Name of china", kind: "COUNTRY" }],
    ],
    [
      "a kind of two words is a label in camel case",
      "MATCH (n:GovernmentBody) RETURN labels(n) AS labels",
      [{ labels: ["Entity", "GovernmentBody"] }],
    ],
    [
      "whole numbers are integers, fractions are floats",
      "MATCH (m:Mineral) MATCH ()-[r:SUPPLIES]->() RETURN toString(m.atomicNumber) AS number, toString(r.share) AS share",
      [{ number: "66", share: "0.63" }],
    ],
    ["aliases are a list", "MATCH (n {id: 'japan'}) RETURN n.aliases AS aliases", [{ aliases: ["Nippon"] }]],
    [
      "claims are relationships of their own type, with their values as properties",
      "MATCH (a)-[r:SUPPLIES]->(b) RETURN a.id AS a, b.id AS b, r.minerals AS minerals, r.validFrom AS since, r.sources AS sources",
      [{ a: "china", b: "japan", minerals: ["dysprosium"], since: "2024", sources: ["usgs"] }],
    ],
    [
      "instants are native: they can be compared",
      "MATCH ()-[r:VISITS]->() RETURN r.retractedAt > r.recordedAt AS later, r.retractionReason AS reason",
      [{ later: true, reason: "it never happened" }],
    ],
    ["sources are nodes", "MATCH (s:Source) RETURN s.id AS id, s.publishedOn AS day", [{ id: "usgs", day: "2026-02" }]],
    [
      "revisions say why they were made, and which types they wrote to",
      "MATCH (r:Revision) RETURN r.number AS number, r.note AS note, size(r.types) AS types ORDER BY number",
      [
        { number: 1, note: "what the test wrote", types: 2 },
        { number: 2, note: "later", types: 1 },
      ],
    ],
    [
      "the marker says where the store stands",
      "MATCH (m:Lodegraph) RETURN m.revision AS revision, m.schemaVersion AS schema",
      [{ revision: 2, schema: 1 }],
    ],
  ])("%s", async (_, cypher, rows) => {
    expect(await server().run(cypher)).toEqual(rows);
  });

  test("what somebody adds to a node stays there through our writes, and stays out of our reads", async () => {
    await server().run("MATCH (n {id: 'china'}) SET n.pagerank = 0.5, n:Marked");
    const store = await openNeo4jStore(server().address);
    await store.apply([add.entity(entity("china", { name: "PRC" }))], { note: "rename" });
    expect(await store.entities(["china"])).toMatchObject([{ name: "PRC", fields: {} }]);
    await store.close();
    expect(await server().run("MATCH (n:Marked) RETURN n.pagerank AS rank, n.iso2 AS iso2")).toEqual([
      { rank: 0.5, iso2: null },
    ]);
  });

  test("what somebody changes by hand is what we read then, and the version token tells of it", async () => {
    const store = await openNeo4jStore(server().address);
    const before = await store.version();
    await server().run("MATCH (n {id: 'china'}) SET n.name = 'PRC'");
    expect(await store.version()).not.toBe(before);
    expect(await store.entities(["china"])).toMatchObject([{ name: "PRC" }]);
    await store.close();
  });

  test("relationships and entities that somebody adds by hand are not taken for ours", async () => {
    await server().run("MATCH (a {id: 'china'}) CREATE (a)-[:SUPPLIES {id: 'hand'}]->(:Entity {id: 'hand-made'})");
    const store = await openNeo4jStore(server().address);
    expect(await store.relationships(["hand"])).toEqual([]);
    for await (const batch of store.scan()) {
      if (batch.kind === "claims") expect(batch.rows.map(({ id }) => id).sort()).toEqual(["supply", "visit"]);
      if (batch.kind === "entities") expect(batch.rows).toHaveLength(4);
    }
    await expect(store.apply([add.claim(claim("c", { to: "hand-made" }))], { note: "n" })).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
    });
    await store.close();
  });
});

test("no field of a kind has the name of a property that every entity has", () => {
  const taken = ["id", "kind", "name", "names", "aliases", "description", "facts", "mergedInto", "recordedAt"];
  const internal = ["revision", "changedRevision", "until"];
  const kinds: EntityKindDefinition[] = Object.values(ENTITY_KINDS);
  const fields = kinds.flatMap((kind) => Object.keys(kind.fields));
  expect(fields.filter((field) => [...taken, ...internal].includes(field))).toEqual([]);
});
