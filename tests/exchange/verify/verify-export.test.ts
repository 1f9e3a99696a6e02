import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parse } from "graphql";
import { Parser, Writer } from "n3";
import type { Relationship } from "../../../src/domain/claim.js";
import { EXPORT_FORMATS, type ExportFormat } from "../../../src/exchange/export/export-format.js";
import type { ExportProvenance, ExportQuestion } from "../../../src/exchange/export/export-provenance.js";
import { questionAt } from "../../../src/exchange/verify/question-at.js";
import { readExportedText } from "../../../src/exchange/verify/read-exported-file.js";
import { verifyExport } from "../../../src/exchange/verify/verify-export.js";
import { EMPTY, type Graph, SAMPLE, streamOf, textOf } from "../export/sample-graph.js";
import { losslessGraphs } from "../import/lossless-graphs.js";

const PROVENANCE: ExportProvenance = {
  program: "lodegraph 1.2.3",
  question: { export: "of=china&depth=2" },
  revision: 7,
  knownAt: "2026-02-03T04:05:06.007Z",
};

/** Milliseconds since 1970. */
const instant = fc.integer({ min: Date.UTC(2000), max: Date.UTC(2100) });

const READ_BACK = ["JSON", "CYTOSCAPE", "GRAPHML", "GEXF", "CSV", "TURTLE", "JSON_LD"] as const;
const IN_LINES = [
  "DOT",
  "MERMAID",
  "CYPHER",
  "JSONL",
  "FOLLOW_THE_MONEY",
  "NEO4J_NODES_CSV",
  "NEO4J_RELATIONSHIPS_CSV",
] as const;

function write(format: ExportFormat, graph: Graph = SAMPLE, provenance = PROVENANCE): Promise<string> {
  return textOf(EXPORT_FORMATS[format].write(streamOf(graph), { provenance }));
}

const answers = (graph: Graph) => (_: ExportQuestion, format: ExportFormat) => write(format, graph);

describe("verify", () => {
  test.each(READ_BACK)("%s is read back whole, whatever stands in its texts", async (format) => {
    const found = await verifyExport(readExportedText(await write(format)), answers(SAMPLE));
    expect(found).toMatchObject({
      provenance: PROVENANCE,
      file: "INTACT",
      asKnownThen: { matches: true, differences: [] },
      today: { matches: true, differences: [] },
    });
  });

  test.each(["JSON", "CYTOSCAPE", "TURTLE"] as const)(
    "%s, which loses nothing, holds both times and all citations of any graph",
    async (format) => {
      const law = fc.asyncProperty(losslessGraphs, fc.infiniteStream(instant), async (graph, instants) => {
        const relationships = graph.relationships.map((claim): Relationship => {
          const [recordedAt, retractedAt] = [instants.next().value, instants.next().value].sort((a, b) => a - b);
          return { ...claim, recordedAt: recordedAt!, retractedAt: retractedAt!, retractionReason: "Wrong." };
        });
        const file = readExportedText(await write(format, { ...graph, relationships }));
        const found = "records" in file ? file.records : [];
        const sources = new Map(graph.sources.map((source) => [source.id, source]));
        for (const claim of relationships) {
          const { record } = found.find(({ kind, record }) => kind === "relationship" && record.id === claim.id)!;
          expect(record).toMatchObject({
            ...(claim.validFrom && { validFrom: claim.validFrom }),
            ...(claim.validTo && { validTo: claim.validTo }),
            recordedAt: new Date(claim.recordedAt).toISOString(),
            retractedAt: new Date(claim.retractedAt!).toISOString(),
            retractionReason: "Wrong.",
            sources: claim.citations.map(({ source, ...place }) => ({ ...sources.get(source), ...place })),
          });
        }
        expect(await verifyExport(file, answers({ ...graph, relationships }))).toMatchObject({ file: "INTACT" });
      });
      await fc.assert(law, { numRuns: 20 });
    },
  );

  test.each(READ_BACK)("%s is whole where there is nothing", async (format) => {
    const found = await verifyExport(readExportedText(await write(format, EMPTY)), answers(EMPTY));
    expect(found).toMatchObject({ file: "INTACT", asKnownThen: { matches: true } });
  });

  test.each([
    ["JSON", '"share":0.63', '"share":0.64'],
    ["CYTOSCAPE", '"share":0.63', '"share":0.64'],
    ["GRAPHML", '<data key="edge-share">0.63', '<data key="edge-share">0.64'],
    ["GEXF", '<attvalue for="share" value="0.63"', '<attvalue for="share" value="0.64"'],
    ["CSV", ",0.63,", ",0.64,"],
    ["TURTLE", "lg:share 0.63", "lg:share 0.64"],
    ["JSON_LD", '"share":"0.63"', '"share":"0.64"'],
  ] as const)("%s with a figure that somebody changed tells which", async (format, before, after) => {
    const text = await write(format);
    expect(text).toContain(before);
    const found = await verifyExport(readExportedText(text.replace(before, after)), answers(SAMPLE));
    expect(found).toMatchObject({ file: "CHANGED", asKnownThen: { matches: true } });
    expect(found.asKnownThen.differences).toEqual([
      { kind: "relationship", id: "claim_1", in: "BOTH", columns: { share: [0.64, 0.63] } },
    ]);
  });

  test("Turtle is read back when another program has written it anew, in N-Triples and in another order", async () => {
    const quads = new Parser().parse(await write("TURTLE"));
    const text = new Writer({ format: "N-Triples" }).quadsToString(quads.reverse());
    const found = await verifyExport(readExportedText(text), answers(SAMPLE));
    expect(found).toMatchObject({ file: "INTACT", asKnownThen: { matches: true, differences: [] } });
  });

  test("JSON-LD of another form is refused with a code", async () => {
    const text = (await write("JSON_LD")).replace('"@version":1.1', '"@version":1.1,"other":"urn:x:"');
    expect(() => readExportedText(text)).toThrow(
      expect.objectContaining({ code: "BAD_USER_INPUT", message: expect.stringContaining("another form") }),
    );
  });

  test("tells what the graph has and has not", async () => {
    const file = readExportedText(await write("JSON"));
    const [china, ...others] = SAMPLE.entities;
    const renamed = {
      ...SAMPLE,
      entities: [{ ...china!, name: "PRC" }, ...others],
      relationships: SAMPLE.relationships.slice(1),
    };
    const { asKnownThen } = await verifyExport(file, answers(renamed));
    expect(asKnownThen).toMatchObject({ matches: false, content: { entities: 5, relationships: 2, sources: 2 } });
    expect(asKnownThen.differences).toEqual([
      { kind: "entity", id: "china", in: "BOTH", columns: { name: ["China", "PRC"] } },
      { kind: "relationship", id: "claim_1", in: "FIRST" },
      { kind: "relationship", id: "claim_2", in: "BOTH", columns: { statement: expect.anything() } },
    ]);
  });

  test("asks of then, and of today", async () => {
    const asked: ExportQuestion[] = [];
    await verifyExport(readExportedText(await write("CSV")), async (question, format) => {
      asked.push(question);
      return write(format);
    });
    expect(asked).toEqual([
      { export: "of=china&depth=2&knownAt=2026-02-03T04%3A05%3A06.007Z" },
      { export: "of=china&depth=2" },
    ]);
  });

  test.each<[string, (format: ExportFormat) => Promise<string>]>([
    ["carries none", (format) => textOf(EXPORT_FORMATS[format].write(streamOf(SAMPLE)))],
    ["carries another", async (format) => (await write(format)).replaceAll("sha-256:", "md5:")],
  ])("a file that %s is refused with a code", async (_, text) => {
    for (const format of [...READ_BACK, ...IN_LINES]) {
      const written = await text(format);
      expect(() => readExportedText(written)).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
    }
  });

  test.each([
    ["nothing", ""],
    ["prose", "A figure."],
    ["other JSON", '{"a": 1}'],
    ["broken XML", "<graphml><node"],
  ])("%s is refused with a code", (_, text) => {
    expect(() => readExportedText(text)).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
  });

  test.each(READ_BACK)("%s that was cut off is refused with a code", async (format) => {
    const text = await write(format);
    const cut = text.slice(0, text.length - 200);
    expect(() => readExportedText(cut)).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
  });
});

describe("a question asked again", () => {
  const INSTANT = "2026-02-03T04:05:06.007Z";

  test.each([
    ["of the whole graph", "", `knownAt=${encodeURIComponent(INSTANT)}`, false],
    ["that names its instant", "knownAt=2025-01-01T00%3A00%3A00Z", "knownAt=2025-01-01T00%3A00%3A00Z", true],
  ])("an export %s", (_, before, after, namesInstant) => {
    expect(questionAt({ export: before }, "JSON", INSTANT)).toEqual({ question: { export: after }, namesInstant });
  });

  test.each<[string, string, Record<string, unknown>, string, Record<string, unknown>, boolean]>([
    [
      "no filter",
      "{ subgraph { export(format: CSV) } }",
      {},
      `{ subgraph(where: {knownAt: "${INSTANT}"}) { export(format: JSON) } }`,
      {},
      false,
    ],
    [
      "a filter and other arguments",
      '{ subgraph(where: { asOf: "2024" }, limit: 5) { export(format: CSV) } }',
      {},
      `{ subgraph(limit: 5, where: { asOf: "2024", knownAt: "${INSTANT}" }) { export(format: JSON) } }`,
      {},
      false,
    ],
    [
      "a filter that names its instant",
      '{ subgraph(where: { knownAt: "2025-01-01T00:00:00Z" }) { export(format: CSV) } }',
      {},
      '{ subgraph(where: { knownAt: "2025-01-01T00:00:00Z" }) { export(format: JSON) } }',
      {},
      true,
    ],
    [
      "a filter in a variable, and the format in another",
      "query A($w: RelationshipFilter, $f: ExportFormat!) { subgraph(where: $w) { ...F } } fragment F on Subgraph { export(format: $f) }",
      { w: { asOf: "2024" }, f: "CSV" },
      "query A($w: RelationshipFilter) { subgraph(where: $w) { ...F } } fragment F on Subgraph { export(format: JSON) }",
      { w: { asOf: "2024", knownAt: INSTANT } },
      false,
    ],
    [
      "an instant in a variable that has no value",
      "query A($t: DateTime) { subgraph(where: { knownAt: $t }) { export(format: CSV) } }",
      { t: null },
      `query A { subgraph(where: { knownAt: "${INSTANT}" }) { export(format: JSON) } }`,
      {},
      false,
    ],
    [
      "an instant in a variable",
      "query A($t: DateTime) { subgraph(where: { knownAt: $t }) { export(format: CSV) } }",
      { t: "2025-01-01T00:00:00.000Z" },
      "query A($t: DateTime) { subgraph(where: { knownAt: $t }) { export(format: JSON) } }",
      { t: "2025-01-01T00:00:00.000Z" },
      true,
    ],
    [
      "an alias beside another field",
      '{ other: subgraph { truncated } subgraph: neighbourhood(of: ["a"], where: null) { export(format: CSV) } }',
      {},
      `{ other: subgraph { truncated } subgraph: neighbourhood(of: ["a"], where: {knownAt: "${INSTANT}"}) { export(format: JSON) } }`,
      {},
      false,
    ],
  ])("an operation with %s", (_, operation, variables, asked, values, namesInstant) => {
    const path = ["subgraph", "export"];
    const found = questionAt({ operation, variables, path }, "JSON", INSTANT);
    const question = found.question as Exclude<ExportQuestion, { export: string }>;
    expect(plain(question.operation)).toEqual(plain(asked));
    expect(question).toMatchObject({ variables: values, path });
    expect(Object.keys(question.variables)).toEqual(Object.keys(values));
    expect(found.namesInstant).toBe(namesInstant);
  });

  test.each([
    ["a mutation", 'mutation { revokeKey(id: "x") { id } }'],
    ["two operations", "query A { subgraph { export(format: CSV) } } query B { subgraph { truncated } }"],
    ["no operation at all", "hello"],
    ["another field", "{ other: subgraph { export(format: CSV) } }"],
  ])("%s is not asked", (_, operation) => {
    expect(() => questionAt({ operation, variables: {}, path: ["subgraph", "export"] }, "JSON", INSTANT)).toThrow(
      expect.objectContaining({ code: "BAD_USER_INPUT" }),
    );
  });

  function plain(operation: string): unknown {
    return JSON.parse(JSON.stringify(parse(operation, { noLocation: true })));
  }
});
