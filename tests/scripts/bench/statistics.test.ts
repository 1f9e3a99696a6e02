import { describe, expect, test } from "@jest/globals";
import { measuredOf } from "../../../scripts/bench/measure/cell.mjs";
import { ascending, median, percentile, ratioByRound, spread } from "../../../scripts/bench/measure/statistics.mjs";

describe("percentile takes one of the numbers", () => {
  const hundred = ascending(Array.from({ length: 100 }, (_, index) => 100 - index));
  test.each([
    [0.5, 50],
    [0.99, 99],
    [0.991, 100],
    [1, 100],
    [0.001, 1],
  ])("of 1 to 100 at %d: %d", (fraction, expected) => {
    expect(percentile(hundred, fraction)).toBe(expected);
  });

  test("of one number it is that number, of none there is none", () => {
    expect(percentile([7], 0.99)).toBe(7);
    expect(percentile([], 0.5)).toBeNaN();
  });
});

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[5], 5],
])("the median of %j is %d", (numbers, expected) => {
  expect(median(numbers)).toBe(expected);
});

test("the spread of rounds has their least and greatest", () => {
  expect(spread([2, 9, 4])).toEqual({ median: 4, min: 2, max: 9, rounds: [2, 9, 4] });
});

test("two measures are compared round by round: a slow round slows both", () => {
  expect(ratioByRound(spread([20, 44, 60]), spread([10, 20, 40]))).toBe(2);
});

test("p50 is the median of the rounds, p99 over all their requests", () => {
  const slow = { latencies: [100], throughput: 10 };
  const fast = { latencies: [1, 2, 3], throughput: 500 };
  const measured = measuredOf([fast, fast, slow]);
  expect(measured.p50).toMatchObject({ median: 2, min: 2, max: 100 });
  expect(measured).toMatchObject({ p99: 100, max: 100, requests: 7, rounds: 3 });
  expect(measured.throughput.median).toBe(500);
});
