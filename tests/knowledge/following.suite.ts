import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { Knowledge } from "../../src/knowledge/knowledge.js";
import { readSnapshot } from "../../src/knowledge/snapshot.js";
import type { GraphStore, ScanBatch } from "../../src/store/graph-store.js";
import { readable } from "../graph/readable-projection.js";
import { aClaim, anEntity, aSource, graphOf } from "../support/changes.js";
import { type Disturbance, disturbed } from "../support/disturbed-store.js";
import { recordingObserver } from "../support/recording-observer.js";
import { until } from "../support/until.js";

/** Two handles on one store, as two processes have them, and a hand that writes past both. */
export interface FollowedStore {
  readonly store: GraphStore;
  readonly other: GraphStore;
  /** Changes the name of an entity as somebody with a tool of the database would. */
  renameByHand(id: string, name: string): Promise<void>;
  /** Closes `other`, and removes the data. */
  dispose(): Promise<void>;
}

const NOTE = { note: "test" };
const NEVER_MS = 3_600_000;

/** What is promised of own writes, of those of others and of hand edits, held against one adapter. */
export function describeFollowing(name: string, open: () => Promise<FollowedStore>): void {
  describe(`following ${name}`, () => {
    let followed: FollowedStore;
    let observer: ReturnType<typeof recordingObserver>;
    let knowledge: Knowledge;

    beforeEach(async () => {
      followed = await open();
      observer = recordingObserver();
      await followed.store.apply(graphOf("a-b b-c"), NOTE);
    });
    afterEach(async () => {
      await knowledge.close();
      await followed.dispose();
    });

    /** Looks for commits by itself only where `pollIntervalMs` says so. */
    const follow = async (disturbance: Disturbance = {}, pollIntervalMs = NEVER_MS) => {
      knowledge = await Knowledge.open(disturbed(followed.store, disturbance), { pollIntervalMs, observer });
    };
    const nameOf = async (id: string) => {
      const reading = knowledge.reading();
      return (await reading.entity(reading.requireEntity(id))).name;
    };
    const labelOf = (id: string) => knowledge.reading().entityLabel(id).name;

    describe("an own write", () => {
      test("is seen by the next reading, with its record; a pinned one stays as it was", async () => {
        await follow();
        const pinned = knowledge.reading();
        const head = await knowledge.apply([anEntity("d", { name: "D" }), aClaim("r9", "c", "d")], NOTE);
        expect(head.revision).toBe(2);
        const reading = knowledge.reading();
        expect([reading.head.revision, labelOf("d"), await nameOf("d")]).toEqual([2, "D", "D"]);
        expect([pinned.head.revision, pinned.entityNumber("d")]).toEqual([1, undefined]);
        expect([pinned.projectionVersion, reading.projectionVersion]).toEqual([1, 2]);
      });

      test("of sources and claims is taken in from memory, and gives what the store would tell", async () => {
        let asked = 0;
        await follow({
          changesSince: (since, ...args) => {
            asked += 1;
            return since(...args);
          },
        });
        await knowledge.apply([anEntity("m", { kind: "MINERAL" })], NOTE);
        expect(asked).toBe(1);
        const dates = { validFrom: "2020-02", validTo: "2021", share: 0.25, shareOf: "WORLD_PRODUCTION" } as const;
        const cited = [{ source: "s1", quote: "one" }, { source: "s2" }, { source: "s1", quote: "two" }];
        await knowledge.apply([aSource("s1"), aSource("s2"), aClaim("r8", "a", "c", dates)], NOTE);
        await knowledge.apply([aClaim("r9", "c", "b", { minerals: ["m"], confidence: 0.3, citations: cited })], NOTE);
        await knowledge.apply(
          [aSource("s2", { publishedOn: "2024" }), aClaim("r7", "c", "b", { status: "PLANNED" })],
          NOTE,
        );
        expect(asked).toBe(1);
        const fresh = await readSnapshot(followed.other.scan());
        const { projection } = knowledge.reading();
        expect(readable(projection)).toEqual(readable(fresh.snapshot.projection));
        expect(projection.claims.count).toBe(5);
      });

      test("many at once are each seen as soon as they are acknowledged", async () => {
        await follow({}, 20);
        await Promise.all(
          Array.from({ length: 12 }, async (_, index) => {
            const { revision } = await knowledge.apply([anEntity(`n${index}`)], NOTE);
            expect(knowledge.reading().entityNumber(`n${index}`)).toBeDefined();
            expect(knowledge.reading().head.revision).toBeGreaterThanOrEqual(revision);
          }),
        );
        expect(knowledge.reading().head.revision).toBe(13);
        expect(new Set(observer.refreshes)).toEqual(new Set(["incremental"]));
      });

      test("is seen while a look is under way that began before it", async () => {
        const gate = new Gate();
        await follow({
          head: async (head) => {
            const before = await head();
            await gate.passed();
            return before;
          },
        });
        await followed.other.apply([anEntity("foreign")], NOTE);
        gate.shut();
        const look = knowledge.refresh();
        await gate.reached();
        await knowledge.apply([anEntity("own")], NOTE);
        expect(knowledge.reading().entityNumber("own")).toBeDefined();
        gate.open();
        await look;
        expect([knowledge.status().revision, knowledge.reading().entityNumber("foreign") !== undefined]).toEqual([
          3,
          true,
        ]);
        await knowledge.refresh();
        expect(observer.refreshes).not.toContain("reload");
      });

      test("is seen while everything is read anew, and after that", async () => {
        const gate = new Gate();
        await follow({ scan: (scan) => gate.stream(scan()) });
        await followed.renameByHand("a", "By hand");
        gate.shut();
        const look = knowledge.refresh();
        await gate.reached();
        await knowledge.apply([anEntity("own"), anEntity("b", { name: "B now" })], NOTE);
        expect([knowledge.reading().entityNumber("own") !== undefined, labelOf("b")]).toEqual([true, "B now"]);
        gate.open();
        await look;
        expect([labelOf("a"), labelOf("b"), await nameOf("a"), await nameOf("b")]).toEqual([
          "By hand",
          "B now",
          "By hand",
          "B now",
        ]);
        expect(knowledge.reading().references.find("B now")).toBe("b");
        expect((await knowledge.reading().search("now")).map(({ id }) => id)).toEqual(["b"]);
        expect(observer.refreshes).toEqual(["incremental", "reload"]);
      });

      test("that is refused changes nothing", async () => {
        await follow();
        await expect(knowledge.apply([aClaim("r0", "a", "b")], NOTE)).rejects.toMatchObject({ code: "CONFLICT" });
        await expect(knowledge.apply([], NOTE)).resolves.toMatchObject({ revision: 1 });
        expect(observer.refreshes).toEqual([]);
      });

      test("that can't be read back resolves, and shows with the next look", async () => {
        let broken = false;
        await follow({
          async *changesSince(changesSince, revision) {
            if (broken) throw new Error("gone");
            yield* changesSince(revision);
          },
        });
        broken = true;
        await expect(knowledge.apply([anEntity("d")], NOTE)).resolves.toMatchObject({ revision: 2 });
        expect(knowledge.status()).toMatchObject({ revision: 1, ready: false });
        broken = false;
        await knowledge.refresh();
        expect(knowledge.status()).toMatchObject({ revision: 2, ready: true, lagMs: 0 });
        expect(observer.refreshes).toEqual(["failed", "incremental"]);
      });
    });

    describe("a write of another", () => {
      test("is taken in from the log, whatever kinds of changes it has", async () => {
        await follow();
        expect(await nameOf("a")).toBe("Name of a");
        await followed.other.apply(
          [
            aSource("second"),
            anEntity("a", { name: "Renamed" }),
            anEntity("ore", { kind: "MINERAL" }),
            aClaim("r9", "c", "a", { minerals: ["ore"] }),
            { kind: "retraction", id: "r0", reason: "cited anew", supersededBy: "r0" },
            aClaim("r0", "a", "b", { citations: [{ source: "second" }] }),
            { kind: "retraction", id: "r1", reason: "wrong" },
          ],
          NOTE,
        );
        await followed.other.apply([anEntity("d")], NOTE);
        await knowledge.refresh();
        expect(knowledge.status()).toMatchObject({ revision: 3, lagMs: 0 });
        expect([await nameOf("a"), knowledge.reading().entityNumber("d") !== undefined]).toEqual(["Renamed", true]);
        expect(observer.refreshes).toEqual(["incremental"]);
      });

      test("shows within a second, by itself", async () => {
        await follow({}, 250);
        await followed.other.apply([anEntity("d"), aClaim("r9", "c", "d")], NOTE);
        await until(() => knowledge.status().revision === 2, 1_000);
        expect(knowledge.reading().entityNumber("d")).toBeDefined();
        expect(observer.refreshes).toEqual(["incremental"]);
      });
    });

    describe("a hand edit", () => {
      test("has everything read anew, while the old state serves", async () => {
        const gate = new Gate();
        await follow({ scan: (scan) => gate.stream(scan()) });
        await nameOf("a");
        gate.shut();
        await followed.renameByHand("a", "By hand");
        const look = knowledge.refresh();
        await gate.reached();
        expect([labelOf("a"), knowledge.status().projection.version]).toEqual(["Name of a", 1]);
        expect(knowledge.status()).toMatchObject({ ready: true });
        expect(knowledge.status().lagMs).toBeGreaterThan(0);
        gate.open();
        await look;
        expect([labelOf("a"), await nameOf("a")]).toEqual(["By hand", "By hand"]);
        expect(knowledge.status()).toMatchObject({ revision: 1, lagMs: 0, projection: { version: 2 } });
        expect(observer.refreshes).toEqual(["reload"]);
      });

      test.each([
        ["before a revision of another", () => followed.other],
        ["before an own revision", () => knowledge],
      ])("that falls between two looks together with a revision, %s, is seen", async (_name, writer) => {
        await follow();
        await followed.renameByHand("a", "By hand");
        await writer().apply([anEntity("d")], NOTE);
        await knowledge.refresh();
        expect([labelOf("a"), knowledge.status().revision]).toEqual(["By hand", 2]);
        expect(observer.refreshes).toEqual(["incremental", "reload"]);
        // It was seen once and for all.
        await followed.other.apply([anEntity("e")], NOTE);
        await knowledge.refresh();
        expect(observer.refreshes).toEqual(["incremental", "reload", "incremental"]);
      });

      test("that is made while everything is read anew is seen by the next look", async () => {
        const gate = new Gate();
        await follow({ scan: (scan) => gate.stream(scan()) });
        await followed.renameByHand("a", "Once");
        gate.shut();
        const look = knowledge.refresh();
        await gate.reached();
        await followed.renameByHand("b", "Twice");
        gate.open();
        await look;
        expect([labelOf("a"), labelOf("b")]).toEqual(["Once", "Twice"]);
        expect(knowledge.status().lagMs).toBe(0);
      });
    });

    test("a reload that fails leaves the old state, and is made up for", async () => {
      let broken = false;
      await follow(
        {
          async *scan(scan) {
            if (broken) throw new Error("gone");
            yield* scan();
          },
        },
        20,
      );
      broken = true;
      await followed.renameByHand("a", "By hand");
      await until(() => !knowledge.status().ready);
      expect([labelOf("a"), knowledge.status().lagMs > 0]).toEqual(["Name of a", true]);
      broken = false;
      await until(() => knowledge.status().ready && knowledge.status().lagMs === 0);
      expect(labelOf("a")).toBe("By hand");
    });

    test("where the store can't tell hand edits, a commit without a revision is taken for one, unless a load is under way", async () => {
      let loading = true;
      await follow({
        handEdits: async () => undefined,
        head: async (head) => ({ ...(await head()), loading }),
      });
      await followed.renameByHand("a", "By hand");
      await knowledge.refresh();
      expect(observer.refreshes).toEqual([]);
      loading = false;
      await followed.renameByHand("b", "By hand too");
      await knowledge.refresh();
      expect([labelOf("a"), labelOf("b")]).toEqual(["By hand", "By hand too"]);
      await followed.other.apply([anEntity("d")], NOTE);
      await knowledge.refresh();
      expect(observer.refreshes).toEqual(["reload", "incremental"]);
    });

    test("a store that was put back to an earlier state is read anew", async () => {
      let putBack = false;
      await follow({
        head: async (head) => {
          const now = await head();
          if (!putBack) return now;
          putBack = false;
          return { ...now, revision: 0 };
        },
      });
      putBack = true;
      await followed.other.apply([anEntity("d")], NOTE);
      await knowledge.refresh();
      expect(observer.refreshes).toEqual(["reload"]);
    });
  });
}

/** Holds up whoever passes while it is shut. */
class Gate {
  private opened: Promise<void> = Promise.resolve();
  private release = () => {};
  private arrivals = 0;

  shut(): void {
    this.opened = new Promise((resolve) => {
      this.release = resolve;
    });
  }

  open(): void {
    this.release();
  }

  async passed(): Promise<void> {
    this.arrivals += 1;
    await this.opened;
  }

  /** Waits until somebody stands before it. */
  async reached(): Promise<void> {
    const { arrivals } = this;
    await until(() => this.arrivals > arrivals);
  }

  /** A scan that stands before the gate when it has been read half. */
  async *stream(batches: AsyncIterable<ScanBatch>): AsyncGenerator<ScanBatch> {
    for await (const batch of batches) {
      if (batch.kind === "claims") await this.passed();
      yield batch;
    }
  }
}
