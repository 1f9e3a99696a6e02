import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { ENTITY_KIND_NAMES, entityKind } from "../../../src/domain/entity-kind.js";
import { idOf, iriOf } from "../../../src/exchange/rdf/iri.js";
import {
  allProperties,
  CLASSES,
  classOfKind,
  PREFIXES,
  propertyOfField,
} from "../../../src/exchange/rdf/vocabulary.js";

test("a property has one type, whichever record has it", () => {
  const types = new Map(allProperties().map(({ iri, type }) => [iri, type]));
  for (const kind of ENTITY_KIND_NAMES) {
    for (const field of Object.keys(entityKind(kind).fields)) {
      const { iri, type } = propertyOfField(kind, field);
      expect([iri, type]).toEqual([iri, types.get(iri)]);
    }
  }
});

test("classes and properties have names of their own", () => {
  const names = [
    ...allProperties().map(({ iri }) => iri),
    ...Object.values(CLASSES),
    ...ENTITY_KIND_NAMES.map(classOfKind),
  ];
  expect(new Set(names).size).toBe(names.length);
});

test("an id comes back from its IRI, which holds none of what an IRI can't", () => {
  const law = fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (id) => {
    const [prefix, ...local] = iriOf("claim", id).split(":") as [keyof typeof PREFIXES, string];
    expect(local).toHaveLength(1);
    expect(local[0]).toMatch(/^[!-~]+$/);
    expect(local[0]).not.toMatch(/[<>"{}|^`\\/?#:]/);
    expect(idOf("claim", `${PREFIXES[prefix]}${local[0]}`)).toBe(id);
  });
  fc.assert(law, { examples: [["-a.b~(c)"], ["100% </data>"], ["😀"]] });
});

test.each(["urn:lodegraph:entity:china", "https://example.org/claim", "urn:lodegraph:claim:%FF"])(
  "%s is no claim's",
  (iri) => {
    expect(idOf("claim", iri)).toBeUndefined();
  },
);
