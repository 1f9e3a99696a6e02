import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import Database from "libsql";
import type { Change, GraphStore } from "../../../src/store/graph-store.js";
import { openSqliteStore } from "../../../src/store/sqlite/open-sqlite-store.js";
import { add, claim, ENTITIES } from "../graph-fixture.js";
import { readBatches } from "../read-batches.js";
import { temporaryFolder } from "./temporary-folder.js";

const folder = temporaryFolder();
const NOTE = { note: "a test" };

let store: GraphStore;
/** Another program that can hold the write lock. */
let other: Database.Database;

beforeEach(async () => {
  store = await openSqliteStore(folder(), { writeWaitMs: 400 });
  await store.apply(ENTITIES, NOTE);
  other = new Database(join(folder(), "lodegraph.db"));
});
afterEach(async () => {
  other.close();
  await store.close();
});

test("a write waits for another process no longer than it may, and is a conflict then", async () => {
  other.exec("BEGIN IMMEDIATE");
  const start = performance.now();
  await expect(store.apply([add.claim(claim("c"))], NOTE)).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringContaining("try again"),
  });
  expect(performance.now() - start).toBeGreaterThanOrEqual(400);
  expect(performance.now() - start).toBeLessThan(5_000);
  other.exec("ROLLBACK");
  expect((await store.apply([add.claim(claim("c"))], NOTE)).revision).toBe(2);
});

test("a write goes through when the other process is done", async () => {
  other.exec("BEGIN IMMEDIATE");
  const write = store.apply([add.claim(claim("c"))], NOTE);
  setTimeout(() => other.exec("COMMIT"), 150);
  expect((await write).revision).toBe(2);
});

test("reads don't wait for another process that writes, and others get their turn while a write waits", async () => {
  other.exec("BEGIN IMMEDIATE; DELETE FROM entities");
  const write = store.apply([add.claim(claim("c"))], NOTE).catch((error: unknown) => error);
  let turns = 0;
  const start = performance.now();
  while (performance.now() - start < 200) {
    expect((await readBatches(store.scan())).entities).toHaveLength(4);
    turns += 1;
  }
  expect(turns).toBeGreaterThan(3);
  expect(await write).toMatchObject({ code: "CONFLICT" });
  other.exec("ROLLBACK");
});

test("a commit of another program, which makes no revision, changes the version token", async () => {
  const token = await store.version();
  other.exec("UPDATE entities SET name = 'changed by hand' WHERE id = 'china'");
  expect(await store.version()).not.toBe(token);
  expect((await store.head()).revision).toBe(1);
});

test("others get their turn all through a large write", async () => {
  let running = true;
  let longest = 0;
  const watch = (async () => {
    while (running) {
      const start = performance.now();
      await turn();
      longest = Math.max(longest, performance.now() - start);
    }
  })();
  let turns = 0;
  await store.apply(
    (function* (): Generator<Change> {
      for (let index = 0; index < 50_000; index += 1) yield add.claim(claim(`c${index}`));
    })(),
    { ...NOTE, onProgress: () => (turns += 1) },
  );
  running = false;
  await watch;
  expect(turns).toBeGreaterThan(10);
  expect(longest).toBeLessThan(500);
});

test("a scan that is under way when the store is closed ends with STORE_UNAVAILABLE", async () => {
  const many = Array.from({ length: 6_000 }, (_, index) => add.claim(claim(`c${index}`)));
  await store.apply(many, NOTE);
  const scan = store.scan()[Symbol.asyncIterator]();
  await scan.next();
  await store.close();
  await expect(scan.next()).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
});

test("a scan that nobody reads on does not keep the past once the store is closed", async () => {
  const scan = store.scan()[Symbol.asyncIterator]();
  await scan.next();
  await scan.next();
  await store.apply([add.claim(claim("c"))], NOTE);
  await store.close();
  const [busy] = other.prepare("PRAGMA wal_checkpoint(TRUNCATE)").raw().all() as [[number, number, number]];
  expect(busy[0]).toBe(0);
});

test("a text that would come back changed is refused", async () => {
  for (const label of ["cut\0off", "half \ud83d pair"]) {
    await expect(store.apply([add.claim(claim("c", { label }))], NOTE)).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
    });
  }
  expect(await store.relationships(["c"])).toEqual([]);
});
