import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { distinctSlugOf, slugOf } from "../../../src/exchange/import/slug-of.js";

const SLUG = /^[a-z0-9][a-z0-9-]{0,199}$/;

test.each([
  ["United States", "united-states"],
  ["Côte d'Ivoire", "cote-d-ivoire"],
  ["  Rare earths (total)  ", "rare-earths-total"],
  ["Никелевый", "nikelevyy"],
  ["Никелевый".normalize("NFD"), "nikelevyy"],
  ["???", undefined],
])("%j as an id is %j", (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

test("every text has a distinct id, which is one, and only texts that differ in case share theirs", () => {
  const text = fc.string({ minLength: 1, unit: "grapheme" });
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(distinctSlugOf(one)).toMatch(SLUG);
      fc.pre(one.toLowerCase() !== other.toLowerCase());
      expect(distinctSlugOf(one)).not.toBe(distinctSlugOf(other));
    }),
  );
});

test("long texts keep within the length of ids", () => {
  expect(distinctSlugOf("word ".repeat(100).trim())).toMatch(SLUG);
  expect(slugOf("word ".repeat(100))).toMatch(SLUG);
});
