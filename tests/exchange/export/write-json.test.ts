import { describe, expect, test } from "@jest/globals";
import { MultiDirectedGraph } from "graphology";
import { writeJson } from "../../../src/exchange/export/write-json.js";
import { EMPTY, SAMPLE, streamOf, textOf } from "./sample-graph.js";
import { expectSurvival, type SurvivingSource, type Survivors } from "./survivors.js";

interface NodeLink {
  readonly directed: boolean;
  readonly multigraph: boolean;
  readonly graph: { readonly sources: readonly unknown[] };
  readonly nodes: readonly { readonly id: string }[];
  readonly links: readonly { readonly source: string; readonly target: string; readonly key: string }[];
}

describe("node-link JSON", () => {
  test("is read by a graph library as the same multigraph, all texts intact", async () => {
    await expectSurvival(writeJson, read);
  });

  test("keeps every column, the fields of the kinds and the sources", async () => {
    const { graph, nodes, links, ...kind } = JSON.parse(await textOf(writeJson(streamOf(SAMPLE)))) as NodeLink;
    expect(kind).toEqual({ directed: true, multigraph: true });
    expect(graph.sources).toHaveLength(2);
    expect(nodes[0]).toEqual({
      id: "china",
      kind: "COUNTRY",
      name: "China",
      aliases: ["中国"],
      names: [{ text: "中国", note: "Chinese", confidence: 0.9, sources: [{ ...SAMPLE.sources[1], quote: "a | b" }] }],
      description: "A state, \\ and so on.",
      facts: [],
      iso2: "CN",
      latitude: -35.5,
    });
    const { from, to, citations, ...columns } = SAMPLE.relationships[0]!;
    expect(links[0]).toMatchObject({
      ...columns,
      source: from,
      target: to,
      key: "claim_1",
      statement: "China supplied 63 % of Japan's dysprosium and rare earth elements in 2024 (refining).",
      recordedAt: "2026-02-03T04:05:06.007Z",
    });
    expect(links[1]).toMatchObject({ retractedAt: "2026-01-01T00:00:00.001Z", retractionReason: "-" });
    expect(citations).toHaveLength(2);
  });

  test("tells of an entity what the formats say, and nothing that a store keeps beside it", async () => {
    const stored = { ...SAMPLE.entities[1]!, recordedAt: 1_764_000_000_000 };
    const { nodes } = JSON.parse(await textOf(writeJson(streamOf({ ...EMPTY, entities: [stored] })))) as NodeLink;
    expect(Object.keys(nodes[0]!).sort()).toEqual(["aliases", "facts", "id", "iso2", "kind", "name", "names"]);
  });

  test("names a mineral outside the subgraph by the name that the context gives", async () => {
    const entity = (id: string) =>
      id === "dysprosium" ? ({ name: "Kryptonite", kind: "MINERAL" } as const) : undefined;
    const { links } = JSON.parse(await textOf(writeJson(streamOf(SAMPLE), { entity })));
    expect(links[0].statement).toContain("Japan's kryptonite and rare earth elements");
  });

  test("is a whole document where there is nothing", async () => {
    expect(JSON.parse(await textOf(writeJson(streamOf(EMPTY))))).toMatchObject({ nodes: [], links: [] });
  });
});

function read(text: string): Survivors {
  const { nodes, links } = JSON.parse(text) as NodeLink;
  const graph = new MultiDirectedGraph();
  for (const { id, ...attributes } of nodes) graph.addNode(id, attributes);
  for (const { source, target, key, ...attributes } of links) {
    graph.addDirectedEdgeWithKey(key, source, target, attributes);
  }
  return {
    nodes: graph.mapNodes((id, { kind, name }) => ({ id, kind, name })),
    edges: graph.mapEdges((id, { type, validFrom, validTo, sources }, from, to) => ({
      id,
      type,
      from,
      to,
      validFrom,
      validTo,
      sources: sources as SurvivingSource[],
    })),
  };
}
