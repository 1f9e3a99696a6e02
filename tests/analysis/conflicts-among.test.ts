import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  CONFLICT_KINDS,
  type Conflict,
  type ConflictKind,
  conflictsAmong,
} from "../../src/analysis/conflicts-among.js";
import type { Relationship } from "../../src/domain/claim.js";
import { daySpan } from "../../src/domain/partial-date.js";
import { OPPOSED_TYPES } from "../../src/domain/relationship-type.js";

const ALL = Object.keys(CONFLICT_KINDS) as ConflictKind[];

function aRelationship(id: string, more: Partial<Relationship> = {}): Relationship {
  const citations = [{ source: "source" }];
  const base = {
    type: "SUPPLIES",
    from: "china",
    to: "japan",
    minerals: [],
    confidence: 1,
    status: "IN_EFFECT",
  } as const;
  return { ...base, id, citations, recordedAt: 1, ...more };
}

const shown = (conflicts: readonly Conflict[]) =>
  conflicts.map(({ kind, claims }) => `${kind} ${claims.map(({ id }) => id).join(" ")}`);

const share = (value: number, more: Partial<Relationship> = {}): Partial<Relationship> => ({
  share: value,
  shareOf: "IMPORTS_OF_RECIPIENT",
  ...more,
});

describe("two claims", () => {
  const cases: readonly (readonly [
    what: string,
    one: Partial<Relationship>,
    other: Partial<Relationship>,
    found: string[],
  ])[] = [
    ["that say the same", share(0.63), share(0.63), []],
    ["with other shares of the same whole", share(0.63), share(0.7), ["SHARE a b"]],
    ["with shares of other wholes", share(0.63), share(0.7, { shareOf: "WORLD_PRODUCTION" }), []],
    ["of other stages", share(0.63, { stage: "MINING" }), share(0.7, { stage: "REFINING" }), []],
    ["of other minerals", share(0.63, { minerals: ["dysprosium"] }), share(0.7, { minerals: ["terbium"] }), []],
    ["of other years", share(0.63, { validFrom: "2023", validTo: "2023" }), share(0.7, { validFrom: "2024" }), []],
    ["of periods that meet", share(0.63, { validFrom: "2023" }), share(0.7, { validFrom: "2024-05" }), ["SHARE a b"]],
    ["one of which is a lower bound that the other keeps", share(0.6, { bound: "AT_LEAST" }), share(0.7), []],
    [
      "one of which is a lower bound that the other breaks",
      share(0.8, { bound: "AT_LEAST" }),
      share(0.7),
      ["SHARE a b"],
    ],
    ["one of which is an upper bound that the other keeps", share(0.8, { bound: "AT_MOST" }), share(0.7), []],
    ["with other amounts", { quantity: 5, unit: "t" }, { quantity: 6, unit: "t" }, ["QUANTITY a b"]],
    ["with amounts in other units", { quantity: 5, unit: "t" }, { quantity: 6, unit: "t/a" }, []],
    ["with amounts of what is called otherwise", { quantity: 5, label: "ore" }, { quantity: 6, label: "oxide" }, []],
    ["with other statuses", {}, { status: "PLANNED" }, ["STATUS a b"]],
    ["with other statuses at other times", { validTo: "2023" }, { status: "SUSPENDED", validFrom: "2024" }, []],
    ["the other way round", share(0.63), share(0.7, { from: "japan", to: "china" }), []],
    [
      "the other way round, of a type with no direction",
      { type: "COOPERATES_WITH" },
      { type: "COOPERATES_WITH", from: "japan", to: "china", status: "ENDED" },
      ["STATUS a b"],
    ],
    [
      "of opposed types",
      { type: "COOPERATES_WITH" },
      { type: "RESTRICTS", from: "japan", to: "china" },
      ["OPPOSITION a b"],
    ],
    [
      "of opposed types, one of them not in effect",
      { type: "COOPERATES_WITH" },
      { type: "RESTRICTS", status: "ENDED" },
      [],
    ],
    [
      "of opposed types at other times",
      { type: "COOPERATES_WITH", validTo: "2010" },
      { type: "RESTRICTS", validFrom: "2025" },
      [],
    ],
    [
      "of opposed types about other minerals",
      { type: "COOPERATES_WITH", minerals: ["nickel"] },
      { type: "RESTRICTS", minerals: ["dysprosium", "terbium"] },
      [],
    ],
    [
      "of opposed types, one of them about a mineral of the other",
      { type: "COOPERATES_WITH", minerals: ["terbium"] },
      { type: "RESTRICTS", minerals: ["dysprosium", "terbium"] },
      ["OPPOSITION a b"],
    ],
    [
      "a moment after the other has ended",
      { type: "VISITS", validFrom: "2020" },
      { type: "VISITS", status: "PLANNED", validFrom: "2021" },
      [],
    ],
  ];

  test.each(cases)("%s", (_what, one, other, found) => {
    expect(shown(conflictsAmong([aRelationship("a", one), aRelationship("b", other)], ALL))).toEqual(found);
    expect(shown(conflictsAmong([aRelationship("b", one), aRelationship("a", other)], ALL))).toEqual(found);
  });
});

test("claims that disagree in turn are one conflict, others another", () => {
  const claims = [
    aRelationship("e", share(0.5, { minerals: ["tin"] })),
    aRelationship("d", share(0.6, { minerals: ["tin"] })),
    aRelationship("c", share(0.1, { validFrom: "2020", validTo: "2021" })),
    aRelationship("b", share(0.2, { validFrom: "2021", validTo: "2022" })),
    aRelationship("a", share(0.1, { validFrom: "2022", validTo: "2023" })),
    aRelationship("f", share(0.1, { validFrom: "2030" })),
  ];
  expect(shown(conflictsAmong(claims, ALL))).toEqual(["SHARE a b c", "SHARE d e"]);
  expect(shown(conflictsAmong(claims, ["QUANTITY"]))).toEqual([]);
});

test("opposed types are named once, in the order of their names", () => {
  const names = OPPOSED_TYPES.map((pair) => pair.join(" "));
  expect(names).toEqual([...new Set(names)].sort());
  for (const [one, other] of OPPOSED_TYPES) expect(one < other).toBe(true);
});

const YEARS = [undefined, "2020", "2021-06", "2022"];
/** No claim ends before it begins: such are refused on their way in. */
const period = fc.constantFrom(
  ...YEARS.flatMap((validFrom) =>
    YEARS.filter((validTo) => !(validFrom && validTo) || validFrom <= validTo).map((validTo) => ({
      validFrom,
      validTo,
    })),
  ),
);
const claims = fc.array(
  fc.record({
    type: fc.constantFrom("SUPPLIES", "COOPERATES_WITH", "RESTRICTS"),
    ends: fc.constantFrom(["china", "japan"], ["japan", "china"]),
    minerals: fc.constantFrom([], ["tin"]),
    share: fc.constantFrom(undefined, 0.5, 0.6),
    bound: fc.constantFrom(undefined, "AT_LEAST", "AT_MOST", "ABOUT"),
    quantity: fc.constantFrom(undefined, 1, 2),
    unit: fc.constantFrom(undefined, "t"),
    label: fc.constantFrom(undefined, "ore"),
    status: fc.constantFrom("IN_EFFECT", "PLANNED"),
    period,
  }),
  { maxLength: 7 },
);

/** The rules, pair by pair and in other words. */
function disagree(kind: ConflictKind, a: Relationship, b: Relationship): boolean {
  const days = ({ validFrom, validTo }: Relationship) => ({
    first: validFrom === undefined ? -1e9 : daySpan(validFrom)!.first,
    last: validTo === undefined ? 1e9 : daySpan(validTo)!.last,
  });
  if (Math.max(days(a).first, days(b).first) > Math.min(days(a).last, days(b).last)) return false;
  const same = (...columns: (keyof Relationship)[]) =>
    columns.every((c) => JSON.stringify(a[c]) === JSON.stringify(b[c]));
  const sameSubject = same("type", "minerals", "stage") && (a.type === "COOPERATES_WITH" || same("from", "to"));
  const clash = (x: number, y: number) =>
    x !== y &&
    !(a.bound === "AT_LEAST" && y > x) &&
    !(a.bound === "AT_MOST" && y < x) &&
    !(b.bound === "AT_LEAST" && x > y) &&
    !(b.bound === "AT_MOST" && x < y);
  switch (kind) {
    case "SHARE":
      return (
        sameSubject && same("shareOf") && a.share !== undefined && b.share !== undefined && clash(a.share, b.share)
      );
    case "QUANTITY":
      return (
        sameSubject &&
        same("unit", "label") &&
        a.quantity !== undefined &&
        b.quantity !== undefined &&
        clash(a.quantity, b.quantity)
      );
    case "STATUS":
      return sameSubject && same("label") && a.status !== b.status;
    case "OPPOSITION":
      return (
        a.status === "IN_EFFECT" &&
        b.status === "IN_EFFECT" &&
        [a.type, b.type].sort().join() === "COOPERATES_WITH,RESTRICTS" &&
        (a.minerals.length * b.minerals.length === 0 || same("minerals"))
      );
  }
}

test("finds what comparing all with all finds", () => {
  fc.assert(
    fc.property(claims, (drawn) => {
      const all = drawn.map(({ ends, period, ...more }, index) => {
        const given = Object.fromEntries(
          Object.entries({ ...more, ...period }).filter(([, value]) => value !== undefined),
        );
        return aRelationship(`r${index}`, { ...(given as Partial<Relationship>), from: ends[0]!, to: ends[1]! });
      });
      for (const kind of ALL) {
        let groups = all.map((claim) => new Set([claim]));
        for (const one of all) {
          for (const other of all) {
            if (one === other || !disagree(kind, one, other)) continue;
            const touched = groups.filter((group) => group.has(one) || group.has(other));
            groups = [
              ...groups.filter((group) => !touched.includes(group)),
              new Set(touched.flatMap((group) => [...group])),
            ];
          }
        }
        const wanted = groups
          .filter(({ size }) => size > 1)
          .map((group) =>
            [...group]
              .map(({ id }) => id)
              .sort()
              .join(" "),
          );
        const found = conflictsAmong(all, [kind]).map(({ claims }) => claims.map(({ id }) => id).join(" "));
        expect(found).toEqual(wanted.sort());
      }
    }),
    { numRuns: 1_000 },
  );
});
