import { describe, expect, test } from "@jest/globals";
import cytoscape from "cytoscape";
import { writeCytoscape } from "../../../src/exchange/export/write-cytoscape.js";
import { EMPTY, SAMPLE, streamOf, textOf } from "./sample-graph.js";
import { expectSurvival, type Survivors } from "./survivors.js";

describe("Cytoscape JSON", () => {
  test("is read by Cytoscape.js as the same graph, all texts intact", async () => {
    await expectSurvival(writeCytoscape, read);
  });

  test("keeps the columns as data", async () => {
    const graph = load(await textOf(writeCytoscape(streamOf(SAMPLE))));
    expect(graph.getElementById("claim_2").data()).toMatchObject({
      quantity: -12.5,
      bound: "AT_LEAST",
      unit: "t",
      label: "@SUM(A1)",
      status: "SUSPENDED",
      statement: expect.stringContaining("China has supplied Japan since October 2025: at least -12.5 t"),
    });
    expect(graph.getElementById("rare-earths").data()).toMatchObject({ aliases: ["REE", "+rare"] });
    expect(graph.data("sources")).toHaveLength(2);
  });

  test("is a whole document where there is nothing", async () => {
    expect(load(await textOf(writeCytoscape(streamOf(EMPTY)))).elements()).toHaveLength(0);
  });
});

function load(text: string): cytoscape.Core {
  const graph = cytoscape({ headless: true });
  graph.json(JSON.parse(text));
  return graph;
}

function read(text: string): Survivors {
  const graph = load(text);
  return {
    nodes: graph.nodes().map((node) => ({ id: node.id(), kind: node.data("kind"), name: node.data("name") })),
    edges: graph.edges().map((edge) => ({
      id: edge.id(),
      type: edge.data("type"),
      from: edge.source().id(),
      to: edge.target().id(),
      validFrom: edge.data("validFrom"),
      validTo: edge.data("validTo"),
      sources: edge.data("sources"),
    })),
  };
}
