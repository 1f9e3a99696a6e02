import { describe, expect, test } from "@jest/globals";
import { ENTITY_KIND_NAMES, type EntityKind } from "../../src/domain/entity-kind.js";
import {
  RELATIONSHIP_TYPE_NAMES,
  type RelationshipType,
  relationshipType,
} from "../../src/domain/relationship-type.js";

/** The words that a meaning may name a kind by: its own, or that of a group which it is in. */
const WORDS: Readonly<Record<EntityKind, string>> = {
  COUNTRY: "country|actor|organisation",
  BLOC: "bloc|actor|organisation",
  GOVERNMENT_BODY: "government body|actor|organisation",
  COMPANY: "company|actor|organisation",
  RESEARCH_INSTITUTION: "research institution|actor|organisation",
  MEDIA_OUTLET: "media outlet|actor|organisation",
  PERSON: "person|actor",
  PLACE: "place",
  DEPOSIT: "deposit",
  FACILITY: "facility",
  VESSEL: "vessel",
  MINERAL: "mineral",
  PRODUCT: "product",
  AGREEMENT: "agreement",
  MEASURE: "measure",
  EVENT: "event",
  PROGRAMME: "programme",
  DOCUMENT: "document",
};

describe.each(RELATIONSHIP_TYPE_NAMES)("%s", (type) => {
  const { meaning, from, to, verb, sentence } = relationshipType(type);

  test("has kinds of entity at its ends, each once", () => {
    for (const kinds of [from, to]) {
      expect(kinds.length).toBeGreaterThan(0);
      expect(new Set(kinds).size).toBe(kinds.length);
      expect(ENTITY_KIND_NAMES).toEqual(expect.arrayContaining([...kinds]));
    }
  });

  test("names in its meaning every kind that may stand at an end", () => {
    const unnamed = [...from, ...to].filter((kind) => !new RegExp(`\\b(${WORDS[kind]}|entity)\\b`, "i").test(meaning));
    expect(unnamed).toEqual([]);
  });

  test("is told by a sentence of known slots, the minerals in brackets that can be left out", () => {
    const slots = [...sentence.matchAll(/\{([^}]*)\}/g)].map(([, slot]) => slot);
    expect(slots.filter((slot) => slot !== "minerals").sort()).toEqual(["from", "to", "verb"]);
    expect(sentence.replace(/\[[^[\]{}]*\{minerals\}[^[\]{}]*\]/, "")).not.toMatch(/minerals|[[\]]/);
  });

  test("has a verb in three forms", () => {
    for (const form of [verb.present, verb.past, verb.base]) expect(form).toMatch(/^[a-z]+( [a-z]+)*$/);
    expect(new Set([verb.present, verb.past, verb.base]).size).toBe(3);
  });
});

const ACTORS: readonly EntityKind[] = [
  "COUNTRY",
  "BLOC",
  "GOVERNMENT_BODY",
  "COMPANY",
  "RESEARCH_INSTITUTION",
  "MEDIA_OUTLET",
  "PERSON",
];

test.each<[RelationshipType, { from: readonly EntityKind[]; to: readonly EntityKind[] }]>([
  ["SUPPLIES", { from: ["COUNTRY", "COMPANY"], to: ["COUNTRY", "COMPANY"] }],
  ["RESTRICTS", { from: ["COUNTRY", "GOVERNMENT_BODY", "MEASURE"], to: ["COUNTRY", "COMPANY", "MINERAL", "PRODUCT"] }],
  ["COOPERATES_ON", { from: ACTORS, to: ["PROGRAMME", "AGREEMENT", "MINERAL", "PLACE"] }],
])("%s may join what the model promises", (type, promised) => {
  const { from, to } = relationshipType(type);
  expect(from).toEqual(expect.arrayContaining([...promised.from]));
  expect(to).toEqual(expect.arrayContaining([...promised.to]));
});

test("a type that could be written either way round may have the same kinds at both ends", () => {
  const symmetric = RELATIONSHIP_TYPE_NAMES.map(relationshipType).filter((definition) => definition.symmetric);
  expect(symmetric.length).toBeGreaterThan(0);
  for (const { from, to } of symmetric) expect(from).toEqual(to);
});
