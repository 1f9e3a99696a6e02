import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { ImportProblem } from "../../../src/exchange/import/import-problem.js";
import { ImportRefusedError } from "../../../src/exchange/import/import-refused-error.js";
import { load } from "../../../src/exchange/import/load.js";
import type { LoadOptions } from "../../../src/exchange/import/load-options.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { openSqliteStore } from "../../../src/store/sqlite/open-sqlite-store.js";
import { type TemporaryFolder, temporaryFolder } from "../../support/temporary-folder.js";

const ENTITIES = `id,kind,name
china,COUNTRY,China
japan,COUNTRY,Japan
tin,MINERAL,Tin
metals,MINERAL,Metals
acme,COMPANY,Acme
`;
const SOURCES = "id,title\ns1,One\ns2,Two\n";
const CLAIM_HEADER = "id,type,from,to,minerals,share,confidence,source,quote";

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

async function loadFiles(files: Record<string, string>, options: Partial<LoadOptions> = {}) {
  const input = await temporaryFolder();
  try {
    return await load({ store, paths: [await input.write(files)], day: "2026-11-23", ...options });
  } finally {
    await input.remove();
  }
}

async function problemsOf(
  files: Record<string, string>,
  options?: Partial<LoadOptions>,
): Promise<readonly ImportProblem[]> {
  const before = await store.head();
  const error = await loadFiles(files, options).then(
    () => undefined,
    (refused: unknown) => refused,
  );
  expect(await store.head()).toEqual(before);
  if (!(error instanceof ImportRefusedError)) throw error ?? new Error("The load was not refused.");
  expect(error.code).toBe("BAD_USER_INPUT");
  return error.problems;
}

function claims(...rows: readonly string[]): string {
  return [CLAIM_HEADER, ...rows, ""].join("\n");
}

async function claim(id: string) {
  return (await store.relationships([id])).find(({ retractedAt }) => retractedAt === undefined);
}

describe("a load is refused as a whole, and the store stays as it was, with", () => {
  test.each<[string, string, string, string | RegExp]>([
    ["an end that is unknown", "c,SUPPLIES,china,nowhere,,,,s1,", "to", /nowhere/],
    [
      "an end of a kind that the type does not allow",
      "c,SUPPLIES,tin,japan,,,,s1,",
      "from",
      /tin.*MINERAL.*COUNTRY, COMPANY/,
    ],
    ["a mineral that is unknown", "c,SUPPLIES,china,japan,lead,,,s1,", "minerals", /lead/],
    ["a mineral that is none", "c,SUPPLIES,china,japan,acme,,,s1,", "minerals", /COMPANY, no MINERAL/],
    ["a source that is unknown", "c,SUPPLIES,china,japan,,,,s9,", "source", /s9/],
    ["an id that an entity has", "acme,SUPPLIES,china,japan,,,,s1,", "id", /relationship here and of an entity/],
    ["an id that a source has", "s1,SUPPLIES,china,japan,,,,s1,", "id", /source/],
  ])("%s", async (_, row, column, message) => {
    const problems = await problemsOf({
      "entities.csv": ENTITIES,
      "sources.csv": SOURCES,
      "relationships.csv": claims(row),
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ column, problem: expect.stringMatching(message) });
    expect(problems[0]?.line).toBeGreaterThan(1);
  });

  test("one id with two values", async () => {
    const rows = claims("c,SUPPLIES,china,japan,,0.5,,s1,", "c,SUPPLIES,china,japan,,0.6,,s2,");
    const problems = await problemsOf({ "entities.csv": ENTITIES, "sources.csv": SOURCES, "relationships.csv": rows });
    expect(problems).toEqual([
      expect.objectContaining({ line: 3, column: "share", problem: expect.stringContaining(":2") }),
    ]);
  });

  test.each([
    ["two minerals", ["tin,metals", "metals,tin"]],
    ["a mineral and itself", ["tin,tin"]],
  ])("a taxonomy in which %s go in a circle", async (_, pairs) => {
    const rows = claims(...pairs.map((pair, index) => `p${index},PART_OF,${pair},,,,s1,`));
    const problems = await problemsOf({ "entities.csv": ENTITIES, "sources.csv": SOURCES, "relationships.csv": rows });
    expect(problems).toEqual([
      expect.objectContaining({ column: "to", problem: expect.stringContaining("part of itself") }),
    ]);
  });

  test("a taxonomy that goes in a circle together with the graph's", async () => {
    await loadFiles({
      "entities.csv": ENTITIES,
      "sources.csv": SOURCES,
      "relationships.csv": claims("p1,PART_OF,tin,metals,,,,s1,"),
    });
    const problems = await problemsOf({ "relationships.csv": claims("p2,PART_OF,metals,tin,,,,s1,") });
    expect(problems[0]?.problem).toMatch(
      /tin is part of metals is part of tin|metals is part of tin is part of metals/,
    );
  });

  test("ids of the graph for other things, and another kind, even where it supersedes", async () => {
    await loadFiles({
      "entities.csv": ENTITIES,
      "sources.csv": SOURCES,
      "relationships.csv": claims("c,SUPPLIES,china,japan,,,,s1,"),
    });
    const options = { supersede: true };
    expect(await problemsOf({ "sources.csv": "id,title\nacme,T\n" }, options)).toMatchObject([{ column: "id" }]);
    expect(await problemsOf({ "entities.csv": "id,kind,name\nc,COUNTRY,C\n" }, options)).toMatchObject([
      { column: "id" },
    ]);
    expect(await problemsOf({ "entities.csv": "id,kind,name\nacme,COUNTRY,Acme\n" }, options)).toMatchObject([
      { column: "kind" },
    ]);
  });

  test("values other than the graph's", async () => {
    await loadFiles({
      "entities.csv": ENTITIES,
      "sources.csv": SOURCES,
      "relationships.csv": claims("c,SUPPLIES,china,japan,,0.5,,s1,"),
    });
    expect(await problemsOf({ "entities.csv": "id,kind,name\nacme,COMPANY,Acme Ltd\n" })).toMatchObject([
      { column: "name" },
    ]);
    expect(await problemsOf({ "relationships.csv": claims("c,SUPPLIES,china,japan,,0.6,,s1,") })).toMatchObject([
      { column: "share" },
    ]);
  });

  test("a file whose name does not say what it holds, naming the nearest", async () => {
    await expect(loadFiles({ "entitys.csv": ENTITIES })).rejects.toThrow(/Did you mean entities\.csv/);
  });

  test("a path that is not there", async () => {
    await expect(load({ store, paths: ["nowhere.csv"] })).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
  });
});

test("what refers to a bad row is not reported with it", async () => {
  const problems = await problemsOf({
    "entities.csv": "id,kind,name\nchina,CUNTRY,China\njapan,COUNTRY,Japan\n",
    "relationships.csv": "type,from,to\nSUPPLIES,china,japan\n",
  });
  expect(problems).toEqual([expect.objectContaining({ line: 2, column: "kind" })]);
});

test("a hundred problems are told and all are counted", async () => {
  const rows = Array.from({ length: 250 }, (_, index) => `e${index},PLANET,E`).join("\n");
  const refused = await loadFiles({ "entities.csv": `id,kind,name\n${rows}\n` }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ImportRefusedError);
  expect(refused).toMatchObject({ total: 250, problems: { length: 100 } });
});

test("a row that is broken at 40,000 is told by file, line and column, and nothing is written", async () => {
  const rows = Array.from({ length: 50_000 }, (_, index) => `e${index},COMPANY,E${index}`);
  rows[39_998] = 'e39998,COMPANY,"E39998';
  const problems = await problemsOf({ "entities.csv": `id,kind,name\n${rows.join("\n")}\n` });
  expect(problems).toEqual([expect.objectContaining({ line: 40_000, column: "name" })]);
  expect(problems[0]?.file).toMatch(/entities\.csv$/);
});

describe("rows of one claim", () => {
  const FILES = { "entities.csv": ENTITIES, "sources.csv": SOURCES };

  test("with the same values are one claim with all their sources", async () => {
    const rows = claims(
      "c,SUPPLIES,china,japan,,,1,s1,q",
      "c,SUPPLIES,china,japan,,,,s2,",
      "c,SUPPLIES,china,japan,,,1,s1,q",
    );
    const summary = await loadFiles({ ...FILES, "relationships.csv": rows });
    expect(summary.relationships).toEqual({ read: 3, new: 1, superseded: 0, unchanged: 0 });
    expect((await claim("c"))?.citations).toEqual([{ source: "s1", quote: "q" }, { source: "s2" }]);
  });

  test("that the graph has are given the citations that they lack", async () => {
    await loadFiles({ ...FILES, "relationships.csv": claims("c,SUPPLIES,china,japan,,,,s1,") });
    const summary = await loadFiles({
      "relationships.csv": claims("c,SUPPLIES,china,japan,,,,s2,", "c,SUPPLIES,china,japan,,,,s1,"),
    });
    expect(summary).toMatchObject({ citationsAdded: 1, relationships: { unchanged: 1, new: 0 } });
    expect((await claim("c"))?.citations).toEqual([{ source: "s1" }, { source: "s2" }]);
  });

  test("without a source are cited to the load, and add nothing on another day", async () => {
    const files = { ...FILES, "relationships.csv": claims("c,SUPPLIES,china,japan,,,,,") };
    await loadFiles(files);
    const id = "import:relationships.csv:2026-11-23";
    expect(await claim("c")).toMatchObject({ confidence: 0.5, citations: [{ source: id }] });
    expect(await store.sources([id])).toEqual([{ id, title: "Import of relationships.csv on 2026-11-23" }]);
    const again = await loadFiles(files, { day: "2026-11-24" });
    expect(again).toMatchObject({ revision: 1, citationsAdded: 0 });
  });

  test("with other values supersede those of the graph where it is asked for", async () => {
    await loadFiles({ ...FILES, "relationships.csv": claims("c,SUPPLIES,china,japan,,0.5,,s1,") });
    const files = {
      "entities.csv": "id,kind,name\nacme,COMPANY,Acme Ltd\n",
      "relationships.csv": claims("c,SUPPLIES,china,japan,,0.6,,s2,"),
    };
    const summary = await loadFiles(files, { supersede: true });
    expect(summary).toMatchObject({ entities: { superseded: 1 }, relationships: { superseded: 1 } });
    const versions = await store.relationships(["c"]);
    expect(versions.find(({ retractedAt }) => retractedAt !== undefined)).toMatchObject({
      share: 0.5,
      retractionReason: expect.stringMatching(/^superseded by /),
    });
    expect(await claim("c")).toMatchObject({ share: 0.6, citations: [{ source: "s2" }] });
    expect(await store.entities(["acme"])).toMatchObject([{ name: "Acme Ltd" }]);
  });
});

test("a dry run tells what would change and changes nothing", async () => {
  const summary = await loadFiles({ "entities.csv": ENTITIES }, { dryRun: true });
  expect(summary).toMatchObject({ dryRun: true, revision: 0, entities: { read: 5, new: 5 } });
  expect((await store.head()).revision).toBe(0);
});

test("a load that is interrupted writes nothing", async () => {
  const controller = new AbortController();
  const onProgress: LoadOptions["onProgress"] = ({ phase }) => {
    if (phase === "writing") controller.abort();
  };
  const rows = Array.from({ length: 2_000 }, (_, index) => `e${index},COMPANY,E`).join("\n");
  const loading = loadFiles({ "entities.csv": `id,kind,name\n${rows}\n` }, { onProgress, signal: controller.signal });
  await expect(loading).rejects.toThrow(/abort/i);
  expect((await store.head()).revision).toBe(0);
});

test("a load that another writer forestalls is checked anew and written", async () => {
  let forestalled = false;
  const racing: GraphStore = Object.assign(Object.create(store) as GraphStore, {
    head: () => store.head(),
    entities: (ids: string[]) => store.entities(ids),
    relationships: (ids: string[]) => store.relationships(ids),
    sources: (ids: string[]) => store.sources(ids),
    scan: () => store.scan(),
    apply: async (...change: Parameters<GraphStore["apply"]>) => {
      if (!forestalled) {
        forestalled = true;
        await loadFiles({ "entities.csv": "id,kind,name\nacme,COMPANY,Acme\n" });
      }
      return store.apply(...change);
    },
  });
  const summary = await loadFiles({ "entities.csv": ENTITIES }, { store: racing });
  expect(summary).toMatchObject({ revision: 2, entities: { new: 4, unchanged: 1 } });
});

test.each([
  [
    "a JSON Lines file of all sorts",
    "all.jsonl",
    '{"id":"s1","title":"One"}\n\n{"id":"china","kind":"COUNTRY","name":"China","aliases":["PRC"]}\n{"id":"japan","kind":"COUNTRY","name":"Japan"}\n{"id":"c","type":"SUPPLIES","from":"china","to":"japan","citations":[{"source":"s1"}]}\n',
  ],
  [
    "a YAML file",
    "all.yaml",
    "sources:\n  - {id: s1, title: One}\nentities:\n  - {id: china, kind: COUNTRY, name: China, aliases: [PRC]}\n  - {id: japan, kind: COUNTRY, name: Japan}\nrelationships:\n  - {id: c, type: SUPPLIES, from: china, to: japan, source: s1}\n",
  ],
])("%s is loaded by itself", async (_, name, content) => {
  const path = join(await folder.write({ [name]: content }), name);
  await load({ store, paths: [path] });
  expect(await store.entities(["china"])).toMatchObject([{ names: [{ text: "PRC" }] }]);
  expect(await claim("c")).toMatchObject({ citations: [{ source: "s1" }] });
});

test.each([
  ["bad.jsonl", '{"id":"china","kind":"COUNTRY","name":"China"}\n{"id":\n', { line: 2 }],
  ["bad.jsonl", "[1]\n", { line: 1 }],
  ["bad.jsonl", '{"id":"x"}\n', { line: 1 }],
  [
    "bad.yaml",
    "entities:\n  - id: china\n    kind: CUNTRY\n    name: China\n",
    { line: 2, column: "kind", nearest: "COUNTRY" },
  ],
  ["bad.yaml", "entitys: []\n", { line: 1, column: "entitys", nearest: "entities" }],
  ["bad.yaml", "entities:\n  - id: [\n", { line: expect.any(Number) }],
])("%s with %j is refused with its line", async (name, content, expected) => {
  const path = join(await folder.write({ [name]: content }), name);
  const refused = await load({ store, paths: [path] }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ImportRefusedError);
  expect((refused as ImportRefusedError).problems[0]).toMatchObject(expected);
});
