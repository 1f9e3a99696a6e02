import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Entity } from "../../src/domain/entity.js";
import { SearchIndex } from "../../src/knowledge/search-index.js";

function entity(id: string, name: string, more: Partial<Entity> & { aliases?: string[] } = {}): Entity {
  const names = (more.aliases ?? []).map((text) => ({ text, confidence: 1, citations: [] }));
  return { id, kind: "PLACE", name, facts: [], fields: {}, ...more, names };
}

const everything = () => true;

describe("a search", () => {
  const index = new SearchIndex();
  const find = async (text: string) => (await index.search(text, everything)).map((match) => match.id);

  beforeAll(() => {
    index.add([
      entity("minamitori-island", "Minamitori Island", { aliases: ["Marcus Island", "南鳥島"] }),
      entity("marcus-oil", "Marcus Oil", { kind: "COMPANY" }),
      entity("dysprosium", "Dysprosium", { kind: "MINERAL", description: "A heavy rare earth used in magnets." }),
      entity("cote", "Côte d’Ivoire", { kind: "COUNTRY" }),
      ...Array.from({ length: 21_000 }, (_, number) => entity(`site-${number}`, `Unnamed site ${number}`)),
    ]);
  });

  test.each([
    ["a whole name", "Minamitori Island", "minamitori-island"],
    ["the beginning of a word", "mina", "minamitori-island"],
    ["an alias", "Marcus Island", "minamitori-island"],
    ["an alias in another script", "南鳥島", "minamitori-island"],
    ["two swapped letters", "dysprosuim", "dysprosium"],
    ["a missing letter", "dysprosum", "dysprosium"],
    ["a wrong letter", "mimamitori", "minamitori-island"],
    ["a description", "magnets", "dysprosium"],
    ["a name without accents", "cote divoire", "cote"],
    ["a rare word among words that thousands share", "unnamed site 1234", "site-1234"],
  ])("by %s puts it first", async (_, text, id) => {
    expect((await find(text))[0]).toBe(id);
  });

  test("asks for all words where some entity has them all, and for any otherwise", async () => {
    expect(await find("marcus oil")).toEqual(["marcus-oil"]);
    expect(await find("marcus dysprosium")).toEqual(expect.arrayContaining(["marcus-oil", "dysprosium"]));
  });

  test("finds nothing for nothing", async () => {
    expect(await find("  ")).toEqual([]);
    expect(await find("xylophone")).toEqual([]);
  });

  test("lets a caller refuse matches", async () => {
    const matches = await index.search("marcus", (_, kind) => kind === "COMPANY");
    expect(matches.map((match) => match.id)).toEqual(["marcus-oil"]);
  });

  test("knows an entity by its new name only, once it has changed", async () => {
    index.add([entity("marcus-oil", "Renamed Petroleum", { kind: "COMPANY" })]);
    expect(await find("petroleum")).toEqual(["marcus-oil"]);
    expect(await find("marcus oil")).toEqual(["minamitori-island"]);
  });
});
