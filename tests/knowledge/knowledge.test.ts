import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import Database from "libsql";
import { claimNumber } from "../../src/graph/projection/claim-number.js";
import { Knowledge } from "../../src/knowledge/knowledge.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.js";
import { aClaim, anEntity, aSource, graphOf } from "../support/changes.js";
import { disturbed } from "../support/disturbed-store.js";
import { until } from "../support/until.js";

describe("knowledge of a store", () => {
  let folder: string;
  let store: GraphStore;
  /** Another process's handle on the same data. */
  let other: GraphStore;
  let knowledge: Knowledge;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "lodegraph-knowledge-"));
    store = await openSqliteStore(folder);
    other = await openSqliteStore(folder);
    await store.apply(graphOf("a-b b-c"), { note: "test" });
  });

  afterEach(async () => {
    await knowledge.close();
    await other.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Opens without looking for commits by itself, so that a test says when. */
  const openStill = async (over: GraphStore = store) => {
    knowledge = await Knowledge.open(over, { pollIntervalMs: 3_600_000 });
    return knowledge;
  };

  test("shows what others commit within a second, by itself", async () => {
    knowledge = await Knowledge.open(store);
    await other.apply([anEntity("d"), aClaim("r9", "c", "d")], { note: "by another" });
    await until(() => knowledge.status().revision === 2, 1_000);
    expect(knowledge.status()).toMatchObject({ revision: 2, ready: true, lagMs: 0 });
    expect(knowledge.reading().references.find("d")).toBe("d");
  });

  test("leaves a pinned reading as it was", async () => {
    await openStill();
    const before = knowledge.reading();
    await other.apply([anEntity("d"), aClaim("r9", "c", "d"), { kind: "retraction", id: "r0", reason: "wrong" }], {
      note: "x",
    });
    await knowledge.refresh();
    const after = knowledge.reading();
    expect([before, after].map((reading) => reading.entityNumber("d") !== undefined)).toEqual([false, true]);
    expect([before, after].map((reading) => claimNumber(reading.projection, "r9") !== undefined)).toEqual([
      false,
      true,
    ]);
    expect(before.head.revision).toBe(1);
  });

  test("reads a record anew once it has changed", async () => {
    await openStill();
    const name = async () => (await knowledge.reading().entity(0)).name;
    const sources = async () =>
      (await knowledge.reading().relationship(claimNumber(knowledge.reading().projection, "r0")!)).citations.map(
        ({ source }) => source,
      );
    expect(await name()).toBe("Name of a");
    expect(await sources()).toEqual(["source"]);
    await other.apply(
      [
        anEntity("a", { name: "Renamed" }),
        aSource("second"),
        { kind: "retraction", id: "r0", reason: "cited anew", supersededBy: "r0" },
        aClaim("r0", "a", "b", { citations: [{ source: "source" }, { source: "second" }] }),
      ],
      { note: "x" },
    );
    await knowledge.refresh();
    expect(await name()).toBe("Renamed");
    expect(await sources()).toEqual(["source", "second"]);
    expect(knowledge.reading().references.find("renamed")).toBe("a");
  });

  test("does not read everything all the time where somebody writes by hand all the time", async () => {
    const scans: number[] = [];
    const slow = disturbed(store, {
      async *scan(scan) {
        scans.push(performance.now());
        await sleep(50);
        yield* scan();
      },
    });
    knowledge = await Knowledge.open(slow, { pollIntervalMs: 5 });
    const tool = new Database(join(folder, "lodegraph.db"));
    const start = performance.now();
    // A busy machine gets to fewer rounds in a second.
    for (let round = 0; performance.now() < start + 1_000 || scans.length <= 2; round++) {
      tool.prepare("UPDATE entities SET name = ? WHERE id = 'a'").run([`Name ${round}`]);
      await sleep(10);
    }
    // Each takes at least 50 ms, and is followed by as long without.
    expect(scans.length).toBeLessThanOrEqual(2 + (performance.now() - start) / 100);
    tool.exec("UPDATE entities SET name = 'The last' WHERE id = 'a'");
    tool.close();
    await until(() => knowledge.reading().entityLabel("a").name === "The last");
  });

  test("goes on serving while the store fails, says so, and recovers", async () => {
    let broken = false;
    const failures: unknown[] = [];
    const failing = disturbed(store, {
      version: (version) => (broken ? Promise.reject(new Error("gone")) : version()),
    });
    knowledge = await Knowledge.open(failing, { pollIntervalMs: 10, onRefreshError: (error) => failures.push(error) });
    broken = true;
    while (failures.length === 0) await sleep(10);
    expect(knowledge.status()).toMatchObject({ ready: false, revision: 1 });
    const { lagMs } = knowledge.status();
    await sleep(50);
    expect(knowledge.status().lagMs).toBeGreaterThanOrEqual(lagMs + 45);
    // One failure after the other is one line of the log.
    expect(failures).toHaveLength(1);
    expect((await knowledge.reading().entity(0)).id).toBe("a");
    broken = false;
    await other.apply([anEntity("d")], { note: "x" });
    await until(() => knowledge.status().ready && knowledge.status().revision === 2);
    expect(knowledge.reading().entityNumber("d")).toBeDefined();
    expect(knowledge.status().lagMs).toBe(0);
  });
});
