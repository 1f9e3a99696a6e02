import { createHash } from "node:crypto";
import { type FileHandle, open, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { openBackupFile, spool } from "../../../src/exchange/backup/backup-file.js";
import { GZIP_HEADER } from "../../../src/exchange/backup/backup-format.js";
import { BackupWriter } from "../../../src/exchange/backup/backup-writer.js";
import { restoreBackup } from "../../../src/exchange/backup/restore-backup.js";
import { encodeSeal, SEAL_BYTES } from "../../../src/exchange/backup/seal.js";
import { ProgressMeter } from "../../../src/exchange/import/progress.js";
import { loadShippedData } from "../../../src/exchange/shipped-data.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { openSqliteStore } from "../../../src/store/sqlite/open-sqlite-store.js";
import { aClaim, anEntity, graphOf } from "../../support/changes.js";
import { disturbed } from "../../support/disturbed-store.js";
import { type TemporaryFolder, temporaryFolder } from "../../support/temporary-folder.js";

const KEY = { id: "k1", name: "Ada", role: "admin", hash: "00ff", createdAt: 1_700_000_000_123 } as const;

let folder: TemporaryFolder;
let stores: GraphStore[];
beforeEach(async () => {
  folder = await temporaryFolder();
  stores = [];
});
afterEach(async () => {
  for (const store of stores) await store.close();
  await folder.remove();
});

async function emptyStore(): Promise<GraphStore> {
  const store = await openSqliteStore(join(folder.path, `store${stores.length}`));
  stores.push(store);
  return store;
}

async function smallStore(): Promise<GraphStore> {
  const store = await emptyStore();
  await store.apply(graphOf("a-b b-c"), { note: "one" });
  await store.apply([{ kind: "retraction", id: "r0", reason: "wrong" }, anEntity("a", { name: "Else" })], {
    note: "two",
    meta: { name: "value" },
  });
  await store.putAccessKey(KEY);
  return store;
}

const progress = () => new ProgressMeter(undefined, undefined);

async function bytesOf(store: GraphStore, keys = true): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of new BackupWriter(store, { keys, progress: progress() }).bytes()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Restores bytes from a file, and answers the store; `opened` tells whether one was opened at all. */
async function restore(bytes: Uint8Array, { keys = true, into }: { keys?: boolean; into?: GraphStore } = {}) {
  const path = join(folder.path, "file.backup");
  await writeFile(path, bytes);
  const file = await openBackupFile(path);
  try {
    const openStore = async () => into ?? (await emptyStore());
    return await restoreBackup(file, { openStore, keys, progress: progress() });
  } finally {
    await file.handle.close();
  }
}

/** The lines of a backup without its first and its last. */
function records(bytes: Buffer): string[] {
  return gunzipSync(bytes).toString().trimEnd().split("\n").slice(1, -1);
}

/** A file with these lines, sealed as if it had been written so. */
function sealed(lines: readonly string[], counts: Readonly<Record<string, number>>): Buffer {
  const packed = gzipSync(lines.map((line) => `${line}\n`).join(""));
  const body = Buffer.concat([GZIP_HEADER, packed.subarray(GZIP_HEADER.length)]);
  const all = { revisions: 0, sources: 0, entities: 0, claims: 0, keys: 0, ...counts };
  return Buffer.concat([body, encodeSeal({ counts: all, sha256: createHash("sha256").update(body).digest("hex") })]);
}

const HEADER = JSON.stringify({
  format: "lodegraph-backup",
  version: 1,
  lodegraph: "0.1.0",
  store: "a test",
  revision: 0,
  recordedAt: 0,
});

test("a restored store has a backup of the same lines", async () => {
  const store = await emptyStore();
  await loadShippedData(store);
  await store.putAccessKey(KEY);
  const bytes = await bytesOf(store);
  const summary = await restore(bytes);
  const { revision, recordedAt } = await store.head();
  const { entities, claims } = await store.size();
  expect(summary).toMatchObject({ revision, recordedAt, counts: { revisions: 1, entities, claims, keys: 1 } });
  expect(records(await bytesOf(stores[1]!))).toEqual(records(bytes));
});

test("usual tools unpack it: a header, a record a line, and the counts", async () => {
  const lines = gunzipSync(await bytesOf(await smallStore()))
    .toString()
    .trimEnd()
    .split("\n");
  expect(JSON.parse(lines[0]!)).toMatchObject({
    format: "lodegraph-backup",
    version: 1,
    lodegraph: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    store: expect.stringMatching(/^sqlite /),
    revision: 2,
  });
  expect(JSON.parse(lines[1]!)).toEqual({ meta: { name: "name", value: "value" } });
  expect(JSON.parse(lines.at(-1)!).seal.counts).toEqual({ revisions: 2, sources: 1, entities: 4, claims: 2, keys: 1 });
});

test("access keys stay out of it, or are not restored, where that is asked for", async () => {
  const store = await smallStore();
  const without = await bytesOf(store, false);
  expect(gunzipSync(without).toString()).not.toContain(KEY.hash);
  expect(await restore(without)).toMatchObject({ revision: 2, counts: { keys: 0 } });
  expect(await restore(await bytesOf(store), { keys: false })).toMatchObject({ revision: 2, counts: { keys: 0 } });
  for (const restored of stores.slice(1)) expect(await restored.accessKeys()).toEqual([]);
});

test("it may come from a pipe", async () => {
  const bytes = await bytesOf(await smallStore());
  const file = await spool("Standard input", Readable.from([bytes.subarray(0, 100), bytes.subarray(100)]));
  const summary = await restoreBackup(file, { openStore: emptyStore, keys: true, progress: progress() });
  expect(summary.revision).toBe(2);
  await file.handle.close();
});

describe("a file is refused, before any store is opened,", () => {
  let bytes: Buffer;
  beforeEach(async () => {
    bytes = await bytesOf(await smallStore());
  });

  const refused = async (changed: Uint8Array, expected: object = { code: "BAD_USER_INPUT" }) => {
    const before = stores.length;
    await expect(restore(changed)).rejects.toMatchObject(expected);
    expect(stores).toHaveLength(before);
  };

  /** Refuses a file at each step of a change to it; it stays open, which is quicker than to write it anew each time. */
  async function refusedInPlace(change: (handle: FileHandle) => AsyncIterable<number>): Promise<void> {
    const path = join(folder.path, "changing.backup");
    await writeFile(path, bytes);
    const handle = await open(path, "r+");
    const before = stores.length;
    for await (const size of change(handle)) {
      const file = { name: path, size, handle };
      await expect(
        restoreBackup(file, { openStore: emptyStore, keys: true, progress: progress() }),
      ).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
    }
    expect(stores).toHaveLength(before);
    await handle.close();
  }

  test("that has any one byte changed", async () => {
    await refusedInPlace(async function* (handle) {
      for (const [place, byte] of bytes.entries()) {
        // Another bit at each place, and all of them at some.
        const changed = byte ^ (place % 9 === 8 ? 0xff : 1 << (place % 9));
        await handle.write(Buffer.of(changed), 0, 1, place);
        yield bytes.length;
        await handle.write(Buffer.of(byte), 0, 1, place);
      }
    });
  });

  test("that is cut off anywhere", async () => {
    await refusedInPlace(async function* (handle) {
      for (let length = bytes.length - 1; length >= 0; length -= 1) {
        await handle.truncate(length);
        yield length;
      }
    });
  });

  test("that has bytes of any kind put in, taken out or moved", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.nat(bytes.length - 1),
        fc.uint8Array({ maxLength: 20 }),
        async (one, other, put) => {
          const [from, to] = [Math.min(one, other), Math.max(one, other)];
          const changed = Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(to)]);
          if (!changed.equals(bytes)) await refused(changed);
        },
      ),
      { numRuns: 200 },
    );
  });

  test.each<[string, (good: Buffer) => Uint8Array, RegExp]>([
    ["that is empty", () => Buffer.alloc(0), /file\.backup is empty/],
    ["that is text", () => Buffer.from("id,type\n"), /file\.backup is no backup of Lodegraph/],
    ["that is packed and something else", () => gzipSync("id,type\n"), /is no backup of Lodegraph/],
    ["that was written twice", (good) => Buffer.concat([good, good]), /is damaged: its content does not match/],
    [
      "that goes on behind its end",
      (good) => Buffer.concat([good, Buffer.from("\n")]),
      /is damaged: it was cut off, or/,
    ],
    ["that has lost its end", (good) => good.subarray(0, -SEAL_BYTES), /is damaged: it was cut off, or/],
    ["that was packed anew", (good) => gzipSync(gunzipSync(good)), /is no backup of Lodegraph/],
  ])("%s, and the message says so", async (_, change, message) => {
    await refused(change(bytes), { code: "BAD_USER_INPUT", message: expect.stringMatching(message) });
  });

  test("that has a newer format, whatever else it holds", async () => {
    const newer = { ...JSON.parse(HEADER), version: 2, more: true };
    await refused(sealed([JSON.stringify(newer), "?"], {}), {
      code: "NOT_SUPPORTED",
      message: expect.stringMatching(/has version 2 of the format.*versions up to 1\. Use a newer program/),
    });
  });

  const revision = JSON.stringify({ revision: { number: 1, recordedAt: 100, note: "one" } });
  const atOne = HEADER.replace('"revision":0,"recordedAt":0', '"revision":1,"recordedAt":100');
  test.each<[string, readonly string[], Readonly<Record<string, number>>, RegExp]>([
    ["no record", [HEADER, "{}"], {}, /line 2: it is no record of a backup/],
    ["no JSON", [HEADER, "?"], {}, /line 2: it is no record of a backup/],
    ["a record of another shape", [atOne, revision.replace('"one"', "1")], { revisions: 1 }, /line 2: note: /],
    ["a header of another shape", [HEADER.replace('"0.1.0"', "1")], {}, /line 1: lodegraph: /],
    [
      "a type of a newer ontology",
      [atOne, revision, JSON.stringify({ claim: { id: "a", type: "OUTBIDS" } })],
      { revisions: 1, claims: 1 },
      /line 3: type: /,
    ],
    ["more than its end says", [atOne, revision], {}, /other numbers of records than its end says/],
    [
      "what breaks a rule of stores",
      [HEADER, revision],
      { revisions: 1 },
      /can't be restored\. The head is revision 0/,
    ],
  ])("that is whole and holds %s", async (_, lines, counts, message) => {
    await refused(sealed(lines, counts), { code: "BAD_USER_INPUT", message: expect.stringMatching(message) });
  });
});

test("a store that holds anything is left as it is", async () => {
  const bytes = await bytesOf(await smallStore());
  const other = await emptyStore();
  await other.apply(graphOf("x-y"), { note: "there" });
  await expect(restore(bytes, { into: other })).rejects.toMatchObject({ code: "CONFLICT" });
  expect((await other.head()).revision).toBe(1);
  expect(await other.entities(["a"])).toEqual([]);
});

test("a store that can't be restored is not backed up as if it could", async () => {
  const store = await emptyStore();
  await store.apply([...graphOf("a-b"), aClaim("odd", "a", "b", { minerals: ["nothing"] })], { note: "a test" });
  await expect(bytesOf(store)).rejects.toMatchObject({
    code: "STORE_UNAVAILABLE",
    message: expect.stringMatching(/could not be restored, so none was made. Claim "odd" names "nothing"/),
  });
});

test("a store that holds what this program does not know is not backed up either, and no hash of a key is told", async () => {
  const store = await smallStore();
  await store.putAccessKey({ ...KEY, id: "k2", role: "owner" as "admin" });
  await expect(bytesOf(store)).rejects.toMatchObject({
    code: "STORE_UNAVAILABLE",
    message: expect.stringMatching(/none was made\. The key "k2" has a value that is not known: role: /),
  });
});

test("a store that fails while it is read ends the backup with its own error", async () => {
  const store = await smallStore();
  const failing = disturbed(store, {
    backup: async function* (backup) {
      let batches = 0;
      for await (const batch of backup()) {
        if (batches++ === 3) throw new Error("the disk is gone");
        yield batch;
      }
    },
  });
  await expect(bytesOf(failing)).rejects.toThrow("the disk is gone");
});

test("a file that changes after it was looked at leaves the store empty", async () => {
  const bytes = await bytesOf(await smallStore());
  const path = join(folder.path, "changing.backup");
  await writeFile(path, bytes);
  const file = await openBackupFile(path);
  const openStore = async () => {
    await writeFile(path, bytes.subarray(0, bytes.length / 2));
    return emptyStore();
  };
  await expect(restoreBackup(file, { openStore, keys: true, progress: progress() })).rejects.toMatchObject({
    code: "BAD_USER_INPUT",
  });
  expect(await stores.at(-1)!.head()).toMatchObject({ revision: 0 });
  await file.handle.close();
});
