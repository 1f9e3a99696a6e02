import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { BACKUP_LISTS, type BackupBatch, type BackupList, type BackupRows } from "../../src/store/backup-batch.js";
import { citedAnew } from "../../src/store/cited-anew.js";
import type { Change, GraphStore } from "../../src/store/graph-store.js";
import { add, claim, ENTITIES, entity, source } from "./graph-fixture.js";
import type { StoreUnderTest } from "./graph-store.suite.js";
import { readBatches } from "./read-batches.js";

const KEY = { id: "k1", name: "Ada “日本”", role: "editor", hash: "00ff", createdAt: 1_700_000_000_123 } as const;

/** Revisions with everything in them that a store can hold. */
const PAST: readonly (readonly Change[])[] = [
  [...ENTITIES, add.claim(claim("kept")), add.claim(claim("corrected", { quantity: 1, unit: "t/a" }))],
  [
    add.source(source("usgs", { publisher: "USGS", publishedOn: "2026-02", url: "https://example.org/" })),
    add.entity(entity("china", { name: "PRC", names: [{ text: "中国", confidence: 0.9, citations: [] }] })),
  ],
  [
    { kind: "retraction", id: "corrected", reason: "a typing error", supersededBy: "corrected" },
    add.claim(claim("corrected", { quantity: 2, unit: "t/a", minerals: ["terbium"], validFrom: "2024-02" })),
    add.claim(claim("wrong", { type: "VISITS" })),
  ],
  citedAnew(claim("kept", { citations: [{ source: "usgs", quote: "“日本” 😀" }, { source: "new" }] })),
  [
    { kind: "retraction", id: "wrong", reason: "it never happened" },
    add.entity(entity("china", { name: "China", description: "A state.", fields: { iso2: "CN", latitude: 35.5 } })),
    add.entity(entity("nippon", { mergedInto: "japan" })),
    add.entity(entity("\u{10330}", { kind: "PLACE" })),
    add.entity(entity("\uffee", { kind: "PLACE" })),
  ],
];

/** A whole backup, its lists put together. */
interface WholeBackup extends Partial<{ readonly [List in BackupList]: readonly BackupRows[List][] }> {
  readonly head: Extract<BackupBatch, { kind: "head" }>["head"];
}

/** What the port promises of backups, held against one adapter. `open` makes a new, empty store each time. */
export function describeBackups(open: () => Promise<StoreUnderTest>): void {
  describe("backups", () => {
    let under: StoreUnderTest;
    let store: GraphStore;
    beforeEach(async () => {
      under = await open();
      store = under.store;
    });
    afterEach(() => under.dispose());

    async function fill(): Promise<void> {
      for (const [index, changes] of PAST.entries()) {
        await store.apply(changes, {
          note: `step ${index}`,
          ...(index % 2 === 1 && { author: "Ada" }),
          meta: { [`meta${index}`]: `“${index}”` },
        });
      }
      await store.putAccessKey({ ...KEY, id: "k0", revokedAt: 1_800_000_000_000 });
      await store.putAccessKey(KEY);
    }

    /** All that can be asked of a store. */
    async function everything(from: GraphStore) {
      const ids = ["china", "japan", "nippon", "dysprosium", "terbium", "\u{10330}", "\uffee"];
      return {
        scan: await readBatches(from.scan()),
        since: await Promise.all(PAST.map((_, revision) => readBatches(from.changesSince(revision)))),
        entities: (await from.entityVersions(ids)).sort((a, b) => compare(a.id, b.id) || a.changedAt - b.changedAt),
        claims: (await from.relationships(["kept", "corrected", "wrong"])).sort(
          (a, b) => compare(a.id, b.id) || a.recordedAt - b.recordedAt,
        ),
        sources: await from.sources(["usgs"]),
        revisions: await from.revisions({ limit: 100 }),
        keys: await from.accessKeys(),
      };
    }

    /** Another store in place of the one under test: empty, and perhaps in the same database. */
    async function startAnew(): Promise<void> {
      await under.dispose();
      under = await open();
      store = under.store;
    }

    test("an empty store has an empty one, which can be restored", async () => {
      const batches = await collect(store.backup());
      expect(batches).toEqual([{ kind: "head", head: { revision: 0, recordedAt: 0, meta: {}, loading: false } }]);
      await store.restore(given(batches));
      expect(await store.head()).toEqual({ revision: 0, recordedAt: 0, loading: false });
    });

    test("what is restored answers as what was saved, and is no edit by hand to those who watch", async () => {
      await fill();
      const before = await everything(store);
      const batches = await collect(store.backup());
      const head = await store.head();
      await startAnew();
      const watcher = await under.second();
      const handEdits = await watcher.handEdits();
      expect(await store.restore(given(batches))).toEqual(head);
      expect(await everything(store)).toEqual(before);
      expect(await everything(watcher)).toEqual(before);
      expect(whole(await collect(store.backup()))).toEqual(whole(batches));
      expect(await watcher.handEdits()).toBe(handEdits);
      expect(await everything(await under.reopen())).toEqual(before);
    });

    test("lists are in their order, all versions of ids in the order of code points", async () => {
      await fill();
      const batches = await collect(store.backup());
      const kinds = batches.map(({ kind }) => kind);
      expect(kinds[0]).toBe("head");
      expect(kinds.slice(1)).toEqual(BACKUP_LISTS.filter((list) => kinds.includes(list)));
      const { entities = [], claims = [] } = whole(batches);
      expect(entities.map(({ id, name }) => `${id} ${name}`)).toEqual([
        "china Name of china",
        "china PRC",
        "china China",
        "dysprosium Name of dysprosium",
        "japan Name of japan",
        "nippon Name of nippon",
        "terbium Name of terbium",
        "\uffee Name of \uffee",
        "\u{10330} Name of \u{10330}",
      ]);
      expect(claims.map(({ id, retractedAt }) => [id, retractedAt !== undefined])).toEqual([
        ["corrected", true],
        ["corrected", false],
        ["kept", true],
        ["kept", false],
        ["wrong", true],
      ]);
    });

    test("a restored store is written to as if it had always been this one", async () => {
      await fill();
      const batches = await collect(store.backup());
      const { recordedAt } = await store.head();
      await startAnew();
      await store.restore(given(batches));
      const next = await store.apply(
        [
          { kind: "retraction", id: "corrected", reason: "gone" },
          add.entity(entity("china", { name: "Cathay" })),
          add.source(source("usgs")),
          add.claim(claim("next")),
        ],
        { note: "after", expectedRevision: PAST.length },
      );
      expect(next.revision).toBe(PAST.length + 1);
      expect(next.recordedAt).toBeGreaterThan(recordedAt);
      const since = await readBatches(store.changesSince(PAST.length));
      expect(since.claims.map(({ id }) => id)).toEqual(["corrected", "next"]);
      expect((await store.entityVersions(["china"])).map(({ name }) => name).sort()).toEqual([
        "Cathay",
        "China",
        "Name of china",
        "PRC",
      ]);
      await expect(store.apply([add.claim(claim("kept"))], { note: "twice" })).rejects.toMatchObject({
        code: "CONFLICT",
      });
    });

    test("a backup shows the revision at which it began, whatever is written meanwhile", async () => {
      await fill();
      const before = whole(await collect(store.backup()));
      const other = await under.second();
      const batches: BackupBatch[] = [];
      for await (const batch of store.backup()) {
        batches.push(batch);
        // A later revision at each step: each list is read while what it holds is changed.
        await other.apply(
          [
            add.source(source("usgs", { title: `after ${batch.kind}` })),
            add.source(source(`a-${batch.kind}`)),
            add.entity(entity("china", { name: `after ${batch.kind}` })),
            add.entity(entity(`a-${batch.kind}`)),
            ...citedAnew(claim("kept", { citations: [{ source: `a-${batch.kind}` }] })),
            add.claim(claim(`a-${batch.kind}`, { type: "VISITS" })),
          ],
          { note: batch.kind },
        );
      }
      expect(whole(batches)).toEqual(before);
    });

    test.each<[string, (store: GraphStore) => Promise<unknown>]>([
      ["a revision", (filled) => filled.apply(ENTITIES, { note: "there" })],
      ["a key", (filled) => filled.putAccessKey(KEY)],
    ])("a store that holds %s takes none", async (_, write) => {
      const batches = await collect(store.backup());
      await write(store);
      const before = await everything(store);
      await expect(store.restore(given(batches))).rejects.toMatchObject({
        code: "CONFLICT",
        message: expect.stringContaining("not empty"),
      });
      expect(await everything(store)).toEqual(before);
    });

    test("one that breaks off, or breaks a rule, leaves nothing; then another can be restored", async () => {
      await fill();
      const before = await everything(store);
      const batches = await collect(store.backup());
      await startAnew();
      const empty = await everything(store);
      async function* brokenOff(): AsyncGenerator<BackupBatch> {
        yield* batches.slice(0, -1);
        throw new Error("the disk is gone");
      }
      await expect(store.restore(brokenOff())).rejects.toThrow("the disk is gone");
      expect(await everything(store)).toEqual(empty);
      const twice = batches.map((batch) =>
        batch.kind === "claims" ? { ...batch, rows: [...batch.rows, ...batch.rows.slice(-1)] } : batch,
      );
      await expect(store.restore(given(twice))).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
      expect(await everything(store)).toEqual(empty);
      expect(await everything(await under.second())).toEqual(empty);
      await store.restore(given(batches));
      expect(await everything(store)).toEqual(before);
    });
  });
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

async function collect(batches: AsyncIterable<BackupBatch>): Promise<BackupBatch[]> {
  const all: BackupBatch[] = [];
  for await (const batch of batches) all.push(batch);
  return all;
}

async function* given(batches: readonly BackupBatch[]): AsyncGenerator<BackupBatch> {
  yield* batches;
}

function whole(batches: readonly BackupBatch[]): WholeBackup {
  const all: Record<string, unknown> = {};
  for (const batch of batches) {
    if (batch.kind === "head") all.head = batch.head;
    else all[batch.kind] = [...((all[batch.kind] as unknown[] | undefined) ?? []), ...batch.rows];
  }
  return all as unknown as WholeBackup;
}
