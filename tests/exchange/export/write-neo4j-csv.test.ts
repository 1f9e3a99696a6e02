import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import neo4j, { type Driver } from "neo4j-driver";
import { importIntoNeo4j } from "../../../scripts/neo4j-import.mjs";
import { NEO4J_VERSIONS, type Neo4jServer, startNeo4j } from "../../../scripts/neo4j-server.mjs";
import type { Relationship } from "../../../src/domain/claim.js";
import type { ExportProvenance } from "../../../src/exchange/export/export-provenance.js";
import { writeNeo4jNodesCsv, writeNeo4jRelationshipsCsv } from "../../../src/exchange/export/write-neo4j-csv.js";
import { describeNeo4jVersions } from "../../support/neo4j-servers.js";
import { type TemporaryFolder, temporaryFolder } from "../../support/temporary-folder.js";
import { EMPTY, type Graph, NASTY, SAMPLE, streamOf, textOf } from "./sample-graph.js";
import { encodable, graphs, text } from "./survivors.js";

/** What docs/formats.md tells to import with. */
const OPTIONS = ["--array-delimiter=U+001F", "--multiline-fields=true"];
/** A JVM imports, and another one starts, on busy cores. */
const LONG_MS = 600_000;
const PROVENANCE: ExportProvenance = {
  program: "lodegraph 1.2.3",
  question: { export: "" },
  revision: 7,
  knownAt: "2026-02-03T04:05:06.007Z",
};

describe("the files of Neo4j's import", () => {
  test("have a typed header where there is nothing else", async () => {
    expect(await nodesOf(EMPTY)).toMatch(
      /^:ID,:LABEL,id:string,kind:string,name:string,aliases:string\[\],[\w,:[\]]+\n$/,
    );
    expect(await relationshipsOf(EMPTY)).toMatch(/^:START_ID,:END_ID,:TYPE,id:string,[\w,:[\]]+\n$/);
  });

  test("are CSV whose ends are all there, with all texts intact", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (graph) => {
        const nodes = rowsOf(await nodesOf(graph));
        const edges = rowsOf(await relationshipsOf(graph));
        const ids = new Set(nodes.map((row) => row[":ID"]));
        expect(ids.size).toBe(graph.sources.length + graph.entities.length);
        for (const edge of edges) expect(ids.has(edge[":START_ID"]) && ids.has(edge[":END_ID"])).toBe(true);
        expect(nodes.slice(graph.sources.length).map((row) => row["name:string"])).toEqual(
          graph.entities.map(({ name }) => encodable(name)),
        );
        expect(edges.map((row) => row["label:string"])).toEqual(
          graph.relationships.map(({ label }) => encodable(label ?? "")),
        );
      }),
    );
  });

  test("tell an entity from a source of the same id", async () => {
    const rows = rowsOf(
      await nodesOf({
        ...EMPTY,
        entities: [{ ...SAMPLE.entities[1]!, id: "china" }],
        sources: [{ id: "china", title: "-" }],
      }),
    );
    expect(rows.filter((row) => row["id:string"] === "china").map((row) => row[":ID"])).toEqual([
      "source:china",
      "entity:china",
    ]);
  });

  test("carry the same seal", async () => {
    const [nodes, edges] = [await nodesOf(SAMPLE, PROVENANCE), await relationshipsOf(SAMPLE, PROVENANCE)].map(
      (file) => rowsOf(file).at(-1)!,
    );
    expect(nodes![":LABEL"]).toBe("Export");
    expect(JSON.parse(nodes!["provenance:string"]!)).toMatchObject(PROVENANCE);
    const contents = [nodes, edges].map((row) => JSON.parse(row!["provenance:string"]!).content);
    expect(contents[1]).toEqual(contents[0]);
    expect([edges![":START_ID"], edges![":END_ID"]]).toEqual(Array(2).fill(nodes![":ID"]));
  });
});

describeNeo4jVersions("the files of Neo4j's import", NEO4J_VERSIONS, (version) => {
  const texts = [NASTY, '"', "\\", "a;b|c,d", "", " ", ...fc.sample(text, { numRuns: 300, seed: 6 })];
  let folder: TemporaryFolder;
  let server: Neo4jServer | undefined;
  let driver: Driver | undefined;

  beforeAll(async () => {
    folder = await temporaryFolder();
    const files = { nodes: join(folder.path, "nodes.csv"), relationships: join(folder.path, "relationships.csv") };
    const graph = withTexts(texts);
    await writeFile(files.nodes, await nodesOf(graph, PROVENANCE));
    await writeFile(files.relationships, await relationshipsOf(graph, PROVENANCE));
    await importIntoNeo4j(version, folder.path, files, OPTIONS);
    server = await startNeo4j(version, { folder: folder.path });
    driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
      disableLosslessIntegers: true,
    });
  }, LONG_MS);
  afterAll(async () => {
    await driver?.close();
    await server?.stop();
    await folder.remove();
  }, LONG_MS);

  async function run<Row>(cypher: string): Promise<Row[]> {
    return (await driver!.executeQuery(cypher)).records.map((record) => record.toObject() as Row);
  }

  test("make the graph in the shape of our own store", async () => {
    const [china] = await run("MATCH (e:Entity:Country {id: 'china'}) RETURN e {.*} AS entity");
    expect(china).toEqual({
      entity: {
        ...{ id: "china", kind: "COUNTRY", name: "China", iso2: "CN", latitude: -35.5, aliases: ["中国"], facts: "[]" },
        ...{ description: "A state, \\ and so on.", names: expect.stringContaining('"quote":"a | b"') },
      },
    });
    const claims = await run<{ claim: object }>(
      `MATCH (from)-[c:SUPPLIES]->(to)
       RETURN c {.*, recordedAt: toString(c.recordedAt), from: from.id, to: to.id} AS claim ORDER BY c.id`,
    );
    expect(claims.map(({ claim }) => claim)).toMatchObject([
      {
        ...{ id: "claim_1", from: "china", to: "japan", minerals: ["dysprosium", "rare-earths"], share: 0.63 },
        ...{ sources: ["usgs", "article"], recordedAt: "2026-02-03T04:05:06.007Z" },
      },
      { id: "claim_2", quantity: -12.5, label: "@SUM(A1)", retractionReason: "-" },
    ]);
    expect(await run("MATCH (s:Source {id: 'usgs'}) RETURN s {.*} AS source")).toEqual([{ source: SAMPLE.sources[1] }]);
    expect(await run("MATCH (e:Export)-[r:EXPORT]->(e) RETURN e.id = r.id AS same")).toEqual([{ same: true }]);
  });

  test("keep every text as it is, in lists too", async () => {
    const rows = await run<{ number: string; name: string; alias: string; title: string; label: string }>(
      `MATCH (e:Entity)-[c:PART_OF]->(e), (s:Source {id: e.id})
       RETURN e.id AS number, e.name AS name, e.aliases[0] AS alias, s.title AS title, c.label AS label`,
    );
    expect(rows).toHaveLength(texts.length);
    for (const { number, name, alias, title, label } of rows) {
      const expected = encodable(texts[Number(number)]!);
      expect([name, title, label]).toEqual(Array(3).fill(expected));
      expect(alias).toBe(expected.replaceAll("\u001F", "\uFFFD"));
    }
  });
});

/** The sample, and one entity more, with a source and a claim of itself, for each text. */
function withTexts(texts: readonly string[]): Graph {
  const ids = texts.map((_, index) => String(index));
  return {
    sources: [...SAMPLE.sources, ...ids.map((id, index) => ({ id, title: texts[index]! }))],
    entities: [
      ...SAMPLE.entities,
      ...ids.map((id, index) => ({
        ...{ id, kind: "MINERAL" as const, name: texts[index]!, facts: [], fields: {} },
        names: [texts[index]!, "second"].map((text) => ({ text, confidence: 1, citations: [{ source: id }] })),
      })),
    ],
    relationships: [
      ...SAMPLE.relationships,
      ...ids.map(
        (id, index): Relationship => ({
          ...{ id, type: "PART_OF", from: id, to: id, minerals: [], label: texts[index]!, confidence: 1 },
          ...{ status: "IN_EFFECT", citations: [{ source: id, quote: texts[index]! }], recordedAt: 0 },
        }),
      ),
    ],
  };
}

function nodesOf(graph: Graph, provenance?: ExportProvenance): Promise<string> {
  return textOf(writeNeo4jNodesCsv(streamOf(graph), provenance && { provenance }));
}

function relationshipsOf(graph: Graph, provenance?: ExportProvenance): Promise<string> {
  return textOf(writeNeo4jRelationshipsCsv(streamOf(graph), provenance && { provenance }));
}

function rowsOf(file: string): Readonly<Record<string, string>>[] {
  return parse(file, { columns: true, record_delimiter: "\n" });
}
