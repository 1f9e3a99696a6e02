import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { percentageOf } from "../../../src/exchange/export/percentage.js";
import { ftmShare } from "../../../src/exchange/import/ftm/ftm-value.js";

test.each([
  [0.07, "7"],
  [1, "100"],
  [0.5, "50"],
  [0.125, "12.5"],
  [0.0001, "0.01"],
  [1e-9, "0.0000001"],
])("%d is %s %%", (fraction, percentage) => expect(percentageOf(fraction)).toBe(percentage));

test("a percentage is read back as the very fraction", () => {
  fc.assert(
    fc.property(fc.double({ min: Number.MIN_VALUE, max: 1, noNaN: true }), (fraction) => {
      expect(percentageOf(fraction)).toMatch(/^\d+(\.\d+)?$/);
      expect(ftmShare(percentageOf(fraction))).toBe(fraction);
    }),
  );
});
