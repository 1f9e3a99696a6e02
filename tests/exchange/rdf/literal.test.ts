import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { decimalText, literal } from "../../../src/exchange/rdf/literal.js";

describe("a number as an xsd:decimal", () => {
  test("has no exponent, and is read as the same number", () => {
    const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
    const law = fc.property(number, (value) => {
      const text = decimalText(value);
      expect(text).toMatch(/^-?\d+\.\d+$/);
      expect(Number(text)).toBe(value + 0);
    });
    fc.assert(law, { examples: [[1e21], [-1.5e21], [Number.MAX_VALUE], [Number.MIN_VALUE], [-1.25e-7], [0.63], [17]] });
  });
});

test.each([
  ["2024", "xsd:gYear"],
  ["2024-02", "xsd:gYearMonth"],
  ["2024-02-29", "xsd:date"],
])("the date %s is a %s", (text, datatype) => {
  expect(literal(text, "date")).toEqual({ text, datatype });
});
