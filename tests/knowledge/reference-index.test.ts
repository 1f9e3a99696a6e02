import { describe, expect, test } from "@jest/globals";
import { ReferenceIndex } from "../../src/knowledge/reference-index.js";

function named(id: string, name: string, ...aliases: string[]) {
  return { id, name, names: aliases.map((text) => ({ text, confidence: 1, citations: [] })) };
}

const index = ReferenceIndex.empty.with([
  named("japan", "Japan", "Nippon"),
  named("cote-d-ivoire", "Côte d’Ivoire", "Ivory Coast"),
  named("earth-elements", "Earth elements", "Earth"),
  named("chikyu", "Chikyu", "Earth", "ちきゅう"),
  named("nippon", "Nippon Steel"),
  named("oersted", "Ørsted"),
  named("moth", "ガ"),
  named("mosquito", "カ"),
  named("springfield-il", "Springfield"),
  named("springfield-ma", "Springfield"),
]);

describe("a reference", () => {
  test.each([
    ["an id", "japan", "japan"],
    ["a name", "Chikyu", "chikyu"],
    ["a name in another case", "CHIKYU", "chikyu"],
    ["a name without its accents", "cote d'ivoire", "cote-d-ivoire"],
    ["an alias", "ivory coast", "cote-d-ivoire"],
    ["an alias in another script", "ちきゅう", "chikyu"],
    ["a name without its strokes", "orsted", "oersted"],
    ["a letter with a mark that makes it another letter", "ガ", "moth"],
    ["an id before an alias of another entity", "nippon", "nippon"],
    ["an id in another case", "Nippon", "nippon"],
    ["nothing", "atlantis", undefined],
    ["an empty text", "", undefined],
  ])("to %s finds it", (_, reference, id) => {
    expect(index.find(reference)).toBe(id);
  });

  test("to a name of two entities lists them", () => {
    expect(() => index.find("springfield", "of[1]")).toThrow(
      expect.objectContaining({
        code: "AMBIGUOUS_REFERENCE",
        details: { reference: "springfield", candidates: ["springfield-il", "springfield-ma"], argument: "of[1]" },
      }),
    );
  });

  test("to an alias of two entities lists them", () => {
    expect(() => index.find("Earth")).toThrow(expect.objectContaining({ code: "AMBIGUOUS_REFERENCE" }));
  });

  test("that must resolve and names nothing is ENTITY_NOT_FOUND", () => {
    expect(() => index.resolve("atlantis", "from")).toThrow(
      expect.objectContaining({ code: "ENTITY_NOT_FOUND", details: { reference: "atlantis", argument: "from" } }),
    );
  });
});

describe("an index with changed entities", () => {
  const changed = index.with([named("springfield-ma", "Springfield, Massachusetts"), named("chikyu", "Chikyu")]);

  test("forgets the names that they had and knows those they have", () => {
    expect(changed.find("springfield")).toBe("springfield-il");
    expect(changed.find("springfield, massachusetts")).toBe("springfield-ma");
    expect(changed.find("earth")).toBe("earth-elements");
  });

  test("leaves the index that it was made from as it was", () => {
    expect(index.find("ちきゅう")).toBe("chikyu");
    expect(() => index.find("springfield")).toThrow(expect.objectContaining({ code: "AMBIGUOUS_REFERENCE" }));
  });
});

describe("merged entities", () => {
  const names = (id: string, mergedInto?: string) => ({
    id,
    name: id.toUpperCase(),
    names: [],
    ...(mergedInto && { mergedInto }),
  });

  test("stand for the one that they go on in, over several mergers", () => {
    const index = ReferenceIndex.empty.with([names("a", "b"), names("b", "c"), names("c")]);
    expect(["a", "B", "c"].map((reference) => index.find(reference))).toEqual(["c", "c", "c"]);
  });

  test("stand for something also where someone has merged them in a circle", () => {
    const index = ReferenceIndex.empty.with([names("a", "b"), names("b", "a")]);
    expect(["a", "b"]).toContain(index.find("a"));
  });
});
