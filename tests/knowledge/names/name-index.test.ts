import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { latinWords } from "../../../src/domain/latin-words.js";
import { NameIndex } from "../../../src/knowledge/names/name-index.js";

const place = (id: string, name: string, aliases: readonly string[] = [], fields = {}) => ({
  id,
  kind: "COMPANY" as const,
  name,
  names: aliases.map((text) => ({ text, confidence: 1, citations: [] })),
  fields,
});

async function indexOf(entities: readonly ReturnType<typeof place>[]): Promise<NameIndex> {
  const index = new NameIndex();
  index.add(entities);
  await index.read();
  return index;
}

const found = (index: NameIndex, text: string) =>
  index.alike(latinWords(text), () => true, 10).map((at) => index.at(at).id);

/** All pairs of ids in some block. */
function paired(index: NameIndex): Set<string> {
  const pairs = new Set<string>();
  for (const block of index.blocks()) {
    const ids = block.map((at) => index.at(at).id).sort();
    ids.forEach((one, at) => {
      for (const other of ids.slice(at + 1)) pairs.add(`${one} ${other}`);
    });
  }
  return pairs;
}

describe("names alike", () => {
  let index: NameIndex;
  beforeAll(async () => {
    index = await indexOf([
      place("obo", "Bayan Obo", ["白云鄂博"]),
      place("baogang", "Baogang Group"),
      place("61", "Announcement No. 61"),
      place("62", "Announcement No. 62"),
    ]);
  });

  test.each([
    ["Bayan Obo", ["obo"]],
    ["Bayanobo", ["obo"]],
    ["baiyunebo", ["obo"]],
    ["Obo, Bayen", ["obo"]],
    ["Baogan", ["baogang"]],
    ["announcement", ["61", "62"]],
    ["62", []],
    ["nothing of the sort", []],
  ])("%s", (text, ids) => {
    expect(found(index, text)).toEqual(ids);
  });

  test("tell more, the fewer have them", () => {
    expect(index.informationInWord("obo")).toBeGreaterThan(index.informationInWord("announcement"));
    expect(index.bearersOf(["bayan", "obo"])).toBe(1);
    expect(index.bearersOf(["obo"])).toBe(0);
  });
});

test("what an entity was called before is forgotten", async () => {
  const index = await indexOf([place("one", "Aurora", ["Morgenröte"])]);
  index.add([place("one", "Borealis")]);
  await index.read();
  expect([found(index, "Aurora"), found(index, "Morgenrote"), found(index, "Borealis")]).toEqual([[], [], ["one"]]);
  expect(index.size).toBe(1);
});

describe("blocks", () => {
  test.each([
    ["the same name", place("a", "Aurora Extraction"), place("b", "AURORA EXTRACTION")],
    ["an alias", place("a", "Aurora"), place("b", "Borealis", ["Aurora"])],
    ["an identifier", place("a", "Facebook", [], { lei: "X1" }), place("b", "Meta", [], { lei: "X1" })],
    ["a rare word", place("a", "Aurora Extraction"), place("b", "Mines of Aurora")],
    ["a letter at the end", place("a", "Minamitori"), place("b", "Minamitory")],
    ["a letter at the beginning", place("a", "Kestrel"), place("b", "Cestrel")],
    ["a space", place("a", "Bayan Obo"), place("b", "Bayanobo")],
  ])("hold entities with %s in common", async (_what, one, other) => {
    const others = Array.from({ length: 30 }, (_, at) =>
      place(`z${at}`, `Quarry${String.fromCharCode(97 + at)} Works${at}`),
    );
    expect(paired(await indexOf([one, ...others, other]))).toContain("a b");
  });

  test("are of a size that grows with the graph, not with its square, and none holds an entity twice", async () => {
    const word = fc.constantFrom("gold", "hill", "mine", "aurora", "borealis", "kestrel");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(word, { minLength: 1, maxLength: 2 }), { maxLength: 200 }), async (names) => {
        const index = await indexOf(names.map((words, at) => place(`e${at}`, words.join(" "))));
        for (const block of index.blocks()) {
          expect(new Set(block).size).toBe(block.length);
          expect(block.length).toBeLessThanOrEqual(50);
        }
      }),
      { numRuns: 100 },
    );
  });
});
