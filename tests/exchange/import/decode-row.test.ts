import { describe, expect, test } from "@jest/globals";
import { decodeRow } from "../../../src/exchange/import/decode/decode-row.js";
import type { ImportProblem } from "../../../src/exchange/import/import-problem.js";
import { cellsOf, type RecordSort } from "../../../src/exchange/import/row.js";

function decode(sort: RecordSort, cells: object) {
  const problems: ImportProblem[] = [];
  const row = { file: "f", line: 7, sort, cells: cellsOf(cells) };
  return { record: decodeRow(row, (problem) => problems.push(problem)), problems };
}

const entity = { id: "japan", kind: "COUNTRY", name: "Japan" };
const claim = { type: "SUPPLIES", from: "china", to: "japan" };
const source = { id: "s", title: "T" };

describe("a bad cell is reported with its column and the nearest allowed value", () => {
  test.each<[string, RecordSort, object, string, string | undefined]>([
    ["an id in capitals", "entity", { ...entity, id: "Japan" }, "id", "japan"],
    ["an id that begins with a hyphen", "entity", { ...entity, id: "-japan" }, "id", "japan"],
    ["an id of 201 letters", "entity", { ...entity, id: "a".repeat(201) }, "id", undefined],
    ["a name of white space", "entity", { ...entity, name: "  " }, "name", undefined],
    ["no name", "entity", { id: "japan", kind: "COUNTRY" }, "name", undefined],
    ["a kind with a typing slip", "entity", { ...entity, kind: "CUNTRY" }, "kind", "COUNTRY"],
    ["a kind in small letters", "entity", { ...entity, kind: "country" }, "kind", "COUNTRY"],
    ["a field of another kind", "entity", { ...entity, symbol: "Jp" }, "symbol", undefined],
    ["a code of three letters for two", "entity", { ...entity, iso2: "JPN" }, "iso2", undefined],
    ["a latitude beyond the pole", "entity", { ...entity, latitude: "90.1" }, "latitude", undefined],
    [
      "an atomic number with a fraction",
      "entity",
      { ...entity, kind: "MINERAL", atomicNumber: "66.5" },
      "atomicNumber",
      undefined,
    ],
    ["a truth that is neither", "entity", { ...entity, kind: "AGREEMENT", binding: "yes" }, "binding", undefined],
    ["a field that no kind has", "entity", { ...entity, lattitude: "1" }, "lattitude", "latitude"],
    ["a NUL in a text", "entity", { ...entity, description: "a\0b" }, "description", undefined],
    ["half of a character", "entity", { ...entity, description: "a\uD800b" }, "description", undefined],
    ["a type with a typing slip", "claim", { ...claim, type: "SUPLIES" }, "type", "SUPPLIES"],
    ["no end", "claim", { type: "SUPPLIES", from: "china" }, "to", undefined],
    ["a number with a unit", "claim", { ...claim, quantity: "12abc" }, "quantity", undefined],
    ["a number beyond all numbers", "claim", { ...claim, quantity: "1e999" }, "quantity", undefined],
    ["a number with separators", "claim", { ...claim, quantity: "1,000" }, "quantity", undefined],
    ["a number in hexadecimal", "claim", { ...claim, quantity: "0x10" }, "quantity", undefined],
    [
      "a whole number that would be rounded",
      "claim",
      { ...claim, quantity: "9007199254740993" },
      "quantity",
      undefined,
    ],
    ["such a number of JSON", "claim", { ...claim, quantity: 2 ** 53 }, "quantity", undefined],
    ["an amount below nothing", "claim", { ...claim, quantity: "-1" }, "quantity", undefined],
    ["infinity", "claim", { ...claim, quantity: "Infinity" }, "quantity", undefined],
    ["a share of nothing", "claim", { ...claim, share: "0" }, "share", undefined],
    ["a share above all", "claim", { ...claim, share: "1.01" }, "share", undefined],
    ["a basis without a share", "claim", { ...claim, shareOf: "WORLD_RESERVES" }, "shareOf", undefined],
    ["a unit without a quantity", "claim", { ...claim, unit: "t" }, "unit", undefined],
    ["a bound of nothing", "claim", { ...claim, bound: "ABOUT" }, "bound", undefined],
    ["a confidence of 0", "claim", { ...claim, confidence: "0" }, "confidence", undefined],
    ["a status with a typing slip", "claim", { ...claim, status: "PLANED" }, "status", "PLANNED"],
    ["a day that is not in the calendar", "claim", { ...claim, validFrom: "2023-02-29" }, "validFrom", undefined],
    ["a date in another order", "claim", { ...claim, validFrom: "28/10/2025" }, "validFrom", undefined],
    [
      "an end before the beginning",
      "claim",
      { ...claim, validFrom: "2024-06", validTo: "2024-05" },
      "validTo",
      "2024-06",
    ],
    ["a mineral in capitals", "claim", { ...claim, minerals: "rare-earths|Dysprosium" }, "minerals", "dysprosium"],
    ["a quote without a source", "claim", { ...claim, quote: "so" }, "quote", undefined],
    ["a column of no relationship", "claim", { ...claim, mineral: "dysprosium" }, "mineral", "minerals"],
    [
      "a citation without a source",
      "claim",
      { ...claim, citations: [{ quote: "so" }] },
      "citations[0].source",
      undefined,
    ],
    ["a list that is none", "claim", { ...claim, citations: "s" }, "citations", undefined],
    ["an id with white space at an end", "source", { ...source, id: " s" }, "id", "s"],
    ["an address that is no web page", "source", { ...source, url: "javascript:alert(1)" }, "url", undefined],
    ["an address with a space", "source", { ...source, url: "https://a.example/b c" }, "url", undefined],
    ["no title", "source", { id: "s" }, "title", undefined],
    [
      "a fact that ends before it begins",
      "entity",
      { ...entity, facts: [{ statement: "So.", validFrom: "2025", validTo: "2024" }] },
      "facts[0].validTo",
      "2025",
    ],
    [
      "a fact with an unknown field",
      "entity",
      { ...entity, facts: [{ statement: "So.", quanty: 1 }] },
      "facts[0].quanty",
      "quantity",
    ],
    ["a number for a text", "entity", { ...entity, description: 7 }, "description", undefined],
  ])("%s", (_, sort, cells, column, nearest) => {
    const { record, problems } = decode(sort, cells);
    expect(record).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: "f", line: 7, column });
    expect(problems[0]?.nearest).toBe(nearest);
  });
});

test("everything wrong in a row is reported at once", () => {
  const { problems } = decode("claim", { type: "SUPLIES", from: "China", to: "japan", share: "2" });
  expect(problems.map(({ column }) => column)).toEqual(["type", "from", "share"]);
});

describe("what is allowed", () => {
  test.each<[string, RecordSort, object, object]>([
    [
      "an empty cell is an absent one, for a field of another kind too",
      "entity",
      { ...entity, symbol: "", iso2: "JP" },
      { entity: { fields: { iso2: "JP" } } },
    ],
    [
      "aliases are trimmed, and each is there once and is not the name",
      "entity",
      { ...entity, aliases: "Nippon| Nihon |Nippon|Japan" },
      { entity: { names: [{ text: "Nippon" }, { text: "Nihon" }] } },
    ],
    [
      "minerals are sorted and each is there once",
      "claim",
      { ...claim, minerals: "tin|antimony|tin" },
      { claim: { minerals: ["antimony", "tin"] } },
    ],
    [
      "a claim with a source is sure by default",
      "claim",
      { ...claim, source: "s" },
      { cited: true, claim: { confidence: 1, status: "IN_EFFECT" } },
    ],
    ["a claim without a source is half sure by default", "claim", claim, { cited: false, claim: { confidence: 0.5 } }],
    [
      "a period may begin and end in the same year, differently precise",
      "claim",
      { ...claim, validFrom: "2024-06", validTo: "2024" },
      { claim: { validTo: "2024" } },
    ],
    [
      "a bound may qualify a share",
      "claim",
      { ...claim, share: "0.5", bound: "AT_LEAST" },
      { claim: { share: 0.5, bound: "AT_LEAST" } },
    ],
    [
      "numbers are numbers in JSON and digits in CSV",
      "claim",
      { ...claim, quantity: 1.5, share: "5e-1" },
      { claim: { quantity: 1.5, share: 0.5 } },
    ],
    [
      "a depth, a latitude and the value of a fact may be below zero",
      "entity",
      {
        ...entity,
        kind: "DEPOSIT",
        depth: "-5",
        latitude: "-35.5",
        facts: [{ statement: "Prices fell.", quantity: -20, unit: "%" }],
      },
      { entity: { fields: { depth: -5, latitude: -35.5 }, facts: [{ quantity: -20 }] } },
    ],
    [
      "the greatest whole number",
      "claim",
      { ...claim, quantity: "9007199254740991" },
      { claim: { quantity: 2 ** 53 - 1 } },
    ],
    ["a bare year is a date", "claim", { ...claim, validFrom: 2024 }, { claim: { validFrom: "2024" } }],
    [
      "an id of a claim may be any line of text",
      "claim",
      { ...claim, id: "Row 17: [a/b]" },
      { claim: { id: "Row 17: [a/b]" } },
    ],
  ])("%s", (_, sort, cells, expected) => {
    const { record, problems } = decode(sort, cells);
    expect(problems).toEqual([]);
    expect(record).toMatchObject(expected);
  });
});

test("a claim without an id gets one from its content, whatever its citations and the order of its minerals", () => {
  const ids = [
    { ...claim, minerals: "tin|zinc", source: "a" },
    { ...claim, minerals: "zinc|tin", source: "b", quote: "q" },
    { ...claim, minerals: "zinc|tin", confidence: "1" },
  ].map((cells) => decode("claim", cells).record);
  const made = ids.map((record) => (record?.kind === "claim" ? record.claim.id : undefined));
  expect(new Set(made).size).toBe(1);
  expect(made[0]).toMatch(/^claim_/);
});
