import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import Database from "libsql";
import { openSqliteStore } from "../../../src/store/sqlite/open-sqlite-store.js";
import { temporaryFolder } from "./temporary-folder.js";

const ADAPTER = new URL("../../../src/store/sqlite/", import.meta.url);
const folder = temporaryFolder();

const sqlFiles = (name: string) => readdirSync(new URL(name, ADAPTER)).filter((file) => file.endsWith(".sql"));
const read = (path: string) => readFileSync(new URL(path, ADAPTER), "utf8");

describe("every statement", () => {
  test.each(sqlFiles("statements"))("%s begins with what it is, and can be run on a new database", async (file) => {
    const sql = read(`statements/${file}`);
    expect(sql).toMatch(/^-- \S/);
    await (await openSqliteStore(folder())).close();
    const database = new Database(join(folder(), "lodegraph.db"));
    expect(() => database.prepare(sql)).not.toThrow();
    database.close();
  });

  test.each(sqlFiles("statements"))("%s is named somewhere in the adapter", (file) => {
    const sources = readdirSync(ADAPTER).filter((name) => name.endsWith(".ts"));
    const name = JSON.stringify(file.replace(/\.sql$/, ""));
    expect(sources.some((source) => read(source).includes(name))).toBe(true);
  });
});

test.each(sqlFiles("migrations").map((file, index) => [file, index + 1] as const))(
  "migration %s makes schema version %i",
  (file, version) => {
    expect(Number.parseInt(file, 10)).toBe(version);
    expect(read(`migrations/${file}`)).toContain(`PRAGMA user_version = ${version};`);
  },
);

test.each([
  ...["claims-changed", "entities-changed", "sources-changed", "claims-by-id", "entities-by-id", "sources-by-id"],
  ...["sources-in-revision", "entities-in-revision", "claims-ended-in-revision", "claims-asserted-in-revision"],
])("%s reads by an index and never goes through a whole table", async (name) => {
  await (await openSqliteStore(folder())).close();
  const database = new Database(join(folder(), "lodegraph.db"));
  const plan = database
    .prepare(`EXPLAIN QUERY PLAN ${read(`statements/${name}.sql`)}`)
    .raw()
    .all(name.endsWith("-id") ? ["[]"] : [1, 2, 3]) as [number, number, number, string][];
  database.close();
  const steps = plan.map(([, , , step]) => step);
  expect(steps.filter((step) => /^SCAN (?!page|json_each)/.test(step))).toEqual([]);
  expect(steps.some((step) => step.startsWith("SEARCH"))).toBe(true);
  // A page that is put together first has few rows to sort.
  const isSorted = (step: string) => step.includes("TEMP B-TREE") && !steps.includes("SCAN page");
  if (name.endsWith("-in-revision")) expect(steps.filter(isSorted)).toEqual([]);
});

test.each([
  ["backup-sources", ["", 1]],
  ["backup-entities", ["", 0, 1]],
  ["backup-claims", ["", 0, 1]],
] as const)("%s reads in the order of indexes, and sorts nothing", async (name, parameters) => {
  await (await openSqliteStore(folder())).close();
  const database = new Database(join(folder(), "lodegraph.db"));
  const plan = database
    .prepare(`EXPLAIN QUERY PLAN ${read(`statements/${name}.sql`)}`)
    .raw()
    .all([...parameters]) as [number, number, number, string][];
  database.close();
  const steps = plan.map(([, , , step]) => step);
  expect(steps.filter((step) => /^SCAN|TEMP B-TREE/.test(step))).toEqual([]);
  expect(steps.some((step) => /^SEARCH .* USING INDEX/.test(step))).toBe(true);
});
