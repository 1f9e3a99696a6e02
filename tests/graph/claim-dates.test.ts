import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { validFromOf, validToOf } from "../../src/graph/projection/claim-dates.js";
import { claimOf, entityOf, projectionOf } from "./random-graph.js";

const year = fc.integer({ min: 1900, max: 2100 }).map(String);
const month = fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, "0"));
const day = fc.integer({ min: 1, max: 28 }).map((number) => String(number).padStart(2, "0"));
const date = fc.tuple(year, month, day, fc.integer({ min: 1, max: 3 })).map(([...parts]) => {
  const precision = parts.pop() as number;
  return parts.slice(0, precision).join("-");
});

test("the dates of a claim are read back as precisely as they were given", () => {
  fc.assert(
    fc.property(
      fc.option(date, { nil: undefined }),
      fc.option(date, { nil: undefined }),
      fc.constantFrom("SUPPLIES" as const, "VISITS" as const),
      (validFrom, validTo, type) => {
        const claim = claimOf({
          id: "c",
          from: "a",
          to: "b",
          type,
          ...(validFrom && { validFrom }),
          ...(validTo && { validTo }),
        });
        const { claims } = projectionOf({
          entities: ["a", "b"].map((id) => entityOf(id)),
          claims: [claim],
          sources: [],
        });
        expect([validFromOf(claims, 0), validToOf(claims, 0)]).toEqual([validFrom, validTo]);
      },
    ),
  );
});
