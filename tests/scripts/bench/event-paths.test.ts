import { expect, test } from "@jest/globals";
import { eventAdjacency } from "../../../scripts/bench/questions/event-adjacency.mjs";
import { cheapestCost, shortestPathsFrom } from "../../../scripts/bench/questions/event-paths.mjs";

/** 0 = 1 – 2 – 3, 0 – 3 (unsure), and 4 alone; = is two parallel events. */
const GRAPH = {
  actors: 5,
  from: Int32Array.of(0, 1, 1, 2, 0),
  to: Int32Array.of(1, 0, 2, 3, 3),
  kind: new Uint16Array(5),
  day: Uint16Array.of(0, 0, 0, 0, 9),
  confidence: Float64Array.of(1, 0.5, 1, 1, 0.5),
};

test("lengths and counts of shortest paths, parallel events counted", () => {
  const { lengths, counts } = shortestPathsFrom(eventAdjacency(GRAPH), 0);
  expect([...lengths]).toEqual([0, 1, 2, 1, -1]);
  expect([...counts]).toEqual([1, 2, 3, 1, 0]);
});

test("a filter acts inside the search", () => {
  const early = eventAdjacency(GRAPH, (event) => GRAPH.day[event]! < 9);
  expect([...shortestPathsFrom(early, 0).lengths]).toEqual([0, 1, 2, 3, -1]);
});

test("the cheapest path may be a longer one, unless it is too long", () => {
  expect(cheapestCost(GRAPH, { from: 0, to: 3 }, 3)).toBeCloseTo(0);
  expect(cheapestCost(GRAPH, { from: 0, to: 3 }, 2)).toBeCloseTo(-Math.log(0.5));
  expect(cheapestCost(GRAPH, { from: 0, to: 4 }, 3)).toBe(Number.POSITIVE_INFINITY);
});
