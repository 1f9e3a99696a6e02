import { beforeEach, describe, expect, test } from "@jest/globals";
import { citedAnew } from "../../../src/store/cited-anew.js";
import type { Change, GraphStore } from "../../../src/store/graph-store.js";
import { LOAD_SIZES, type LoadSizes } from "../../../src/store/neo4j/load-sizes.js";
import { openNeo4jStore } from "../../../src/store/neo4j/open-neo4j-store.js";
import { describeNeo4j } from "../../support/neo4j-servers.js";
import { add, claim, ENTITIES, entity, source } from "../graph-fixture.js";
import { readBatches } from "../read-batches.js";

const NOTE = { note: "a test" };
/** So short that a test can wait for its end, and so long that a batch is written in it. */
const LEASE_MS = 1_500;
const LONG_LEASE_MS = 60_000;
/** A tenth of the real ones: what happens at their edges is the same. */
const SIZES = { batchChanges: 500, indexesPutOffFrom: 2_000 };

/** A load of three batches whose source falls silent after two of them: to the database it is a program that has died. */
function stuckLoad(): { changes: AsyncIterable<Change>; stuck: Promise<void>; goOn(): void } {
  const stuck = signal();
  const goOn = signal();
  async function* changes(): AsyncGenerator<Change> {
    yield add.source(source("usgs", { publisher: "changed by the load" }));
    yield add.entity(entity("japan", { name: "changed by the load" }));
    yield { kind: "retraction", id: "retracted", reason: "by the load" };
    yield* citedAnew(claim("cited", { citations: [{ source: "new" }] }));
    yield add.source(source("new"));
    yield add.entity(entity("new"));
    for (let index = 0; index < 1_050; index += 1) yield add.claim(claim(`c${index}`, { to: "new" }));
    stuck.give();
    await goOn.given;
    yield add.claim(claim("last"));
  }
  return { changes: changes(), stuck: stuck.given, goOn: goOn.give };
}

function signal(): { given: Promise<void>; give(): void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

describeNeo4j("a load in batches", (server) => {
  let store: GraphStore;
  let before: Awaited<ReturnType<typeof readBatches>>;
  const open = (writeLeaseMs = LEASE_MS, loadSizes: LoadSizes = SIZES) =>
    openNeo4jStore({ ...server().address, writeLeaseMs, loadSizes });

  /** Everything in the database but what the marker says of writers. */
  const contents = () =>
    server().run(
      `MATCH (n) WHERE NOT n:Lodegraph AND NOT n:Revision
       OPTIONAL MATCH (n)-[r]->() WITH n, r ORDER BY r.id
       RETURN labels(n) AS labels, properties(n) AS node, collect(properties(r)) AS out ORDER BY node.id`,
    );

  /** Waits until a load that has fallen silent has lost its turn: its last batch may have been under way, and prolonged it. */
  const turnIsOver = async () => {
    const isOver =
      "MATCH (marker:Lodegraph) RETURN marker.writerUntil < timestamp() AND size(marker.writerBatches) >= 2 AS over";
    for (;;) {
      const [row] = await server().run(isOver);
      if (row?.over === true) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  beforeEach(async () => {
    await server().wipe();
    store = await open();
    await store.apply([...ENTITIES, add.claim(claim("cited")), add.claim(claim("retracted"))], NOTE);
    before = await readBatches(store.scan());
  });

  test("shows nothing until it has ended, says that it is under way, and then shows all", async () => {
    const loader = await open(LONG_LEASE_MS);
    const load = stuckLoad();
    const applied = loader.apply(load.changes, NOTE);
    await load.stuck;
    const other = await open();
    expect(await other.head()).toEqual({ ...before.head, loading: true });
    expect(await readBatches(other.scan())).toEqual({ ...before, head: { ...before.head, loading: true } });
    expect(await other.entities(["japan", "new"])).toEqual(before.entities.filter(({ id }) => id === "japan"));
    expect(await other.sources(["usgs", "new"])).toEqual(before.sources);
    expect(await other.relationships(["c0"])).toEqual([]);
    const [cited] = await other.relationships(["cited"]);
    expect(cited?.citations).toEqual([{ source: "usgs" }]);
    const [retracted] = await other.relationships(["retracted"]);
    expect(retracted).not.toHaveProperty("retractedAt");

    load.goOn();
    const head = await applied;
    expect(head).toMatchObject({ revision: 2, loading: false });
    const since = await readBatches(other.changesSince(1));
    expect(since.claims).toHaveLength(1_054);
    expect(since.entities.map(({ name }) => name).sort()).toEqual(["Name of new", "changed by the load"]);
    const versions = (await other.relationships(["cited"])).sort((one, other) => one.recordedAt - other.recordedAt);
    expect(versions.map(({ citations }) => citations)).toEqual([[{ source: "usgs" }], [{ source: "new" }]]);
    expect(await other.relationships(["retracted"])).toMatchObject([{ retractedAt: head.recordedAt }]);
    await other.close();
    await loader.close();
    await store.close();
  });

  test("that dies leaves nothing to the next start", async () => {
    const clean = await contents();
    const load = stuckLoad();
    const applied = store.apply(load.changes, NOTE);
    await load.stuck;
    await turnIsOver();
    const next = await open();
    expect(await contents()).toEqual(clean);
    expect(await readBatches(next.scan())).toEqual(before);
    // It was not dead after all: it must not go on as if nothing had happened.
    load.goOn();
    await expect(applied).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await contents()).toEqual(clean);
    await next.close();
    await store.close();
  });

  test("that dies holds the next writer up for its lease, and leaves nothing to it", async () => {
    const other = await open();
    const load = stuckLoad();
    const applied = store.apply(load.changes, NOTE);
    await load.stuck;
    const head = await other.apply([add.claim(claim("next"))], { ...NOTE, expectedRevision: 1 });
    expect(head).toMatchObject({ revision: 2, loading: false });
    const { claims } = await readBatches(other.scan());
    expect(claims.map(({ id }) => id)).toEqual(["cited", "next", "retracted"]);
    load.goOn();
    await expect(applied).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await readBatches(other.scan())).toMatchObject({ head, claims });
    await other.close();
    await store.close();
  });

  test("that fails in its third batch takes the first two back", async () => {
    const clean = await contents();
    async function* changes(): AsyncGenerator<Change> {
      const load = stuckLoad();
      load.goOn();
      yield* load.changes;
      yield add.claim(claim("cited"));
    }
    await expect(store.apply(changes(), NOTE)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await contents()).toEqual(clean);
    expect(await store.head()).toEqual(before.head);
    await store.close();
  });

  test.each([
    ["of a type that the graph has", "SUPPLIES"],
    ["of a type that the graph does not have", "RESTRICTS"],
  ] as const)(
    "that brings a claim %s twice, in batches that could run side by side, leaves nothing",
    async (_, type) => {
      const clean = await contents();
      const ids = Array.from({ length: 1_510 }, (_, index) => `c${index === 1_200 ? 700 : index}`);
      const load = store.apply(
        ids.map((id) => add.claim(claim(id, { type }))),
        NOTE,
      );
      await expect(load).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringContaining("c700") });
      expect(await contents()).toEqual(clean);
      await store.close();
    },
  );

  test("of the real size, of which a batch fails while later ones run beside it, leaves nothing", async () => {
    await store.close();
    store = await open(LONG_LEASE_MS, LOAD_SIZES);
    await server().run('CREATE (:Entity {id: "made by hand"})');
    const clean = await contents();
    const changes = Array.from({ length: 15_100 }, (_, index) =>
      add.claim(claim(`c${index}`, index === 6_000 ? { to: "made by hand" } : {})),
    );
    await expect(store.apply(changes, NOTE)).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
    expect(await contents()).toEqual(clean);
    expect((await store.apply([add.claim(claim("next"))], NOTE)).revision).toBe(2);
    await store.close();
  });

  test("has every change, in the order to one record, however its batches run", async () => {
    const changes: Change[] = [];
    for (let index = 0; index < 1_510; index += 1) changes.push(add.claim(claim(`c${index}`)));
    changes.push(add.entity(entity("china", { name: "again" })));
    changes.push({ kind: "retraction", id: "retracted", reason: "by the load" });
    changes.push(add.entity(entity("china", { name: "last" })));
    const steps: number[] = [];
    const handEdits = await store.handEdits();
    await store.apply(changes, { ...NOTE, onProgress: (done) => steps.push(done) });
    const { claims, entities } = await readBatches(store.changesSince(1));
    expect(new Set(claims.map(({ id }) => id)).size).toBe(1_511);
    expect(entities.map(({ name }) => name)).toEqual(["last"]);
    expect(steps).toEqual(steps.toSorted((one, other) => one - other));
    expect(steps.at(-1)).toBe(changes.length);
    expect(await store.handEdits()).toBe(handEdits);
    await store.close();
  });

  describe("of many claims of a type that the graph does not have", () => {
    /** The indexes of the type, each with its state. */
    const indexes = () =>
      server().run('SHOW INDEXES YIELD name, state WHERE name ENDS WITH "_RESTRICTS" RETURN name, state ORDER BY name');
    const ALL = ["lodegraph_claim_asserted", "lodegraph_claim_changed", "lodegraph_claim_id"].map((name) => ({
      name: `${name}_RESTRICTS`,
      state: "ONLINE",
    }));

    /** A load that falls silent when the indexes are put off. */
    function manyClaims(last: Change) {
      const stuck = signal();
      const goOn = signal();
      async function* changes(): AsyncGenerator<Change> {
        for (let index = 0; index < 2_700; index += 1) yield add.claim(claim(`c${index}`, { type: "RESTRICTS" }));
        stuck.give();
        await goOn.given;
        yield last;
      }
      return { changes: changes(), stuck: stuck.given, goOn: goOn.give };
    }

    beforeEach(async () => {
      expect(await indexes()).toEqual(ALL);
    });

    test("goes without the indexes of changes until its end, and has them then", async () => {
      const load = manyClaims(add.claim(claim("last", { type: "RESTRICTS" })));
      const handEdits = await store.handEdits();
      const applied = store.apply(load.changes, NOTE);
      await load.stuck;
      expect(await indexes()).toEqual(ALL.slice(2));
      load.goOn();
      expect((await applied).revision).toBe(2);
      expect(await indexes()).toEqual(ALL);
      expect(await store.handEdits()).toBe(handEdits);
      expect((await readBatches(store.changesSince(1))).claims).toHaveLength(2_701);
      await store.close();
    });

    test("has them back, and leaves nothing else, where it fails", async () => {
      const clean = await contents();
      const load = manyClaims(add.claim(claim("cited")));
      load.goOn();
      await expect(store.apply(load.changes, NOTE)).rejects.toMatchObject({ code: "CONFLICT" });
      expect(await indexes()).toEqual(ALL);
      expect(await contents()).toEqual(clean);
      await store.close();
    });

    test("leaves them to the next writer to make where it dies, and does not drop them again", async () => {
      const other = await open();
      const load = manyClaims(add.claim(claim("last", { type: "RESTRICTS" })));
      const applied = store.apply(load.changes, NOTE);
      await load.stuck;
      const next = [add.claim(claim("next", { type: "RESTRICTS" }))];
      const head = await other.apply(next, { ...NOTE, expectedRevision: 1 });
      expect(head.revision).toBe(2);
      expect(await indexes()).toEqual(ALL);
      load.goOn();
      await expect(applied).rejects.toMatchObject({ code: "CONFLICT" });
      expect(await indexes()).toEqual(ALL);
      expect((await readBatches(other.changesSince(1))).claims.map(({ id }) => id)).toEqual(["next"]);
      await other.close();
      await store.close();
    });
  });

  test("keeps another writer waiting, which goes on when it has ended", async () => {
    const other = await open();
    const loader = await open(LONG_LEASE_MS);
    const load = stuckLoad();
    const applied = loader.apply(load.changes, NOTE);
    await load.stuck;
    const second = other.apply([add.claim(claim("second"))], NOTE);
    load.goOn();
    expect((await applied).revision).toBe(2);
    expect((await second).revision).toBe(3);
    await other.close();
    await loader.close();
    await store.close();
  });
});
