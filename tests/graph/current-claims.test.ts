import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { currentClaims, hasClaim } from "../../src/graph/projection/current-claims.js";
import { NOT_RETRACTED } from "../../src/graph/projection/topology.js";

describe("the claims that are current", () => {
  it("are those without a retraction, however many there are", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(NOT_RETRACTED, 0, 7), { maxLength: 100 }), (retracted) => {
        const bits = currentClaims(Int32Array.from(retracted));
        expect(retracted.map((_, claim) => hasClaim(bits, claim))).toEqual(
          retracted.map((instant) => instant === NOT_RETRACTED),
        );
      }),
    );
  });
});
