import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { nameLikeness } from "../../../src/analysis/resolution/name-likeness.js";
import { latinWords } from "../../../src/domain/latin-words.js";

/** What words tell where all are as rare, but for a few common ones. */
const information = (word: string) => (["mine", "ministry"].includes(word) ? 2 : 12);
const alike = (one: string, other: string) => nameLikeness(latinWords(one), latinWords(other), information).similarity;

describe("names are alike", () => {
  test.each([
    ["Bayan Obo", "bayan obo", 1],
    ["in another order", "order in another", 1],
    ["Bayan Obo", "Bayanobo", 1],
    ["Baiyun-Obo", "Baiyun Obo", 1],
    ["Côte d’Ivoire", "Cote d'Ivoire", 1],
    ["白云鄂博", "Baiyun Obo", 0.88],
    ["Норильский никель", "Norilsky Nickel", 0.85],
    ["ミナミトリシマ", "Minamitorishima", 1],
    ["Lynas Rare Earths Ltd", "Lynas Rare Earths Limited", 0.99],
    ["Mountain Pass", "Mountain Pass Mine", 0.9],
    ["Minamitori", "Minamitory", 0.9],
  ])("%s and %s, by %f at least", (one, other, least) => {
    expect(alike(one, other)).toBeGreaterThanOrEqual(least);
  });

  test.each([
    ["China", "Chile", 0],
    ["Iran", "Iraq", 0],
    ["HREE", "LREE", 0],
    ["Announcement No. 61 of 2025", "Announcement No. 62 of 2025", 0],
    ["Ministry of Defence", "Ministry of Commerce", 0.1],
    ["", "Bayan Obo", 0],
  ])("%s and %s are not: %f at most", (one, other, most) => {
    expect(alike(one, other)).toBeLessThanOrEqual(most);
  });
});

const word = fc.constantFrom("bayan", "bayen", "obo", "mine", "ltd", "norilsk", "norilskiy", "61", "62", "bayanobo");
const name = fc.array(word, { minLength: 1, maxLength: 5 });

test("likeness is from 0 to 1, does not depend on which name comes first, and is 1 of a name and itself", () => {
  fc.assert(
    fc.property(name, name, (one, other) => {
      const found = nameLikeness(one, other, information);
      expect(found).toEqual(nameLikeness(other, one, information));
      expect(found.similarity).toBeGreaterThanOrEqual(0);
      expect(found.similarity).toBeLessThanOrEqual(1);
      expect(nameLikeness(one, one, information).similarity).toBeCloseTo(1);
    }),
    { numRuns: 2_000 },
  );
});
