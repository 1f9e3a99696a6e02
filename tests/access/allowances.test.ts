import { afterAll, expect, jest, test } from "@jest/globals";

jest.useFakeTimers();
jest.advanceTimersByTime(1_000);
// The cache below it takes its clock when it is loaded.
const { Allowances } = await import("../../src/access/allowances.js");
afterAll(() => {
  jest.useRealTimers();
});

test("are spent one by one, and whole again a minute after the first", () => {
  const allowances = new Allowances(2);
  expect(allowances.exhausted("a")).toBeUndefined();
  expect(allowances.spend("a")).toEqual({ isKept: true, remaining: 1, resetSeconds: 60 });
  expect(allowances.exhausted("a")).toBeUndefined();
  jest.advanceTimersByTime(30_000);
  expect(allowances.spend("a")).toEqual({ isKept: true, remaining: 0, resetSeconds: 30 });
  expect(allowances.exhausted("a")).toMatchObject({ resetSeconds: 30 });
  expect(allowances.spend("a")).toEqual({ isKept: false, remaining: 0, resetSeconds: 30 });
  expect(allowances.spend("b")).toMatchObject({ isKept: true, remaining: 1 });
  jest.advanceTimersByTime(30_001);
  expect(allowances.exhausted("a")).toBeUndefined();
  expect(allowances.spend("a")).toEqual({ isKept: true, remaining: 1, resetSeconds: 60 });
});
