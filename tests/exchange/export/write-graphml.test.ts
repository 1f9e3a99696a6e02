import { describe, expect, test } from "@jest/globals";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-graphml";
import { writeGraphml } from "../../../src/exchange/export/write-graphml.js";
import { EMPTY, SAMPLE, streamOf, textOf } from "./sample-graph.js";
import { encodable, expectSurvival, type Survivors } from "./survivors.js";

describe("GraphML", () => {
  test("is read by a graph library as the same multigraph, all texts intact but for what XML can't hold", async () => {
    await expectSurvival(writeGraphml, read, { name: holdable, source: inJson });
  });

  test("is well-formed XML with a typed key for each column and an id for each edge", async () => {
    const text = await textOf(writeGraphml(streamOf(SAMPLE)));
    expect(XMLValidator.validate(text)).toBe(true);
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "", parseTagValue: false });
    const { key, graph } = parser.parse(text).graphml;
    const share = { id: "edge-share", for: "edge", "attr.name": "share", "attr.type": "double" };
    const binding = { id: "node-binding", for: "node", "attr.name": "binding", "attr.type": "boolean" };
    expect(key).toEqual(expect.arrayContaining([share, binding]));
    expect(graph.node).toHaveLength(5);
    expect(graph.edge.map(({ id }: { id: string }) => id)).toEqual(["claim_1", "claim_2", "claim_3"]);
  });

  test("keeps numbers, booleans, lists and the sources of the graph", async () => {
    const graph = parse(MultiDirectedGraph, await textOf(writeGraphml(streamOf(SAMPLE))));
    expect(graph.getNodeAttributes("china")).toMatchObject({ iso2: "CN", latitude: -35.5, aliases: "中国" });
    expect(graph.getNodeAttribute("treaty", "binding")).toBe(false);
    expect(graph.getEdgeAttributes("claim_1")).toMatchObject({
      share: 0.63,
      confidence: 0.9,
      minerals: "dysprosium|rare-earths",
    });
    expect(JSON.parse(graph.getAttribute("sources"))).toHaveLength(2);
    expect(graph.getNodeAttribute("japan", "description")).toBeUndefined();
  });

  test("is a whole document where there is nothing", async () => {
    expect(parse(MultiDirectedGraph, await textOf(writeGraphml(streamOf(EMPTY)))).order).toBe(0);
  });
});

function holdable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML 1.0 forbids.
  return encodable(text).replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, "\uFFFD");
}

/** JSON has escaped the control characters before XML could refuse them. */
function inJson(text: string): string {
  return encodable(text).replace(/[\uFFFE\uFFFF]/g, "\uFFFD");
}

function read(text: string): Survivors {
  const graph = parse(MultiDirectedGraph, text);
  return {
    nodes: graph.mapNodes((id, { kind, name }) => ({ id, kind, name })),
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
