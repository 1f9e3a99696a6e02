import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { compareLines } from "../../../src/exchange/verify/compare-lines.js";

describe("the lines that two texts do not have alike", () => {
  test.each([
    ["equal texts", "a\nb\n", "a\nb\n", []],
    ["other ends of lines", "a\r\nb", "a\nb\n", []],
    ["another order", "a\nb\nc\n", "c\na\nb\n", []],
    ["one in the place of another", "a\nx\nc\n", "a\ny\nc\n", ["2: x, y"]],
    ["two in the places of others", "a\nx\nX\nd\n", "a\ny\nY\nd\n", ["2: x, y", "3: X, Y"]],
    ["two in the place of one", "a\nx\nX\nd\n", "a\ny\nd\n", ["2: x, y", "3: X, -"]],
    ["one more", "a\nx\nb\n", "a\nb\n", ["2: x, -"]],
    ["one less", "a\nb\n", "a\nx\nb\n", ["2: -, x"]],
    ["one twice", "a\na\nb\n", "a\nb\n", ["2: a, -"]],
    ["the first and the last", "x\nb\ny\n", "X\nb\nY\n", ["1: x, X", "3: y, Y"]],
    ["everything", "a\n", "", ["1: a, -"]],
  ])("%s", (_, first, second, differences) => {
    expect(
      compareLines(first, second).map(({ line, first = "-", second = "-" }) => `${line}: ${first}, ${second}`),
    ).toEqual(differences);
  });

  const lines = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 12 });
  test("are those that a count of each line tells, at their places", () => {
    fc.assert(
      fc.property(lines, lines, (first, second) => {
        const differences = compareLines(first.map(ended).join(""), second.map(ended).join(""));
        for (const line of "abcde") {
          const surplus = differences.filter((found) => found.first === line).length;
          const lack = differences.filter((found) => found.second === line).length;
          const [before, after] = [first, second].map((list) => list.filter((item) => item === line).length);
          expect([surplus, lack]).toEqual([Math.max(0, before! - after!), Math.max(0, after! - before!)]);
        }
        for (const { in: place, line, first: one, second: other } of differences) {
          expect((place === "SECOND" ? second : first)[line - 1]).toBe(place === "SECOND" ? other : one);
          expect([one !== undefined, other !== undefined]).toEqual([place !== "SECOND", place !== "FIRST"]);
        }
      }),
    );
  });
});

function ended(line: string): string {
  return `${line}\n`;
}
