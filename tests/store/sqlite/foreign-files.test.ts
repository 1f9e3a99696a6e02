import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import Database from "libsql";
import { hasSqliteStore, openSqliteStore } from "../../../src/store/sqlite/open-sqlite-store.js";
import { add, claim, ENTITIES } from "../graph-fixture.js";
import { readBatches } from "../read-batches.js";
import { temporaryFolder } from "./temporary-folder.js";

const folder = temporaryFolder();
const file = () => join(folder(), "lodegraph.db");

/** Runs a script on the file as another program would, and lets it go. */
function runScript(script: string): void {
  const database = new Database(file());
  database.exec(script);
  database.close();
}

const FOREIGN_FILES: readonly [name: string, make: () => Promise<unknown> | unknown][] = [
  ["no database at all", () => writeFile(file(), "Dear diary, ".repeat(1_000))],
  ["shorter than a header", () => writeFile(file(), "x")],
  ["empty", () => writeFile(file(), "")],
  ["a database of another program", () => runScript("CREATE TABLE notes (text); INSERT INTO notes VALUES ('mine')")],
  ["an empty database that another program has marked", () => runScript("PRAGMA application_id = 7")],
  ["an empty database with a version of another program", () => runScript("PRAGMA user_version = 1")],
];

test.each(FOREIGN_FILES)("a file that is %s is refused by name and left as it is", async (_, make) => {
  await make();
  const before = await readFile(file());
  await expect(openSqliteStore(folder())).rejects.toMatchObject({
    code: "STORE_UNAVAILABLE",
    message: expect.stringContaining(file()),
  });
  expect(await readFile(file())).toEqual(before);
});

test("a database of a newer schema is refused by version and left as it is", async () => {
  const store = await openSqliteStore(folder());
  await store.apply(ENTITIES, { note: "a test" });
  await store.close();
  runScript("PRAGMA user_version = 999; PRAGMA wal_checkpoint(TRUNCATE)");
  const before = await readFile(file());
  await expect(openSqliteStore(folder())).rejects.toMatchObject({
    code: "STORE_UNAVAILABLE",
    message: expect.stringMatching(/lodegraph\.db.*999/),
  });
  expect(await readFile(file())).toEqual(before);
});

test("a file that is empty because another process is making a store of it is waited for", async () => {
  await writeFile(file(), "");
  const opening = openSqliteStore(folder());
  await sleep(100);
  runScript("PRAGMA journal_mode = WAL");
  const store = await opening;
  expect(await store.head()).toMatchObject({ revision: 0 });
  await store.close();
});

test("a folder holds a store once it was opened, and not while it is missing, empty or with an empty file", async () => {
  expect(await hasSqliteStore(join(folder(), "missing"))).toBe(false);
  expect(await hasSqliteStore(folder())).toBe(false);
  await writeFile(file(), "");
  expect(await hasSqliteStore(folder())).toBe(false);
  await rm(file());
  await (await openSqliteStore(folder())).close();
  expect(await hasSqliteStore(folder())).toBe(true);
});

test("a database whose pages were overwritten is refused when they are read", async () => {
  const store = await openSqliteStore(folder());
  const claims = Array.from({ length: 5_000 }, (_, index) => add.claim(claim(`c${index}`)));
  await store.apply([...ENTITIES, ...claims], { note: "a test" });
  await store.close();
  runScript("PRAGMA wal_checkpoint(TRUNCATE)");
  const bytes = await readFile(file());
  bytes.fill(0x5a, 40 * 4_096, 140 * 4_096);
  await writeFile(file(), bytes);
  const damaged = await openSqliteStore(folder());
  await expect(readBatches(damaged.scan())).rejects.toMatchObject({
    code: "STORE_UNAVAILABLE",
    message: expect.stringContaining("damaged"),
  });
  await damaged.close();
});

test("a folder where the file should be is refused", async () => {
  await mkdir(file());
  await expect(openSqliteStore(folder())).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
});

test("a file where the folder should be is refused", async () => {
  await writeFile(join(folder(), "taken"), "");
  await expect(openSqliteStore(join(folder(), "taken"))).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
  await expect(openSqliteStore(join(folder(), "taken", "below"))).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
});

test("a folder that is not there is made, with those above it", async () => {
  const deep = join(folder(), "a b", "é", "c?d#e%20");
  const store = await openSqliteStore(deep);
  expect(store.description).toContain(join(deep, "lodegraph.db"));
  await store.close();
  expect((await readFile(join(deep, "lodegraph.db"))).subarray(0, 15).toString()).toBe("SQLite format 3");
});
