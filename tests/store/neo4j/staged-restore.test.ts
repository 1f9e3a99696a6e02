import { beforeEach, expect, test } from "@jest/globals";
import type { BackupBatch } from "../../../src/store/backup-batch.js";
import { openNeo4jStore } from "../../../src/store/neo4j/open-neo4j-store.js";
import { statementForType } from "../../../src/store/neo4j/statement.js";
import { describeNeo4j } from "../../support/neo4j-servers.js";
import { add, claim, ENTITIES, entity } from "../graph-fixture.js";
import { readBatches } from "../read-batches.js";

/** So short that a test can wait for its end, and so long that a batch is written in it. */
const LEASE_MS = 1_500;

describeNeo4j("a restore in batches", (server) => {
  const open = () => openNeo4jStore({ ...server().address, writeLeaseMs: LEASE_MS });
  /** How many nodes there are beside the marker. */
  const nodes = async () =>
    (await server().run<{ count: number }>("MATCH (n) WHERE NOT n:Lodegraph RETURN count(n) AS count"))[0]?.count;

  beforeEach(() => server().wipe());

  test("shows nothing until it has ended; one that dies leaves nothing to the next start", async () => {
    const store = await open();
    await store.apply([...ENTITIES, add.claim(claim("one"))], { note: "one" });
    await store.apply(
      [add.entity(entity("china", { name: "China" })), { kind: "retraction", id: "one", reason: "wrong" }],
      { note: "two" },
    );
    await store.putAccessKey({ id: "k", name: "Ada", role: "admin", hash: "00", createdAt: 5 });
    const batches: BackupBatch[] = [];
    for await (const batch of store.backup()) batches.push(batch);
    const before = await readBatches(store.scan());
    await store.close();
    await server().wipe();

    let goOn = () => {};
    let stuck = () => {};
    const gone = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const isStuck = new Promise<void>((resolve) => {
      stuck = resolve;
    });
    async function* given(): AsyncGenerator<BackupBatch> {
      yield* batches;
      stuck();
      await gone;
    }
    const dying = await open();
    const restored = dying.restore(given());
    await isStuck;
    expect(await nodes()).toBeGreaterThan(5);
    const other = await open();
    expect(await readBatches(other.scan())).toEqual({
      head: { revision: 0, recordedAt: 0, loading: true },
      sources: [],
      entities: [],
      claims: [],
    });
    expect(await other.revisions({ limit: 10 })).toEqual([]);
    expect(await other.entityVersions(["china"])).toEqual([]);
    expect(await other.relationships(["one"])).toEqual([]);
    expect(await other.accessKeys()).toEqual([]);
    await other.close();

    await new Promise((resolve) => setTimeout(resolve, LEASE_MS + 200));
    const next = await open();
    expect(await nodes()).toBe(0);
    // It was not dead after all: it must not go on as if nothing had happened.
    goOn();
    await expect(restored).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await nodes()).toBe(0);
    async function* whole(): AsyncGenerator<BackupBatch> {
      yield* batches;
    }
    await next.restore(whole());
    expect(await readBatches(next.scan())).toEqual(before);
    await next.close();
    await dying.close();
  });

  test("looks for claims in their order by an index", async () => {
    const store = await open();
    await store.close();
    const cypher = statementForType("backup/claims-after", "SUPPLIES");
    const plan = await server().plan(`EXPLAIN ${cypher}`, { after: "", afterRevision: 0, limit: 10 });
    expect(plan).toMatch(/Relationship\w*IndexSeek/);
    expect(plan).not.toMatch(/Sort|Top/);
  });
});
