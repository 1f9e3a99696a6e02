import { beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { writeCypher } from "../../../src/exchange/export/write-cypher.js";
import { describeNeo4j, type Neo4jTestServer } from "../../support/neo4j-servers.js";
import { EMPTY, type Graph, SAMPLE, streamOf, textOf } from "./sample-graph.js";
import { encodable, text } from "./survivors.js";

/** Planning statements with new literals takes a busy machine long. */
const LONG_MS = 120_000;

describe("a script of Cypher", () => {
  test("has statements of a bounded size, in any number of relationships", async () => {
    const relationships = Array.from({ length: 1_234 }, (_, index) => ({
      ...SAMPLE.relationships[1]!,
      id: `claim_${index}`,
    }));
    const script = await textOf(writeCypher(streamOf({ ...SAMPLE, relationships })));
    const rows = statementsOf(script).map((statement) => statement.split("{from:").length - 1);
    expect(rows.filter((count) => count > 0)).toEqual([500, 500, 234]);
  });

  test("makes the constraints where there is nothing", async () => {
    expect(statementsOf(await textOf(writeCypher(streamOf(EMPTY))))).toHaveLength(2);
  });
});

describeNeo4j("a script of Cypher", (server) => {
  beforeEach(() => server().wipe());

  test(
    "makes the graph in the shape of our own store, and changes nothing when it is run again",
    async () => {
      const script = await textOf(writeCypher(streamOf(SAMPLE)));
      await replay(server(), script);
      await replay(server(), script);
      const [china] = await server().run("MATCH (e:Entity:Country {id: 'china'}) RETURN e {.*} AS entity");
      expect(china).toMatchObject({ entity: { kind: "COUNTRY", iso2: "CN", latitude: -35.5, aliases: ["中国"] } });
      const claims = await server().run<{ claim: object }>(
        "MATCH (from)-[c:SUPPLIES]->(to) RETURN c {.*, recordedAt: toString(c.recordedAt), from: from.id, to: to.id} AS claim ORDER BY c.id",
      );
      expect(claims.map(({ claim }) => claim)).toMatchObject([
        {
          ...{ id: "claim_1", from: "china", to: "japan", minerals: ["dysprosium", "rare-earths"], share: 0.63 },
          ...{ sources: ["usgs", "article"], recordedAt: "2026-02-03T04:05:06.007Z" },
        },
        { id: "claim_2", quantity: -12.5, label: "@SUM(A1)", retractionReason: "-" },
      ]);
      expect(await server().run("MATCH (s:Source {id: 'usgs'}) RETURN s.url AS url")).toEqual([
        { url: "https://example.org/?a=1&b=2" },
      ]);
      const counted = "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS edges";
      expect(await server().run(counted)).toEqual([{ nodes: 7, edges: 3 }]);
    },
    LONG_MS,
  );

  test(
    "brings every text through",
    async () => {
      const graph = nastyGraph(400);
      await replay(server(), await textOf(writeCypher(streamOf(graph))));
      const rows = await server().run<{ name: string; title: string; label: string; facts: string; citations: string }>(
        `MATCH (e:Entity)-[c]->(e), (s:Source {id: e.id})
         RETURN e.name AS name, e.facts AS facts, s.title AS title, c.label AS label, c.citations AS citations
         ORDER BY toInteger(e.id)`,
      );
      expect(rows).toHaveLength(graph.entities.length);
      for (const [index, { name, title, label, facts, citations }] of rows.entries()) {
        const expected = encodable(graph.entities[index]!.name);
        const [[fact], [citation]] = [JSON.parse(facts), JSON.parse(citations)];
        expect([name, title, label, fact.statement, citation.quote]).toEqual(Array(5).fill(expected));
      }
    },
    LONG_MS,
  );
});

/** One entity, with a source and a claim of itself, for each text. */
function nastyGraph(count: number): Graph {
  const escapes = ["\\u0022", "\\\\u0022", "\\u", "\\", "'\\'", "\\\\", "*/ // `;\n", "$param {x}"];
  const texts = [...escapes, ...fc.sample(text, { numRuns: count, seed: 6 })].map((value) =>
    value.replaceAll("\0", ""),
  );
  const ids = texts.map((_, index) => String(index));
  return {
    sources: ids.map((id, index) => ({ id, title: texts[index]! })),
    entities: ids.map((id, index) => ({
      ...{ id, kind: "MINERAL" as const, name: texts[index]!, names: [], fields: {} },
      facts: [{ statement: texts[index]!, citations: [{ source: id }] }],
    })),
    relationships: ids.map((id, index) => ({
      ...SAMPLE.relationships[1]!,
      ...{ id, from: id, to: id, type: "PART_OF" as const },
      ...{ label: texts[index]!, citations: [{ source: id, quote: texts[index]! }] },
    })),
  };
}

/** As cypher-shell does: one statement after the other, each up to the semicolon that ends it. */
async function replay(server: Neo4jTestServer, script: string): Promise<void> {
  for (const statement of statementsOf(script)) await server.run(statement);
}

/** No text of ours has a line break as it is, so a semicolon at the end of a line ends a statement. */
function statementsOf(script: string): string[] {
  const statements = script.split(/;\n/);
  expect(statements.pop()?.replace(/^\/\/.*\n/gm, "")).toBe("");
  return statements;
}
