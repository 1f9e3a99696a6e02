import { describe, expect, test } from "@jest/globals";
import type { Claim, ClaimContent } from "../../src/domain/claim.js";
import { claimContentKey, claimId } from "../../src/domain/claim-id.js";

const BARE: ClaimContent = {
  type: "SUPPLIES",
  from: "china",
  to: "japan",
  minerals: [],
  confidence: 1,
  status: "IN_EFFECT",
};

const FULL = {
  type: "SUPPLIES",
  from: "china",
  to: "japan",
  minerals: ["dysprosium", "terbium"],
  validFrom: "2024",
  validTo: "2024-06-30",
  share: 0.63,
  shareOf: "CONSUMPTION_OF_RECIPIENT",
  stage: "REFINING",
  quantity: 1200,
  bound: "ABOUT",
  unit: "t{REO}",
  label: "Heavy rare earths: “重希土類”",
  confidence: 0.9,
  status: "DISPUTED",
} as const satisfies ClaimContent;

/** Another value of each column. */
const CHANGES: { readonly [Column in keyof Required<ClaimContent>]: ClaimContent[Column] } = {
  type: "COOPERATES_WITH",
  from: "china-minmetals",
  to: "united-states",
  minerals: ["dysprosium"],
  validFrom: "2024-01",
  validTo: "2024-06",
  share: 0.64,
  shareOf: "IMPORTS_OF_RECIPIENT",
  stage: "SEPARATION",
  quantity: 1200.5,
  bound: "AT_LEAST",
  unit: "t",
  label: "Heavy rare earths",
  confidence: 0.91,
  status: "ENDED",
};

describe("the id made of a claim", () => {
  // Stores and files out there hold these ids: a change would load every claim a second time.
  test.each([
    ["with no more than it must have", BARE, "claim_d671eb575d23e5cf49c6301975195f"],
    ["with every column", FULL, "claim_d1cf28fe8c63dd0bb9105431d44513"],
  ])("%s never changes", (_name, claim, id) => {
    expect(claimId(claim)).toBe(id);
  });

  test.each(Object.keys(CHANGES) as (keyof ClaimContent)[])("is another with another %s", (column) => {
    expect(claimId({ ...FULL, [column]: CHANGES[column] })).not.toBe(claimId(FULL));
  });

  test.each(Object.keys(FULL).filter((column) => !(column in BARE)) as (keyof ClaimContent)[])(
    "is another without %s",
    (column) => {
      const { [column]: _left, ...rest } = FULL;
      expect(claimId(rest as ClaimContent)).not.toBe(claimId(FULL));
    },
  );

  test("tells apart the same text in two columns", () => {
    expect(claimId({ ...BARE, unit: "t" })).not.toBe(claimId({ ...BARE, label: "t" }));
    expect(claimId({ ...BARE, validFrom: "2024" })).not.toBe(claimId({ ...BARE, validTo: "2024" }));
  });

  test("is the same whatever its own id, its citations and the order in which its columns are written", () => {
    const cited: Claim = { ...FULL, id: "my-id", citations: [{ source: "a" }, { source: "b", quote: "63 %" }] };
    const citedBackwards: Claim = { ...cited, id: "other", citations: cited.citations.toReversed() };
    const columnsBackwards = Object.fromEntries(Object.entries(FULL).reverse()) as unknown as ClaimContent;
    expect([cited, citedBackwards, columnsBackwards].map(claimId)).toEqual(Array(3).fill(claimId(FULL)));
  });
});

test("two claims have one content key exactly when their contents are equal", () => {
  expect(claimContentKey({ ...FULL, minerals: [...FULL.minerals] })).toBe(claimContentKey(FULL));
  expect(claimContentKey(BARE)).not.toBe(claimContentKey(FULL));
});
