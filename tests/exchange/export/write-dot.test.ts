import { describe, expect, test } from "@jest/globals";
import { type AttributeASTNode, type EdgeASTNode, type NodeASTNode, parse } from "@ts-graphviz/ast";
import { writeDot } from "../../../src/exchange/export/write-dot.js";
import { EMPTY, SAMPLE, streamOf, textOf } from "./sample-graph.js";
import { encodable, expectSurvival, type Survivors } from "./survivors.js";

describe("DOT", () => {
  test("is read by a DOT parser as the same multigraph, texts intact but for control characters", async () => {
    await expectSurvival(writeDot, read, { name: printable, source: inJson });
  });

  test("draws names, types and dates, tells the sources in the tooltip, and keeps the columns", async () => {
    const { nodes, edges } = load(await textOf(writeDot(streamOf(SAMPLE))));
    expect(attributesOf(nodes[0]!)).toMatchObject({ label: "China", kind: "COUNTRY", iso2: "CN", latitude: "-35.5" });
    expect(attributesOf(edges[0]!)).toMatchObject({
      id: "claim_1",
      label: "SUPPLIES, 2024",
      share: "0.63",
      tooltip: expect.stringMatching(/^China supplied 63 % .*\nMineral Commodity Summaries, USGS, 2026-02\n=HYPERLINK/),
    });
    expect(attributesOf(edges[1]!)).toMatchObject({ label: "SUPPLIES, from October 2025", claimLabel: "@SUM(A1)" });
    expect(attributesOf(edges[2]!)).toMatchObject({ label: "COOPERATES_WITH, to 28 February 2026" });
  });

  test("is a whole graph where there is nothing", async () => {
    expect(load(await textOf(writeDot(streamOf(EMPTY))))).toEqual({ nodes: [], edges: [] });
  });
});

function printable(text: string): string {
  return encodable(text)
    .replace(/\r\n|[\r\u2028\u2029]/g, "\n")
    .replace(/[^\P{Cc}\t\n]/gu, "\uFFFD");
}

/** JSON has escaped the control characters below U+0020 before DOT could. */
function inJson(text: string): string {
  return encodable(text).replace(/[\u007F-\u009F]/g, "\uFFFD");
}

function load(text: string): { readonly nodes: readonly NodeASTNode[]; readonly edges: readonly EdgeASTNode[] } {
  const [graph] = parse(text).children.filter((child) => child.type === "Graph");
  const children = graph?.children ?? [];
  return {
    nodes: children.filter((child) => child.type === "Node"),
    edges: children.filter((child) => child.type === "Edge"),
  };
}

function attributesOf({ children }: NodeASTNode | EdgeASTNode): Readonly<Record<string, string>> {
  const attributes = children.filter((child): child is AttributeASTNode => child.type === "Attribute");
  return Object.fromEntries(attributes.map(({ key, value }) => [key.value, unescaped(value.value)]));
}

/** The parser leaves escapes as they are but for the quote, and so does Graphviz until it draws. */
function unescaped(text: string): string {
  return text.replace(/\\([\\"n])/g, (_, character: string) => (character === "n" ? "\n" : character));
}

function read(text: string): Survivors {
  const { nodes, edges } = load(text);
  return {
    nodes: nodes.map((node) => {
      const { kind = "", name = "" } = attributesOf(node);
      return { id: node.id.value, kind, name };
    }),
    edges: edges.map((edge) => {
      const { id = "", type = "", validFrom, validTo, sources = "" } = attributesOf(edge);
      const [from = "", to = ""] = edge.targets.map((end) => ("id" in end ? end.id.value : ""));
      return { id, type, from, to, validFrom, validTo, sources: JSON.parse(sources) };
    }),
  };
}
