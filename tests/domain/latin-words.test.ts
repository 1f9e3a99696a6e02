import { describe, expect, test } from "@jest/globals";
import { isLatin, latinWords } from "../../src/domain/latin-words.js";

describe("the words of a name in Latin letters", () => {
  test.each([
    ["Côte  d’Ivoire", ["cote", "divoire"]],
    ["Норильский никель", ["norilskiy", "nikel"]],
    ["白云鄂博", ["baiyunebo"]],
    ["ミナミトリシマ", ["minamitorishima"]],
    ["Ελλάδα", ["ellada"]],
    ["Announcement No. 61", ["announcement", "no", "61"]],
    ["—", []],
    ["", []],
  ])("%s", (name, words) => {
    expect(latinWords(name)).toEqual(words);
  });

  test("are those of its beginning where it is long", () => {
    expect(latinWords("obo ".repeat(10_000))).toHaveLength(125);
  });
});

test.each([
  ["Bayan Obo 61", true],
  ["Łódź", true],
  ["", true],
  ["Норильск", false],
  ["Bayan Obo (白云鄂博)", false],
])("whether all letters of %j are Latin: %s", (name, expected) => {
  expect(isLatin(name)).toBe(expected);
});
