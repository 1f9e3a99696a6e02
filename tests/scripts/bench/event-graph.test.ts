import { describe, expect, test } from "@jest/globals";
import { degreeSequence } from "../../../scripts/bench/data/degree-sequence.mjs";
import { generateEventGraph, SMALL_EVENT_SHAPE } from "../../../scripts/bench/data/event-graph.mjs";
import { shapeOf } from "../../../scripts/bench/data/event-shape.mjs";

describe("a generated event graph", () => {
  const graph = generateEventGraph(SMALL_EVENT_SHAPE);

  test("has the shape that was asked for", () => {
    expect(shapeOf(graph)).toEqual(SMALL_EVENT_SHAPE);
  });

  test("is the same one each time", () => {
    expect(generateEventGraph(SMALL_EVENT_SHAPE)).toEqual(graph);
  });

  test("has no loops, and confidences above 0 and at most 1", () => {
    expect(graph.from.some((actor, event) => actor === graph.to[event])).toBe(false);
    expect(graph.confidence.every((confidence) => confidence > 0 && confidence <= 1)).toBe(true);
  });
});

test("degrees have the sum, the hub and the median that are asked for", () => {
  const degrees = degreeSequence({ nodes: 101, ends: 1_000, hub: 200, median: 3 });
  expect(degrees.reduce((sum, degree) => sum + degree)).toBe(1_000);
  expect([degrees[0], degrees[50]]).toEqual([200, 3]);
});

test("a shape that no graph can have is refused", () => {
  expect(() => degreeSequence({ nodes: 101, ends: 150, hub: 200, median: 3 })).toThrow(/No graph/);
});
