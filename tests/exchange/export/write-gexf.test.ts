import { describe, expect, test } from "@jest/globals";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-gexf";
import { writeGexf } from "../../../src/exchange/export/write-gexf.js";
import { EMPTY, SAMPLE, streamOf, textOf } from "./sample-graph.js";
import { encodable, expectSurvival, type Survivors } from "./survivors.js";

describe("GEXF", () => {
  test("is read by a graph library as the same multigraph, all texts intact but for what XML can't hold", async () => {
    await expectSurvival(writeGexf, read, { name: holdable, source: inJson });
  });

  test("is well-formed XML that declares each attribute, with the days of each edge", async () => {
    const text = await textOf(writeGexf(streamOf(SAMPLE)));
    expect(XMLValidator.validate(text)).toBe(true);
    const { gexf } = parser.parse(text);
    expect(gexf).toMatchObject({ version: "1.3", xmlns: "http://gexf.net/1.3" });
    expect(gexf.graph).toMatchObject({ mode: "dynamic", timeformat: "date", defaultedgetype: "directed" });
    const [nodes, edges] = gexf.graph.attributes;
    expect([nodes.class, edges.class]).toEqual(["node", "edge"]);
    expect(nodes.attribute).toContainEqual({ id: "binding", title: "binding", type: "boolean" });
    expect(edges.attribute).toContainEqual({ id: "share", title: "share", type: "double" });
    expect(gexf.graph.edges.edge).toMatchObject([
      { id: "claim_1", kind: "SUPPLIES", label: "SUPPLIES, 2024", start: "2024-01-01", end: "2024-12-31" },
      { id: "claim_2", start: "2025-10-01" },
      { id: "claim_3", end: "2026-02-28" },
    ]);
    const used = (elements: { attvalues: { attvalue: { for: string }[] } }[]) =>
      elements.flatMap(({ attvalues }) => [attvalues.attvalue].flat().map((value) => value.for));
    const declared = (list: { attribute: { id: string }[] }) => list.attribute.map(({ id }) => id);
    expect(declared(nodes)).toEqual(expect.arrayContaining(used(gexf.graph.nodes.node)));
    expect(declared(edges)).toEqual(expect.arrayContaining(used(gexf.graph.edges.edge)));
  });

  test("lets a moment end on the day on which it begins, or in the month of which no more is known", async () => {
    const visit = { ...SAMPLE.relationships[1]!, type: "VISITS" as const, validFrom: "2024-02" };
    const text = await textOf(writeGexf(streamOf({ ...SAMPLE, relationships: [visit] })));
    expect(parser.parse(text).gexf.graph.edges.edge).toMatchObject({ start: "2024-02-01", end: "2024-02-29" });
  });

  test("keeps numbers, booleans, lists and a claim's own label", async () => {
    const graph = parse(MultiDirectedGraph, await textOf(writeGexf(streamOf(SAMPLE))));
    expect(graph.getNodeAttributes("china")).toMatchObject({ iso2: "CN", latitude: -35.5, aliases: "中国" });
    expect(graph.getNodeAttribute("treaty", "binding")).toBe(false);
    expect(graph.getEdgeAttributes("claim_1")).toMatchObject({ share: 0.63, minerals: "dysprosium|rare-earths" });
    expect(graph.getEdgeAttribute("claim_2", "claimLabel")).toBe("@SUM(A1)");
  });

  test("is a whole document where there is nothing", async () => {
    expect(parse(MultiDirectedGraph, await textOf(writeGexf(streamOf(EMPTY))), TYPE).order).toBe(0);
  });
});

/** Without edges the library would guess that some are undirected. */
const TYPE = { respectInputGraphType: true };
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "", parseTagValue: false });

function holdable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML 1.0 forbids.
  return encodable(text).replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, "\uFFFD");
}

/** JSON has escaped the control characters before XML could refuse them. */
function inJson(text: string): string {
  return encodable(text).replace(/[\uFFFE\uFFFF]/g, "\uFFFD");
}

function read(text: string): Survivors {
  const graph = parse(MultiDirectedGraph, text, TYPE);
  return {
    nodes: graph.mapNodes((id, { kind, label }) => ({ id, kind, name: label })),
    edges: graph.mapEdges((id, { type, validFrom, validTo, sources }, from, to) => ({
      id,
      type,
      from,
      to,
      validFrom,
      validTo,
      sources: JSON.parse(sources),
    })),
  };
}
