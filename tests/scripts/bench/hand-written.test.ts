import { expect, test } from "@jest/globals";
import { generateEventGraph, SMALL_EVENT_SHAPE } from "../../../scripts/bench/data/event-graph.mjs";
import { HandWrittenSearch } from "../../../scripts/bench/micro/hand-written.mjs";
import { randomPairs } from "../../../scripts/bench/micro/pairs.mjs";
import { buildAdjacency } from "../../../src/graph/projection/adjacency.js";

const CURRENT = -1;
const graph = generateEventGraph(SMALL_EVENT_SHAPE);
const arrays = {
  out: buildAdjacency({ ends: graph.from, otherEnds: graph.to, entityCount: graph.actors }),
  in: buildAdjacency({ ends: graph.to, otherEnds: graph.from, entityCount: graph.actors }),
  from: graph.from,
  to: graph.to,
  notRetracted: CURRENT,
};

test("the hand-written search finds connected paths of the least length", () => {
  const search = new HandWrittenSearch({ ...arrays, retracted: new Int32Array(graph.from.length).fill(CURRENT) });
  for (const { from, to, length } of randomPairs(graph, 100)) {
    const claims = search.find(from, to) ?? [];
    expect(claims).toHaveLength(length);
    const end = claims.reduce((at, claim) => (graph.from[claim] === at ? graph.to[claim]! : graph.from[claim]!), from);
    expect(end).toBe(to);
  }
});

test("the hand-written search leaves out claims that are retracted", () => {
  const search = new HandWrittenSearch({ ...arrays, retracted: new Int32Array(graph.from.length) });
  expect(search.find(graph.from[0]!, graph.to[0]!)).toBeUndefined();
});
