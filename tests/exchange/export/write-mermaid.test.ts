import { describe, expect, jest, test } from "@jest/globals";
import { spellPartialDate } from "../../../src/domain/partial-date.js";
import { writeMermaid } from "../../../src/exchange/export/write-mermaid.js";
import { EMPTY, type Graph, NASTY, SAMPLE, streamOf, textOf } from "./sample-graph.js";
import { encodable, expectSurvival, type SurvivingSource, type Survivors } from "./survivors.js";

// Mermaid cleans labels with DOMPurify, which has no functions where there is no browser. Parsing alone needs no cleaning.
jest.unstable_mockModule("dompurify", () => ({
  default: { addHook: () => undefined, sanitize: (text: string) => text },
}));
const { default: mermaid } = await import("mermaid");

interface Flowchart {
  getVertices(): Map<string, { readonly text: string; readonly classes: readonly string[] }>;
  getEdges(): readonly { readonly start: string; readonly end: string; readonly text: string }[];
}

describe("Mermaid", () => {
  test("is read by Mermaid as the same flowchart, texts intact but for white space and control characters", async () => {
    await expectSurvival(writeMermaid, read, { name: printable });
  });

  test("draws names, kinds, types and dates", async () => {
    const chart = await load(await textOf(writeMermaid(streamOf(SAMPLE))));
    expect([...chart.getVertices().values()].map(({ text, classes }) => [decoded(text), classes])).toEqual([
      ["China", ["COUNTRY"]],
      ["Japan", ["COUNTRY"]],
      [printable(NASTY), ["COMPANY"]],
      ["Rare earth elements", ["MINERAL"]],
      ["-", ["AGREEMENT"]],
    ]);
    expect(chart.getEdges().map(({ text }) => decoded(text))).toEqual([
      "SUPPLIES, 2024",
      "SUPPLIES, from October 2025",
      "COOPERATES_WITH, to 28 February 2026",
    ]);
  });

  test("says when Mermaid's default limits are too low to draw it, and they do suffice otherwise", async () => {
    const loops = (count: number): Graph => ({
      ...SAMPLE,
      relationships: Array.from({ length: count }, (_, index) => ({
        ...SAMPLE.relationships[2]!,
        id: `claim_${index}`,
      })),
    });
    expect(await textOf(writeMermaid(streamOf(loops(20))))).not.toContain("maxTextSize");
    const long = await textOf(writeMermaid(streamOf(loops(501))));
    const limits = /maxEdges must be 501 and its maxTextSize (\d+)/.exec(long);
    expect(Number(limits?.[1])).toBeGreaterThanOrEqual(long.length);
  });

  test("is a whole flowchart where there is nothing", async () => {
    expect((await load(await textOf(writeMermaid(streamOf(EMPTY))))).getVertices().size).toBe(0);
  });
});

async function load(text: string): Promise<Flowchart> {
  await mermaid.parse(text);
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
  return diagram.db as unknown as Flowchart;
}

/** Mermaid keeps `#34;` as a mark of its own until it draws. */
function decoded(text: string): string {
  return text.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

function printable(text: string): string {
  const even = encodable(text)
    .replace(/[\s\u0085]+/g, " ")
    .trim();
  return even.replace(/\p{Cc}/gu, "\uFFFD") || "\u00A0";
}

async function read(text: string): Promise<Survivors> {
  const chart = await load(text);
  const comments = [...text.matchAll(/^%% (\{.*\})$/gm)].map(([, json]) => JSON.parse(json ?? ""));
  const [entities, relationships] = [comments.filter(({ kind }) => kind), comments.filter(({ type }) => type)];
  const sources = comments.flatMap(({ source }) => source ?? []) as SurvivingSource[];
  const vertices = [...chart.getVertices()];
  const idOf = (node: string) => entities[vertices.findIndex(([key]) => key === node)].id;
  const dated = ({ type, validFrom: from, validTo: to }: { type: string; validFrom?: string; validTo?: string }) => [
    type,
    ...[from, to].map((date) => date !== undefined && spellPartialDate(date)),
  ];

  return {
    nodes: vertices.map(([, { text: label, classes }], index) => ({
      id: entities[index].id,
      kind: classes.join(),
      name: decoded(label),
    })),
    edges: chart.getEdges().map(({ start, end, text: label }, index) => {
      const { id, validFrom, validTo, citations } = relationships[index];
      for (const part of dated(relationships[index])) if (part) expect(decoded(label)).toContain(part);
      return {
        id,
        type: decoded(label).split(",")[0] ?? "",
        from: idOf(start),
        to: idOf(end),
        validFrom,
        validTo,
        sources: citations.map(({ source, ...place }: { source: string }) => ({
          ...sources.find(({ id }) => id === source),
          ...place,
        })),
      };
    }),
  };
}
