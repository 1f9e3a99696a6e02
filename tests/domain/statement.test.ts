import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  BOUNDS,
  type Bound,
  CLAIM_STATUSES,
  type ClaimStatus,
  type Relationship,
  SHARE_BASES,
  type ShareBasis,
  SUPPLY_STAGES,
  type SupplyStage,
} from "../../src/domain/claim.js";
import type { NamedEntity } from "../../src/domain/name-in-sentence.js";
import { RELATIONSHIP_TYPE_NAMES, type RelationshipType } from "../../src/domain/relationship-type.js";
import { statement } from "../../src/domain/statement.js";

const ENTITIES: Readonly<Record<string, NamedEntity>> = {
  china: { name: "China", kind: "COUNTRY" },
  japan: { name: "Japan", kind: "COUNTRY" },
  usa: { name: "United States", kind: "COUNTRY" },
  eu: { name: "European Union", kind: "BLOC" },
  senkaku: { name: "Senkaku Islands", kind: "PLACE" },
  minamitori: { name: "Minamitori Island", kind: "PLACE" },
  takaichi: { name: "Sanae Takaichi", kind: "PERSON" },
  lynas: { name: "Lynas Rare Earths Ltd.", kind: "COMPANY" },
  mofcom: { name: "Ministry of Commerce of China", kind: "GOVERNMENT_BODY" },
  framework: { name: "Critical Minerals Framework (2025)", kind: "AGREEMENT" },
  controls: { name: "China's export controls of 2025", kind: "MEASURE" },
  ministerial: { name: "Critical Minerals Ministerial 4 Feb 2026", kind: "EVENT" },
  "rare-earths": { name: "Rare earth elements", kind: "MINERAL" },
  dysprosium: { name: "Dysprosium", kind: "MINERAL" },
  terbium: { name: "Terbium", kind: "MINERAL" },
  yttrium: { name: "Yttrium", kind: "MINERAL" },
  listed: { name: "Canadian list of critical minerals, 2024", kind: "MINERAL" },
  ndfeb: { name: "NdFeB magnets", kind: "PRODUCT" },
  ban: { name: "Ban on exports of gallium (No. 46 of 2024)", kind: "MEASURE" },
  licences: { name: "Export licences for gallium, 2023", kind: "MEASURE" },
  slots: { name: "{to}  [{minerals}]\n$&", kind: "COMPANY" },
};

function entity(id: string): NamedEntity {
  const found = ENTITIES[id];
  if (found === undefined) throw new Error(`no entity ${id}`);
  return found;
}

/** "china SUPPLIES japan", recorded on 1 March 2026. */
function claim(text: string, columns: Partial<Relationship> = {}): Relationship {
  const [from = "", type = "", to = ""] = text.split(" ");
  return {
    id: "c1",
    type: type as RelationshipType,
    from,
    to,
    minerals: [],
    confidence: 1,
    status: "IN_EFFECT",
    citations: [{ source: "s1" }],
    recordedAt: Date.UTC(2026, 2, 1),
    ...columns,
  };
}

const in2024 = { validFrom: "2024", validTo: "2024" };
const earths = { minerals: ["rare-earths"] };

const cases: readonly (readonly [sentence: string, claim: string, columns?: Partial<Relationship>])[] = [
  [
    "China supplied 63 % of Japan's rare earth elements in 2024.",
    "china SUPPLIES japan",
    { ...in2024, ...earths, share: 0.63, shareOf: "CONSUMPTION_OF_RECIPIENT" },
  ],
  [
    "China supplied about 63 % of Japan's consumption in 2024.",
    "china SUPPLIES japan",
    { ...in2024, share: 0.63, bound: "ABOUT", shareOf: "CONSUMPTION_OF_RECIPIENT" },
  ],
  [
    "China supplied 71 % of the United States' imports of rare earth elements from 2021 to 2024.",
    "china SUPPLIES usa",
    { ...earths, validFrom: "2021", validTo: "2024", share: 0.71, shareOf: "IMPORTS_OF_RECIPIENT" },
  ],
  [
    "The United States supplied 62.9 % of its exports to Japan in 2024: 1,200 t.",
    "usa SUPPLIES japan",
    { ...in2024, share: 0.629, shareOf: "EXPORTS_OF_SUPPLIER", quantity: 1200, unit: "t" },
  ],
  [
    "China supplied rare earth elements to Japan in 2024: at least 1,200.5 t/a (refining).",
    "china SUPPLIES japan",
    { ...in2024, ...earths, quantity: 1200.5, bound: "AT_LEAST", unit: "t/a", stage: "REFINING" },
  ],
  ["China supplies Japan.", "china SUPPLIES japan"],
  ["China imposes the ban on exports of gallium (No. 46 of 2024).", "china IMPOSES ban"],
  ["Export licences for gallium, 2023 target Japan.", "licences TARGETS japan"],
  ["China's export controls of 2025 cover dysprosium.", "controls COVERS dysprosium"],
  [
    "China produced rare earth elements in 2024: 270,000 t, 69 % of world production.",
    "china PRODUCES rare-earths",
    { ...in2024, quantity: 270_000, unit: "t", share: 0.69, shareOf: "WORLD_PRODUCTION" },
  ],
  [
    "China held reserves of rare earth elements in 2024: at most 44,000,000 t REO, 7 % of world reserves.",
    "china HOLDS_RESERVES_OF rare-earths",
    { ...in2024, quantity: 44e6, bound: "AT_MOST", unit: "t{REO}", share: 0.07, shareOf: "WORLD_RESERVES" },
  ],
  [
    "The European Union imposes China's export controls of 2025 on dysprosium, terbium and yttrium.",
    "eu IMPOSES controls",
    { minerals: ["dysprosium", "terbium", "yttrium"] },
  ],
  [
    "China has restricted dysprosium since 4 April 2025 (suspended).",
    "china RESTRICTS dysprosium",
    { minerals: ["dysprosium"], validFrom: "2025-04-04", status: "SUSPENDED" },
  ],
  [
    "The Ministry of Commerce of China restricted Japan in rare earth elements in September 2010 (disputed).",
    "mofcom RESTRICTS japan",
    { ...earths, validFrom: "2010-09", validTo: "2010-09", status: "DISPUTED" },
  ],
  ["China restricts the United States from 10 November 2026.", "china RESTRICTS usa", { validFrom: "2026-11-10" }],
  ["China restricts Japan until 2027.", "china RESTRICTS japan", { validTo: "2027" }],
  ["China restricted Japan until 28 February 2026.", "china RESTRICTS japan", { validTo: "2026-02-28" }],
  ["China restricts Japan until 1 March 2026.", "china RESTRICTS japan", { validTo: "2026-03-01" }],
  ["China restricted Japan (ended).", "china RESTRICTS japan", { status: "ENDED" }],
  [
    "China restricted Japan from 2010 to 2027.",
    "china RESTRICTS japan",
    { validFrom: "2010", validTo: "2027", status: "ENDED" },
  ],
  [
    "Lynas Rare Earths Ltd. is to supply dysprosium and terbium to Japan from October 2026.",
    "lynas SUPPLIES japan",
    { minerals: ["dysprosium", "terbium"], validFrom: "2026-10", status: "PLANNED" },
  ],
  [
    "Sanae Takaichi would cooperate with the United States on rare earth elements.",
    "takaichi COOPERATES_WITH usa",
    { ...earths, status: "PROPOSED" },
  ],
  ["Rare earth elements are to be used in NdFeB magnets.", "rare-earths USED_IN ndfeb", { status: "PLANNED" }],
  ["Dysprosium is part of rare earth elements.", "dysprosium PART_OF rare-earths"],
  ["Rare earth elements are used in NdFeB magnets.", "rare-earths USED_IN ndfeb"],
  ["Dysprosium is part of the Canadian list of critical minerals, 2024.", "dysprosium PART_OF listed"],
  ["The Canadian list of critical minerals, 2024 is part of rare earth elements.", "listed PART_OF rare-earths"],
  ["NdFeB magnets have contained dysprosium since 1983.", "ndfeb CONTAINS dysprosium", { validFrom: "1983" }],
  ["The Senkaku Islands were part of Japan in 2024.", "senkaku PART_OF japan", in2024],
  [
    "Japan has been a party to the Critical Minerals Framework (2025) since 28 October 2025.",
    "japan PARTY_TO framework",
    { validFrom: "2025-10-28" },
  ],
  [
    "Japan signed the Critical Minerals Framework (2025) on 28 October 2025.",
    "japan SIGNS framework",
    { validFrom: "2025-10-28" },
  ],
  ["Japan signs the Critical Minerals Framework (2025) in 2027.", "japan SIGNS framework", { validFrom: "2027" }],
  ["Sanae Takaichi visited Minamitori Island.", "takaichi VISITS minamitori"],
  [
    "The United States hosted the Critical Minerals Ministerial 4 Feb 2026 on 4 February 2026.",
    "usa HOSTS ministerial",
    { validFrom: "2026-02-04" },
  ],
  [
    "Japan cooperates with the United States (ally; disputed).",
    "japan COOPERATES_WITH usa",
    { label: " ally ", status: "DISPUTED" },
  ],
  [
    "Japan owns Lynas Rare Earths Ltd. (dysprosium): a share of 2.5 %.",
    "japan OWNS lynas",
    { minerals: ["dysprosium"], share: 0.025 },
  ],
  ["Japan owns Lynas Rare Earths Ltd.", "japan OWNS lynas"],
  ["Japan owns Lynas Rare Earths Ltd.: 3.", "japan OWNS lynas", { quantity: 3, unit: "1" }],
  ["Japan owns {to} [{minerals}] $&.", "japan OWNS slots"],
];

describe("statement", () => {
  test.each(cases.map(([sentence, text, columns = {}]) => [sentence, text, columns] as const))(
    "%s",
    (sentence, text, columns) => {
      expect(statement(claim(text, columns), entity)).toBe(sentence);
    },
  );

  test("does not change with the day on which it is read", () => {
    const early = claim("china SUPPLIES japan", { ...in2024, recordedAt: Date.UTC(2024, 5, 1) });
    expect(statement(early, entity)).toBe("China supplies Japan in 2024.");
    expect(statement({ ...early, recordedAt: Date.UTC(2025, 0, 1) }, entity)).toBe("China supplied Japan in 2024.");
  });

  test("is one full sentence for every type and status, whichever columns there are", () => {
    const names = Object.keys(ENTITIES).filter((id) => id !== "slots");
    const date = fc.constantFrom("2010", "2024-02", "2025-10-28", "2031");
    const columns = fc.record(
      {
        minerals: fc.subarray(["dysprosium", "rare-earths", "terbium"]),
        validFrom: date,
        validTo: date,
        share: fc.double({ min: 1e-9, max: 1, noNaN: true }),
        shareOf: fc.constantFrom(...(Object.keys(SHARE_BASES) as ShareBasis[])),
        stage: fc.constantFrom(...(Object.keys(SUPPLY_STAGES) as SupplyStage[])),
        quantity: fc.double({ noNaN: true, noDefaultInfinity: true }),
        bound: fc.constantFrom(...(Object.keys(BOUNDS) as Bound[])),
        unit: fc.constantFrom("t", "t/a", "1", "{sample}", "%"),
        label: fc.constantFrom("", " ", "ally", "a\n “b”  c."),
      },
      { requiredKeys: [] },
    );
    for (const type of RELATIONSHIP_TYPE_NAMES) {
      for (const status of Object.keys(CLAIM_STATUSES) as ClaimStatus[]) {
        const told = fc.property(fc.constantFrom(...names), fc.constantFrom(...names), columns, (from, to, more) => {
          const sentence = statement(claim(`${from} ${type} ${to}`, { ...more, status }), entity);
          expect(sentence).toMatch(/^[\p{Lu}].*[^.]\.$/u);
          expect(sentence).not.toMatch(/[{}[\]\n]|\s\s|\s[.,:;)]|\( |\(\)|undefined|null|NaN| is be | the the /u);
        });
        fc.assert(told, { numRuns: 40 });
      }
    }
  });
});
