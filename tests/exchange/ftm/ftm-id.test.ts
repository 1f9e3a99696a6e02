import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type FtmRecord, ftmIdOf, idOfFtm } from "../../../src/exchange/ftm/ftm-id.js";
import { HOSTILE_PIECES } from "../../exchange/hostile-pieces.js";

/** What FollowTheMoney's model has for ids that others refer to, without the dot, behind which it looks for a signature. */
const ALLOWED = /^[0-9a-zA-Z]([0-9a-zA-Z-]*[0-9a-zA-Z])?$/;

const record = fc.constantFrom<FtmRecord>("entity", "claim", "source");
const id = fc.string({
  unit: fc.constantFrom(...HOSTILE_PIECES, "a", "A", "X", "X5f", "0", "-", "_", "%", "é", "H"),
  minLength: 1,
  maxLength: 12,
});
const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,9}$/);

describe("an id in FollowTheMoney", () => {
  test("is one that its model allows, and tells the record and its id again", () => {
    fc.assert(
      fc.property(record, id, (kind, text) => {
        const made = ftmIdOf(kind, text);
        expect(made).toMatch(ALLOWED);
        expect(made.length).toBeLessThanOrEqual(200);
        if (made !== text) expect(idOfFtm(kind, made)).toBe(text);
      }),
    );
  });

  test("is of one record alone, also where an entity, a claim and a source have the same", () => {
    const any = fc
      .tuple(record, fc.oneof(id, slug))
      .filter(([kind, text]) => kind !== "entity" || /^[a-z0-9][a-z0-9-]*$/.test(text));
    fc.assert(
      fc.property(any, any, (one, other) => {
        expect(ftmIdOf(...one) === ftmIdOf(...other)).toBe(one[0] === other[0] && one[1] === other[1]);
      }),
    );
  });

  test.each([
    ["entity", "china", "china"],
    ["entity", "a-", "Lodegraph-entity-aX2d"],
    ["claim", "claim_0f", "Lodegraph-claim-claimX5f0f"],
    ["source", "a é", "Lodegraph-source-aX20Xc3Xa9"],
  ] as const)("of %s %j is %s", (kind, text, made) => expect(ftmIdOf(kind, text)).toBe(made));

  test("that is too long is a hash, and tells its record no more", () => {
    const made = ftmIdOf("claim", "é".repeat(100));
    expect(made).toMatch(/^Lodegraph-claim-H[0-9a-f]{64}$/);
    expect(idOfFtm("claim", made)).toBeUndefined();
  });

  test.each(["NK-1", "Lodegraph-source-a", "Lodegraph-claim-Xff", "Lodegraph-claim-A", "Lodegraph-claim-%"])(
    "%s is none of a claim that was made here",
    (foreign) => expect(idOfFtm("claim", foreign)).toBeUndefined(),
  );
});
