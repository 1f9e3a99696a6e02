import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { ImportProblem } from "../../../../src/exchange/import/import-problem.js";
import { ImportRefusedError } from "../../../../src/exchange/import/import-refused-error.js";
import { load } from "../../../../src/exchange/import/load.js";
import type { LoadOptions } from "../../../../src/exchange/import/load-options.js";
import type { LoadSummary } from "../../../../src/exchange/import/load-summary.js";
import { readMapping } from "../../../../src/exchange/import/mapping/read-mapping.js";
import type { GraphStore } from "../../../../src/store/graph-store.js";
import { openSqliteStore } from "../../../../src/store/sqlite/open-sqlite-store.js";
import { type TemporaryFolder, temporaryFolder } from "../../../support/temporary-folder.js";

let folder: TemporaryFolder;
let store: GraphStore;
beforeEach(async () => {
  folder = await temporaryFolder();
  store = await openSqliteStore(join(folder.path, "store"));
});
afterEach(async () => {
  await store.close();
  await folder.remove();
});

interface Loaded {
  readonly mapping: string;
  readonly table: string | Uint8Array;
  readonly name?: string;
  readonly options?: Partial<LoadOptions>;
}

/** Loads a table by a mapping: the text of one, or the name of a shipped one. */
async function loadTable({ mapping, table, name = "table.csv", options = {} }: Loaded): Promise<LoadSummary> {
  await folder.write({ "mapping.yaml": mapping, [name]: table });
  const file = /^[a-z-]+$/.test(mapping) ? mapping : join(folder.path, "mapping.yaml");
  return load({ store, paths: [join(folder.path, name)], mapping: await readMapping(file), ...options });
}

async function problemsOf(loaded: Loaded): Promise<readonly ImportProblem[]> {
  const error: unknown = await loadTable(loaded).catch((refused: unknown) => refused);
  if (!(error instanceof ImportRefusedError)) throw error;
  return error.problems;
}

/** Every claim of the store as `from TYPE to`, with what follows where asked for. */
async function claims(more: (claim: { readonly [column: string]: unknown }) => unknown = () => ""): Promise<string[]> {
  const found: string[] = [];
  const ids: string[] = [];
  for await (const batch of store.scan()) {
    if (batch.kind === "claims") ids.push(...batch.rows.map(({ id }) => id));
  }
  for (const claim of await store.relationships(ids)) {
    found.push(`${claim.from} ${claim.type} ${claim.to} ${more({ ...claim })}`.trim());
  }
  return found.sort();
}

const EDGES = `
records:
  - entity: { id: { slug: { column: seller } }, kind: COUNTRY, name: { column: seller } }
    ifAbsent: true
  - entity: { id: { slug: { column: buyer } }, kind: COUNTRY, name: { column: buyer } }
    ifAbsent: true
  - relationship:
      type: { choose: [{ when: { value: { column: what }, is: sale }, value: SUPPLIES }] }
      from: { slug: { column: seller } }
      to: { slug: { column: buyer } }
      quantity: { number: { column: tonnes }, decimal: ",", thousands: "." }
      unit: t
      validFrom: { date: { column: day }, format: DD.MM.YYYY }
`;

describe("a table with a mapping", () => {
  test("becomes entities and relationships: ids out of names, types by condition, numbers and dates as the table writes them", async () => {
    const table = "seller;buyer;what;tonnes;day\nChina;Côte d'Ivoire;sale;1.234,5;24.11.2025\n";
    expect(await loadTable({ mapping: EDGES, table })).toMatchObject({ entities: { new: 2 }, passedOver: [] });
    expect(await claims(({ quantity, validFrom }) => `${quantity} ${validFrom}`)).toEqual([
      "china SUPPLIES cote-d-ivoire 1234.5 2025-11-24",
    ]);
  });

  test("changes nothing when it is loaded again, packed this time", async () => {
    const table = "seller,buyer,what,tonnes,day\nChina,Japan,sale,5,24.11.2025\n";
    const first = await loadTable({ mapping: EDGES, table });
    const again = await loadTable({ mapping: EDGES, table: gzipSync(table), name: "table.csv.gz" });
    expect(again).toMatchObject({ revision: first.revision, relationships: { unchanged: 1, new: 0 } });
  });

  test("is read as cp1252 where the mapping says so", async () => {
    const table = Buffer.from("seller,buyer,what,tonnes,day\nC\xf4te d\x92Ivoire,Japan,sale,5,1.1.2025\n", "latin1");
    await loadTable({ mapping: `table: { encoding: cp1252 }\n${EDGES}`, table });
    expect((await store.entities(["cote-d-ivoire"]))[0]).toMatchObject({ name: "Côte d’Ivoire" });
  });

  test("leaves rows that nothing matches out and counts them, or refuses them, as the mapping says", async () => {
    const table = "seller,buyer,what,tonnes,day\nChina,Japan,gift,5,1.1.2025\nChina,Japan,sale,5,1.1.2025\n";
    expect(await problemsOf({ mapping: EDGES, table })).toEqual([
      expect.objectContaining({ line: 2, problem: expect.stringContaining("Nothing in the mapping matches") }),
    ]);
    const summary = await loadTable({ mapping: `${EDGES}unmatched: skip\n`, table });
    expect(summary).toMatchObject({
      passedOver: [{ what: "rows that nothing in the mapping matches", count: 1 }],
      relationships: { new: 1 },
    });
  });

  test("names what is wrong in a value of the table", async () => {
    const table = "seller,buyer,what,tonnes,day\nChina,Japan,sale,many,31.2.2025\n";
    expect(await problemsOf({ mapping: EDGES, table })).toEqual([
      expect.objectContaining({ line: 2, column: "validFrom" }),
      expect.objectContaining({ line: 2, column: "quantity", problem: expect.stringContaining("many") }),
      expect.objectContaining({ line: 2, column: "unit" }),
    ]);
  });

  test("leaves an entity of the graph as it is where it is only to be there, unless it is of another kind", async () => {
    await folder.write({ "entities.csv": "id,kind,name\nchina,COUNTRY,People's Republic\njapan,COMPANY,Japan\n" });
    await load({ store, paths: [join(folder.path, "entities.csv")] });
    const table = (buyer: string) => `seller,buyer,what,tonnes,day\nChina,${buyer},sale,5,1.1.2025\n`;
    await loadTable({ mapping: EDGES, table: table("Peru") });
    expect((await store.entities(["china"]))[0]).toMatchObject({ name: "People's Republic" });
    expect(await problemsOf({ mapping: EDGES, table: table("Japan") })).toEqual([
      expect.objectContaining({ column: "kind", problem: expect.stringContaining("COMPANY") }),
    ]);
  });

  test("can leave the rows out in which something is wrong, and what refers to them, and says how many", async () => {
    const told: ImportProblem[] = [];
    await folder.write({
      "entities.csv": "id,kind,name\nchina,COUNTRY,China\njapan,COUNTRY,Japan\nperu,CONTRY,Peru\n",
      "relationships.csv": "type,from,to\nSUPPLIES,china,japan\nSUPPLIES,china,peru\nSUPPLIES,china,nowhere\n",
    });
    const paths = ["entities.csv", "relationships.csv"].map((name) => join(folder.path, name));
    const summary = await load({ store, paths, skipRefused: true, onProblem: (problem) => told.push(problem) });
    expect(summary).toMatchObject({ refused: 3, entities: { new: 2 }, relationships: { new: 1 } });
    expect(told.map(({ line, column, value }) => [line, column, value])).toEqual([
      [4, "kind", "CONTRY"],
      [3, "to", "peru"],
      [4, "to", "nowhere"],
    ]);
  });
});

describe("what a mapping may say", () => {
  const ROW = "records: [{ entity: { id: x, kind: COUNTRY, name: N";

  test.each<[string, string, RegExp]>([
    ["of a name that it does not have", "records: []\nrecord: []", /record/],
    ["of no records", "unmatched: skip", /records: The mapping makes no records/],
    [
      "with a value that is none",
      `${ROW}, description: { colum: x } } }]`,
      /records\[0\]\.entity\.description: It must be/,
    ],
    [
      "with a condition on nothing",
      "records: [{ entity: {}, when: { value: x } }]",
      /records\[0\]\.when: Say what must hold/,
    ],
    [
      "with two things in one record",
      "records: [{ entity: {}, source: {} }]",
      /one of entity, relationship and source/,
    ],
    ["of a file in another folder", `lookups: { a: { file: ../a.csv, keys: [k] } }\n${ROW} } }]`, /lookups\.a\.file/],
    ["that extends itself", "extends: MAPPING", /circle/],
    ["with aliases that grow", `a: &a [x,x]\nb: &b [${"*a,".repeat(99)}*a]\nc: [${"*b,".repeat(99)}*b]`, /YAML|alias/i],
  ])("is checked before any row is read: one %s", async (_, text, message) => {
    await folder.write({ "m.yaml": text.replace("MAPPING", join(folder.path, "m.yaml")) });
    await expect(readMapping(join(folder.path, "m.yaml"))).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
      message: expect.stringMatching(message),
    });
  });

  test.each<[string, string, RegExp]>([
    [
      "a column",
      "{ column: sellr }",
      /records\[0\]\.entity\.id\.column: There is no column "sellr". Did you mean "seller"\?/,
    ],
    ["a column in a template", '{ template: "{byer}" }', /template: There is no column "byer"/],
    ["a defined value", "{ use: nothing }", /use: There is no defined value/],
    ["a table", "{ lookup: codes, of: x, give: id }", /lookup: There is no table/],
    ["a column by a number that is too large", "{ column: 3 }", /There is no column 3; the file has 2/],
  ])("is refused by path where it names %s that is not there", async (_, id, message) => {
    const mapping = `records: [{ entity: { id: ${id}, kind: COUNTRY, name: N } }]`;
    await expect(loadTable({ mapping, table: "seller,buyer\na,b\n" })).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
      message: expect.stringMatching(message),
    });
  });
});

test.each<[string, string, string | undefined]>([
  ["a constant", "text", "text"],
  ["a template", '{ template: "{a}-{2}" }', "x y-7"],
  ["a template of a cell that is empty", '{ template: "{empty}" }', undefined],
  ["the first that is there", "{ first: [{ column: empty }, { column: a }] }", "x y"],
  ["a prefix", "{ choose: [{ when: { value: { column: a }, startsWith: [q, x] }, value: yes-it-is }] }", "yes-it-is"],
  ["a range", "{ choose: [{ when: { value: { column: n }, between: [1, 7] }, value: in }], otherwise: out }", "in"],
  [
    "the first of two that hold",
    "{ choose: [{ when: { value: x, is: x }, value: one }, { when: { value: x, is: x }, value: two }] }",
    "one",
  ],
  ["not", "{ choose: [{ when: { not: { value: { column: empty }, present: true } }, value: gone }] }", "gone"],
  ["a table, by another spelling", "{ lookup: t, of: Ñandú, give: id }", "bird"],
  ["a table, by the longest prefix", "{ lookup: t, of: '1234', give: id, prefix: true }", "twelve"],
  ["a table that lacks it", "{ lookup: t, of: cat, give: id }", undefined],
  ["a number in thousands", "{ number: { column: n }, times: 1000 }", "7000"],
])("a value: %s", async (_, value, expected) => {
  const mapping = `
lookups: { t: { keys: [k], rows: [{ k: "nandu|rhea", id: bird }, { k: "1", id: one }, { k: "12", id: twelve }] } }
records: [{ entity: { id: e, kind: COUNTRY, name: N, description: ${value} } }]`;
  await loadTable({ mapping, table: "a,n,empty\n x y ,7,\n" });
  expect((await store.entities(["e"]))[0]?.description).toBe(expected);
});
