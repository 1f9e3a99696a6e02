import { stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { openSqliteStore } from "../../../src/store/sqlite/open-sqlite-store.js";
import { add, claim, ENTITIES } from "../graph-fixture.js";
import { readBatches } from "../read-batches.js";
import { temporaryFolder } from "./temporary-folder.js";
import { WriterProcess } from "./writer-process-runner.js";

const folder = temporaryFolder();
const NOTE = { note: "a test" };

test("processes that write at once all get their sets in, and the revisions have no gap", async () => {
  const store = await openSqliteStore(folder());
  await store.apply(ENTITIES, NOTE);
  const writers = ["a", "b", "c"].map(
    (prefix) => new WriterProcess({ folder: folder(), prefix, sets: 10, claims: 200 }),
  );
  await Promise.all(writers.map((writer) => writer.done()));
  const { head, claims } = await readBatches(store.scan());
  expect(head.revision).toBe(31);
  expect(claims).toHaveLength(6_000);
  expect(new Set(claims.map(({ recordedAt }) => recordedAt)).size).toBe(30);
  await store.close();
});

test("processes that open a new folder at once make one schema", async () => {
  const writers = ["a", "b", "c"].map((prefix) => new WriterProcess({ folder: folder(), prefix, sets: 0, claims: 0 }));
  const stores = Promise.all(Array.from({ length: 5 }, () => openSqliteStore(folder())));
  await Promise.all(writers.map((writer) => writer.done()));
  for (const store of await stores) {
    expect(await store.head()).toMatchObject({ revision: 0 });
    await store.close();
  }
});

test("a process that is killed in the middle of a set leaves the last revision, and the next write goes through", async () => {
  const store = await openSqliteStore(folder());
  const before = await store.apply([...ENTITIES, add.claim(claim("kept"))], NOTE);
  const writer = new WriterProcess({ folder: folder(), prefix: "lost", sets: 1, claims: 500_000 });
  await writer.says("progress 150000");
  await writer.kill();
  // The set had outgrown the writer's cache, so part of it was on disk when the process ended.
  expect((await stat(join(folder(), "lodegraph.db-wal"))).size).toBeGreaterThan(1_000_000);

  expect(await store.head()).toEqual(before);
  const again = await openSqliteStore(folder());
  const { head, claims } = await readBatches(again.scan());
  expect(head).toEqual(before);
  expect(claims.map(({ id }) => id)).toEqual(["kept"]);
  const after = await again.apply([add.claim(claim("next"))], NOTE);
  expect(after.revision).toBe(before.revision + 1);
  expect(await store.relationships(["kept", "next"])).toHaveLength(2);
  await again.close();
  await store.close();
});

test("what a process has acknowledged is there when it is killed right after", async () => {
  const store = await openSqliteStore(folder());
  await store.apply(ENTITIES, NOTE);
  await store.close();
  const writer = new WriterProcess({ folder: folder(), prefix: "c", sets: 1_000_000, claims: 1 });
  await writer.says("revision 12");
  await writer.kill();
  const again = await openSqliteStore(folder());
  const { head, claims } = await readBatches(again.scan());
  expect(head.revision).toBeGreaterThanOrEqual(12);
  expect(claims).toHaveLength(head.revision - 1);
  await again.close();
});

test("a process that ends leaves the log to those that have the store open, also to one that has opened it twice", async () => {
  const store = await openSqliteStore(folder());
  await store.apply(ENTITIES, NOTE);
  const again = await openSqliteStore(folder());
  const log = join(folder(), "lodegraph.db-wal");
  const { ino } = await stat(log);
  await new WriterProcess({ folder: folder(), prefix: "c", sets: 3, claims: 10 }).done();
  expect((await stat(log)).ino).toBe(ino);
  expect((await store.apply([add.claim(claim("next"))], NOTE)).revision).toBe(5);
  expect(await again.relationships(["c2-9", "next"])).toHaveLength(2);
  await again.close();
  await store.close();
});
