import { describe, expect, test } from "@jest/globals";
import type { Relationship } from "../../src/domain/claim.js";
import type { BackupBatch, BackupRows } from "../../src/store/backup-batch.js";
import { checkedBackup } from "../../src/store/checked-backup.js";
import { compareCodePoints } from "../../src/store/code-point-order.js";
import type { StoredEntity } from "../../src/store/graph-store.js";
import { claim, entity, source } from "./graph-fixture.js";

const version = (id: string, more: Partial<StoredEntity> = {}): StoredEntity => ({
  ...entity(id),
  recordedAt: 100,
  changedAt: 100,
  ...more,
});
const recorded = (id: string, more: Partial<Relationship> = {}): Relationship => ({
  ...claim(id),
  recordedAt: 100,
  ...more,
});
const ended = (id: string, recordedAt: number, retractedAt: number): Relationship =>
  recorded(id, { recordedAt, retractedAt, retractionReason: "over" });

type Lists = { readonly [List in keyof BackupRows]: readonly BackupRows[List][] };

const GOOD: Lists = {
  revisions: [
    { number: 1, recordedAt: 100, note: "one" },
    { number: 2, recordedAt: 200, note: "two" },
  ],
  sources: [
    { source: source("a"), revision: 1 },
    { source: source("usgs"), revision: 2 },
  ],
  entities: [version("china"), version("china", { changedAt: 200 }), version("japan")],
  claims: [ended("a", 100, 200), recorded("a", { recordedAt: 200 }), recorded("b")],
  keys: [{ id: "k", name: "Ada", role: "admin", hash: "00", createdAt: 5 }],
};
const HEAD = { revision: 2, recordedAt: 200, meta: {}, loading: false };

function batchesOf(lists: Partial<Lists>, head = HEAD): BackupBatch[] {
  const { revisions, sources, entities, claims, keys } = { ...GOOD, ...lists };
  return [
    { kind: "head", head },
    { kind: "revisions", rows: revisions },
    { kind: "sources", rows: sources },
    { kind: "entities", rows: entities },
    { kind: "claims", rows: claims },
    { kind: "keys", rows: keys },
  ];
}

async function check(batches: readonly BackupBatch[]): Promise<BackupBatch[]> {
  async function* given() {
    yield* batches;
  }
  const passed: BackupBatch[] = [];
  for await (const batch of checkedBackup(given())) passed.push(batch);
  return passed;
}

test("a backup that keeps all rules is passed on as it is, in whatever batches", async () => {
  expect(await check(batchesOf({}))).toEqual(batchesOf({}));
  const single = batchesOf({}).flatMap((batch) =>
    batch.kind === "head" ? [batch] : batch.rows.map((row) => ({ kind: batch.kind, rows: [row] }) as BackupBatch),
  );
  expect(await check(single)).toEqual(single);
});

describe("a backup is refused that has", () => {
  test.each<[string, Partial<Lists>, RegExp]>([
    ["a gap in its revisions", { revisions: [{ number: 2, recordedAt: 200, note: "" }] }, /^Revision 1 is missing/],
    [
      "instants that don't rise",
      { revisions: GOOD.revisions.map((revision) => ({ ...revision, recordedAt: 200 })) },
      /^Revision 2 has an instant/,
    ],
    ["fewer revisions than its head says", { revisions: GOOD.revisions.slice(0, 1) }, /^The head is revision 2/],
    ["no revisions at all", { revisions: [] }, /^The head is revision 2/],
    ["a source twice", { sources: GOOD.sources.flatMap((row) => [row, row]) }, /^Source "a" is there twice/],
    ["ids out of order", { sources: [...GOOD.sources].reverse() }, /^Source "a" stands after "usgs"/],
    ["a source of no revision", { sources: [{ source: source("a"), revision: 3 }] }, /^Source "a" was written by/],
    ["a version twice", { entities: [version("china"), version("china"), version("japan")] }, /contradict each other/],
    [
      "versions with two first instants",
      { entities: [version("china"), version("china", { recordedAt: 200, changedAt: 200 }), version("japan")] },
      /contradict each other/,
    ],
    [
      "an entity of two kinds",
      { entities: [version("china"), version("china", { changedAt: 200, kind: "BLOC" }), version("japan")] },
      /^Entity "china" has versions of two kinds/,
    ],
    ["an instant of no revision", { entities: [version("china", { changedAt: 150 })] }, /150, at which no revision/],
    [
      "an entity changed before it was",
      { entities: [version("china", { recordedAt: 200 })] },
      /before it was recorded/,
    ],
    ["a claim twice", { claims: [recorded("a"), recorded("a")] }, /two versions that were current/],
    ["two current versions", { claims: [recorded("a"), recorded("a", { recordedAt: 200 })] }, /two versions that were/],
    ["a claim out of order", { claims: [recorded("b"), recorded("a")] }, /^Claim "a" stands after "b"/],
    ["a claim that ended before it began", { claims: [ended("a", 200, 100)] }, /retracted before it was recorded/],
    ["an end without a reason", { claims: [recorded("a", { retractedAt: 200 })] }, /without an instant/],
    ["a reason without an end", { claims: [recorded("a", { retractionReason: "" })] }, /without an instant/],
    ["a claim of no revision", { claims: [ended("a", 100, 150)] }, /150, at which no revision/],
    ["a claim from nowhere", { claims: [recorded("a", { from: "atlantis" })] }, /^Claim "a" names "atlantis"/],
    ["a claim of no mineral", { claims: [recorded("a", { minerals: ["tin"] })] }, /^Claim "a" names "tin"/],
    ["a key twice", { keys: GOOD.keys.flatMap((row) => [row, row]) }, /^Access key "k" is there twice/],
  ])("%s", async (_, lists, message) => {
    await expect(check(batchesOf(lists))).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
      message: expect.stringMatching(message),
    });
  });

  test.each<[string, BackupBatch[], RegExp]>([
    ["nothing in it", [], /^There is no head/],
    ["no head before its lists", batchesOf({}).slice(1), /^There is no head/],
    ["two heads", [...batchesOf({}), ...batchesOf({})], /^There are two heads/],
    ["its lists out of order", [...batchesOf({}), ...batchesOf({}).slice(1, 2)], /^The revisions come after the keys/],
    ["another instant than its head says", batchesOf({}, { ...HEAD, recordedAt: 150 }), /^The head is revision 2/],
    ["a head and nothing more", batchesOf({}).slice(0, 1), /^The head is revision 2/],
  ])("%s", async (_, batches, message) => {
    await expect(check(batches)).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
      message: expect.stringMatching(message),
    });
  });
});

test("texts are compared by code points, as their bytes in UTF-8 are", () => {
  const texts = ["", "a", "ab", "b", "é", "日本", "\uffee", "\u{10330}", "\u{10330}a", "\u{1f600}", "\uE000"];
  for (const one of texts) {
    for (const other of texts) {
      const expected = Buffer.compare(Buffer.from(one), Buffer.from(other));
      expect(Math.sign(compareCodePoints(one, other))).toBe(expected);
    }
  }
});
