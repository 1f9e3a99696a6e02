import { describe, expect, test } from "@jest/globals";
import { ENTITY_KIND_NAMES, type EntityKind, entityKind } from "../../src/domain/entity-kind.js";

const FIELDS = ENTITY_KIND_NAMES.flatMap((kind) =>
  Object.entries(entityKind(kind).fields).map(([name, field]) => ({ name: `${kind}.${name}`, field })),
);

describe("the kinds of entity", () => {
  test.each(ENTITY_KIND_NAMES)("%s says what it is, in a sentence", (kind) => {
    expect(entityKind(kind).meaning).toMatch(/^[A-Z].*\.$/);
  });

  test.each(ENTITY_KIND_NAMES)("%s has its own name as the name of its object type", (kind) => {
    const words = kind.split("_").map((word) => word.charAt(0) + word.slice(1).toLowerCase());
    expect(entityKind(kind).typeName).toBe(words.join(""));
  });

  test("have no field that every entity has already", () => {
    const shared = ["id", "kind", "name", "names", "aliases", "description", "facts", "mergedInto", "relationships"];
    expect(FIELDS.filter(({ name }) => shared.includes(name.split(".")[1]!))).toEqual([]);
  });
});

describe.each(FIELDS)("the field $name", ({ name, field }) => {
  test("has a name and a description that can stand in the schema", () => {
    expect(name).toMatch(/\.[a-z][A-Za-z0-9]*$/);
    expect(field.description).toMatch(/^[A-Z].*\.$/);
  });

  test("has a pattern of the whole value if it is a text, and a range if it is a number, at most", () => {
    if (field.pattern !== undefined) {
      expect(field.type).toBe("string");
      expect(field.pattern.source).toMatch(/^\^.*\$$/);
      // A global or sticky pattern would remember where it stopped and refuse every second value.
      expect(field.pattern.flags).not.toMatch(/[gy]/);
    }
    if (field.range !== undefined) {
      expect(["integer", "number"]).toContain(field.type);
      expect(field.range[0]).toBeLessThan(field.range[1]);
    }
  });
});

describe("patterns", () => {
  test.each<[EntityKind, string, string]>([
    ["COUNTRY", "iso2", "JP"],
    ["COUNTRY", "iso3", "JPN"],
    ["COMPANY", "lei", "529900T8BM49AURSDO55"],
    ["VESSEL", "imo", "9234567"],
    ["MINERAL", "symbol", "Dy"],
    ["MINERAL", "symbol", "C"],
    ["MINERAL", "hsCode", "2805"],
    ["MINERAL", "hsCode", "2805.30"],
    ["PRODUCT", "hsCode", "850511"],
  ])("let %s.%s be %s", (kind, field, value) => {
    expect(value).toMatch(entityKind(kind).fields[field]!.pattern!);
  });

  test.each<[EntityKind, string, string]>([
    ["COUNTRY", "iso2", "JPN"],
    ["COUNTRY", "iso2", "jp"],
    ["COUNTRY", "iso3", "JP"],
    ["COMPANY", "lei", "529900T8BM49AURSDO5"],
    ["PERSON", "citizenship", "Japan"],
    ["VESSEL", "imo", "IMO 9234567"],
    ["MINERAL", "symbol", "dy"],
    ["MINERAL", "symbol", "Dys"],
    ["MINERAL", "hsCode", "28053"],
    ["PRODUCT", "hsCode", "8505.1"],
  ])("do not let %s.%s be %s", (kind, field, value) => {
    expect(value).not.toMatch(entityKind(kind).fields[field]!.pattern!);
  });
});
