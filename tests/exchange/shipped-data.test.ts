import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { checkFiles } from "../../src/exchange/import/check-files.js";
import { load } from "../../src/exchange/import/load.js";
import { loadShippedData, shippedDataFolders } from "../../src/exchange/shipped-data.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.js";
import { type TemporaryFolder, temporaryFolder } from "../support/temporary-folder.js";

const BASE =
  "sources: [{id: s, title: S}]\nentities: [{id: china, kind: COUNTRY, name: China}, {id: japan, kind: COUNTRY, name: Japan}]\n";
const relationship = (id: string, share: number) =>
  `  - {id: ${id}, type: SUPPLIES, from: china, to: japan, share: ${share}, source: s}\n`;
const VERSION_1 = `${BASE}relationships:\n${relationship("stays", 0.1)}${relationship("changes", 0.2)}${relationship("goes", 0.3)}`;
const VERSION_2 = `${BASE.replace("name: China", "name: PRC")}relationships:\n${relationship("stays", 0.1)}${relationship("changes", 0.9)}`;

let folder: TemporaryFolder;
let shipped: TemporaryFolder;
let store: GraphStore;
beforeEach(async () => {
  folder = await temporaryFolder();
  shipped = await temporaryFolder();
  store = await openSqliteStore(join(folder.path, "store"));
});
afterEach(async () => {
  await store.close();
  await Promise.all([folder.remove(), shipped.remove()]);
});

async function ship(yaml: string) {
  await shipped.write({ "graph.yaml": yaml });
  return loadShippedData(store, { folder: shipped.path });
}

async function current(id: string) {
  return (await store.relationships([id])).find(({ retractedAt }) => retractedAt === undefined);
}

test("the shipped data are loaded into an empty store, once", async () => {
  expect(await ship(VERSION_1)).toBe("loaded");
  expect(await ship(VERSION_1)).toBe("current");
  expect((await store.head()).revision).toBe(1);
});

test("a newer version replaces what changed and retracts what it no longer holds", async () => {
  await ship(VERSION_1);
  expect(await ship(VERSION_2)).toBe("updated");
  expect(await store.entities(["china"])).toMatchObject([{ name: "PRC" }]);
  expect(await current("changes")).toMatchObject({ share: 0.9 });
  expect(await current("goes")).toBeUndefined();
  expect((await store.relationships(["stays"])).length).toBe(1);
  expect((await store.relationships(["goes"]))[0]?.retractionReason).toMatch(/shipped data/);
});

test("a newer version leaves alone what others loaded, and what others are cited for too", async () => {
  await ship(VERSION_1);
  await folder.write({
    "more.yaml": `sources: [{id: mine, title: M}]\nrelationships:\n${relationship("own", 0.4).replace("source: s", "source: mine")}${relationship("goes", 0.3).replace("source: s", "source: mine")}`,
  });
  await load({ store, paths: [join(folder.path, "more.yaml")] });
  await ship(VERSION_2);
  expect(await current("own")).toBeDefined();
  expect(await current("goes")).toMatchObject({ citations: [{ source: "s" }, { source: "mine" }] });
});

test("folders within are read too, and a change there is a newer version", async () => {
  const within = join(shipped.path, "bulk");
  await mkdir(within);
  const bulk = (share: number) =>
    writeFile(
      join(within, "relationships.csv"),
      `id,type,from,to,share,source\nof-bulk,SUPPLIES,china,japan,${share},s\n`,
    );
  await bulk(0.5);
  expect(await ship(VERSION_1)).toBe("loaded");
  expect(await current("of-bulk")).toMatchObject({ share: 0.5 });
  await bulk(0.6);
  expect(await ship(VERSION_1)).toBe("updated");
  expect(await current("of-bulk")).toMatchObject({ share: 0.6 });
});

test("a store that an import filled is left as it is", async () => {
  await folder.write({ "own.yaml": "entities: [{id: x, kind: COUNTRY, name: X}]\n" });
  await load({ store, paths: [join(folder.path, "own.yaml")] });
  expect(await ship(VERSION_1)).toBe("kept out");
  expect((await store.head()).revision).toBe(1);
});

test("two starts at the same time load the data once", async () => {
  await shipped.write({ "graph.yaml": VERSION_1 });
  const outcomes = await Promise.all([1, 2].map(() => loadShippedData(store, { folder: shipped.path })));
  expect(outcomes.sort()).toEqual(["current", "loaded"]);
  expect((await store.head()).revision).toBe(1);
});

describe("a strict check of data files refuses", () => {
  test.each([
    ["a relationship without a source", "relationships: [{type: SUPPLIES, from: china, to: japan}]", "source"],
    ["a fact without a source", "entities: [{id: x, kind: COUNTRY, name: X, facts: [{statement: So.}]}]", "facts[0]"],
    [
      "a doubtful name without a source",
      "entities: [{id: x, kind: COUNTRY, name: X, names: [{text: Y, confidence: 0.5}]}]",
      'names "Y"',
    ],
    [
      "a quote that its source does not have",
      "relationships: [{type: SUPPLIES, from: china, to: japan, source: s, quote: “sold”}]",
      "source",
    ],
  ])("%s", async (_, yaml, column) => {
    await shipped.write({ "base.yaml": BASE, "more.yaml": `${yaml}\n` });
    const checking = checkFiles({ strict: true, paths: [shipped.path], texts: new Map([["s", "China sells."]]) });
    await expect(checking).rejects.toMatchObject({ problems: [{ line: 1, column }] });
  });

  test("nothing of files that are right, and counts the quotes it looked up", async () => {
    await shipped.write({
      "base.yaml": BASE,
      "more.yaml": "relationships: [{type: SUPPLIES, from: china, to: japan, source: s, quote: China sells}]\n",
    });
    const summary = await checkFiles({ paths: [shipped.path], texts: new Map([["s", "China sells."]]) });
    expect(summary).toMatchObject({ quotesChecked: 1, relationships: { read: 1 } });
  });
});

test("a check that is not strict counts what names no source", async () => {
  const facts = "facts: [{statement: So.}], names: [{text: Y, confidence: 0.5}]";
  await shipped.write({
    "base.yaml": BASE,
    "more.yaml": `entities: [{id: x, kind: COUNTRY, name: X, ${facts}}]\nrelationships: [{type: SUPPLIES, from: china, to: japan}]\n`,
  });
  const summary = await checkFiles({ paths: [shipped.path] });
  expect(summary).toMatchObject({ uncitedRelationships: 1, uncitedStatements: 2 });
});

describe("the data of this repository", () => {
  const ARTICLE = fileURLToPath(new URL("../../../shared/domain/article.txt", import.meta.url));

  test("hold nothing that a check refuses", async () => {
    const summary = await checkFiles({ paths: await shippedDataFolders(), strict: true });
    expect(summary.relationships.read).toBeGreaterThan(5_000);
  });

  const testWithArticle = existsSync(ARTICLE) ? test : test.skip;
  const reason = existsSync(ARTICLE) ? "" : ` (SKIPPED: ${ARTICLE} is not there, and is not ours to ship)`;
  testWithArticle(`quote the article exactly${reason}`, async () => {
    const texts = new Map([["article-minamitori-2026", await readFile(ARTICLE, "utf8")]]);
    const { quotesChecked } = await checkFiles({ paths: await shippedDataFolders(), texts });
    expect(quotesChecked).toBeGreaterThan(0);
  });
});

describe("the shipped data", () => {
  test("load as they are, and docs/data.md counts what is there", async () => {
    expect(await loadShippedData(store)).toBe("loaded");
    const counts = { claims: 0, entities: 0, sources: 0, facts: 0 };
    for await (const batch of store.scan()) {
      if (batch.kind === "claims") counts.claims += batch.rows.length;
      if (batch.kind === "sources") counts.sources += batch.rows.length;
      if (batch.kind !== "entities") continue;
      counts.entities += batch.rows.length;
      for (const { kind, facts = [] } of batch.rows) counts.facts += kind === "MINERAL" ? facts.length : 0;
    }
    const page = await readFile(new URL("../../docs/data.md", import.meta.url), "utf8");
    const said =
      /(?<claims>[\d,]+) claims about (?<entities>\d+) entities, from (?<sources>\d+) sources, and (?<facts>[\d,]+) facts/;
    const numbers = Object.entries(said.exec(page)?.groups ?? {}).map(([what, text]) => [what, numberOf(text)]);
    expect(Object.fromEntries(numbers)).toEqual(counts);
    const rows = [...page.matchAll(/^\| [^|]+ \| ([\d,]+) \| [^|]+ \|$/gm)].map(([, count]) => numberOf(count!));
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(counts.claims);
  });

  function numberOf(text: string): number {
    return Number(text.replaceAll(",", ""));
  }
});
