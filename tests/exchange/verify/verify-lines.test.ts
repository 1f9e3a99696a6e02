import { describe, expect, test } from "@jest/globals";
import { EXPORT_FORMATS, type ExportFormat } from "../../../src/exchange/export/export-format.js";
import type { ExportProvenance } from "../../../src/exchange/export/export-provenance.js";
import { readExportedText } from "../../../src/exchange/verify/read-exported-file.js";
import { type AskAgain, type Verification, verifyExport } from "../../../src/exchange/verify/verify-export.js";
import { EMPTY, type Graph, SAMPLE, streamOf, textOf } from "../export/sample-graph.js";

const PROVENANCE: ExportProvenance = {
  program: "lodegraph 1.2.3",
  question: { export: "of=china&depth=2" },
  revision: 7,
  knownAt: "2026-02-03T04:05:06.007Z",
};

/** The formats that do not give all records back, with a line of each in which somebody changes something. */
const IN_LINES = [
  ["DOT", 'share="0.63"', 'share="0.64"'],
  ["MERMAID", '"confidence":0.9', '"confidence":0.8'],
  ["CYPHER", "share: 0.63", "share: 0.64"],
  ["JSONL", '"share":0.63', '"share":0.64'],
  ["FOLLOW_THE_MONEY", "63 %", "64 %"],
  ["NEO4J_NODES_CSV", "-35.5", "-36.5"],
  ["NEO4J_RELATIONSHIPS_CSV", ",0.63,", ",0.64,"],
] as const;
/** A line that is in no file, for any of them. */
const STRANGE = "n1 --> n2";

describe.each(IN_LINES)("%s", (format, before, after) => {
  test("is as it was written, whatever stands in its texts", async () => {
    const found = await verify(await write(format));
    expect(found).toMatchObject({ provenance: PROVENANCE, file: "INTACT", asKnownThen: { matches: true, lines: [] } });
    expect(found.today).toMatchObject({ matches: true, lines: [] });
    expect(found.asKnownThen).not.toHaveProperty("differences");
  });

  test("is as it was written where there is nothing", async () => {
    expect(await verify(await write(format, EMPTY), EMPTY)).toMatchObject({ file: "INTACT" });
  });

  test("tells a figure that somebody changed from a change of the graph", async () => {
    const text = await write(format);
    expect(text).toContain(before);
    const found = await verify(text.replace(before, after));
    expect(found).toMatchObject({ file: "CHANGED", asKnownThen: { matches: true } });
    const [first = "", second = ""] = [after, before];
    expect(found.asKnownThen.lines).toEqual([
      {
        in: "BOTH",
        line: text.slice(0, text.indexOf(before)).split(/\r?\n/).length,
        first: expect.stringContaining(first),
        second: expect.stringContaining(second),
      },
    ]);
  });

  test("tells what of the graph has changed since, where the file has not", async () => {
    const found = await verify(await write(format), EMPTY);
    expect(found).toMatchObject({ file: "INTACT", asKnownThen: { matches: false, content: { entities: 0 } } });
    expect(found.asKnownThen.lines).toContainEqual(expect.objectContaining({ first: expect.stringContaining(before) }));
  });

  test.each<[string, (lines: readonly string[], carrier: string) => readonly string[]]>([
    ["a line more before the provenance", (lines, carrier) => [...lines, STRANGE, carrier]],
    ["a line more behind the provenance", (lines, carrier) => [...lines, carrier, STRANGE]],
    ["a line twice", (lines, carrier) => [...lines, lines.at(-1)!, carrier]],
    ["a line less", (lines, carrier) => [...lines.slice(0, -1), carrier]],
    ["two lines in another order", (lines, carrier) => [...lines.slice(0, -2), lines.at(-1)!, lines.at(-2)!, carrier]],
    ["nothing but its first line", ([line = ""], carrier) => [line, carrier]],
  ])("is found to have been changed: %s", async (_, changed) => {
    const lines = (await write(format)).split("\n").slice(0, -1);
    const found = await verify(`${changed(lines.slice(0, -1), lines.at(-1)!).join("\n")}\n`);
    expect(found).toMatchObject({ file: "CHANGED", asKnownThen: { matches: true } });
  });

  test.each<[string, (text: string) => string]>([
    ["a byte order mark", (text) => `\uFEFF${text}`],
    ["lines at its end that are empty", (text) => `${text}\n\r\n`],
    ["no end of its last line", (text) => text.trimEnd()],
  ])("is as it was written with %s", async (_, changed) => {
    expect(await verify(changed(await write(format)))).toMatchObject({ file: "INTACT", asKnownThen: { lines: [] } });
  });

  test("is as it was written when a tool has ended its lines otherwise", async () => {
    const text = (await write(format, TAME)).replaceAll("\n", "\r\n");
    expect(await verify(text, TAME)).toMatchObject({ file: "INTACT", asKnownThen: { matches: true, lines: [] } });
  });

  test("of a version that sealed no lines has its question asked, and its lines compared", async () => {
    const [text, seal] = [await write(format), /,(\\?"|"")text\1:\{.*?\}/];
    expect(text).toMatch(seal);
    const old = text.replace(seal, "");
    expect(await verify(old)).toMatchObject({ file: "UNSEALED", asKnownThen: { matches: true, lines: [] } });
    const found = await verify(old.replace(before, after));
    expect(found).toMatchObject({ file: "UNSEALED", asKnownThen: { matches: true, lines: [{ in: "BOTH" }] } });
    expect(await verify(old, EMPTY)).toMatchObject({ file: "UNSEALED", asKnownThen: { matches: false } });
  });
});

test("what a format leaves out changes the answer, and none of its lines", async () => {
  const [first, second, ...others] = SAMPLE.relationships;
  const graph = { ...SAMPLE, relationships: [first!, { ...second!, retractionReason: "Another." }, ...others] };
  expect(await verify(await write("MERMAID"), graph)).toMatchObject({
    file: "INTACT",
    asKnownThen: { matches: false, lines: [] },
  });
});

test("a diagram in Markdown is found, and what stands around it does not matter", async () => {
  const diagram = await write("MERMAID");
  const page = (inside: string) => `# Dysprosium\n\n\`\`\`mermaid\n${inside}\`\`\`\n\nA figure: 0.9.\n`;
  expect(await verify(page(diagram))).toMatchObject({ file: "INTACT", asKnownThen: { lines: [] } });
  expect(await verify(page(diagram).replaceAll("\n", "\r\n"))).toMatchObject({ file: "INTACT" });
  expect(await verify(page(`${diagram}${STRANGE}\n`))).toMatchObject({ file: "CHANGED" });
});

test("a script of Graphviz written before its provenance stood at the end is read", async () => {
  const lines = (await write("DOT")).split("\n");
  const [brace, carrier] = [lines.at(-3), lines.at(-2)];
  expect(await verify([...lines.slice(0, -3), carrier, brace, ""].join("\n"))).toMatchObject({ file: "INTACT" });
});

/** Without texts that have ends of lines of their own. */
const TAME: Graph = {
  ...SAMPLE,
  entities: SAMPLE.entities.map((entity) => ({ ...entity, name: entity.id })),
  sources: SAMPLE.sources.map((source) => ({ ...source, title: source.id })),
};

function verify(text: string, graph = SAMPLE): Promise<Verification> {
  const ask: AskAgain = (_, format) => write(format, graph);
  return verifyExport(readExportedText(text), ask);
}

function write(format: ExportFormat, graph = SAMPLE): Promise<string> {
  return textOf(EXPORT_FORMATS[format].write(streamOf(graph), { provenance: PROVENANCE }));
}
