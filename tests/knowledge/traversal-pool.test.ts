import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Budget } from "../../src/graph/budget.js";
import type { PathQuery } from "../../src/graph/paths/path-query.js";
import type { Projection } from "../../src/graph/projection/projection.js";
import { runTraversal, type TraversalName } from "../../src/graph/traversals.js";
import { TraversalPool } from "../../src/knowledge/traversal-pool.js";
import type { TraversalRequest } from "../../src/knowledge/traverser.js";
import { claimOf, entityOf, projectionOf, smallGraph } from "../graph/random-graph.js";
import { projectionOfChanges } from "../support/projection-of-changes.js";
import { ENDLESS, SHORT, thicket, waysOutOf } from "../support/thicket.js";

const STUB = new URL("../support/stub-worker.mjs", import.meta.url);
const FOREVER = { budgetMs: Number.POSITIVE_INFINITY };

let pool: TraversalPool;
afterEach(() => pool.close());

const aProjection = (): Projection =>
  projectionOf({
    entities: [entityOf("a"), entityOf("b")],
    claims: [claimOf({ id: "r", from: "a", to: "b" })],
    sources: [],
  });

const SHORTEST: PathQuery = {
  from: 0,
  to: 1,
  selector: "ALL_SHORTEST",
  k: 1,
  maxLength: 4,
  direction: "ANY",
  where: {},
  through: {},
  mode: "TRAIL",
  weight: "HOPS",
  holdsTogether: false,
  inSequence: false,
  limit: 10,
};

describe("a thread answers as the main thread does:", () => {
  beforeEach(() => {
    pool = new TraversalPool(2);
  });

  const entity = fc.nat({ max: 1 });
  const direction = fc.constantFrom("OUT" as const, "IN" as const, "ANY" as const);
  const limit = fc.integer({ min: 1, max: 8 });
  const request: fc.Arbitrary<TraversalRequest<TraversalName>> = fc.oneof(
    fc.record({
      name: fc.constant("paths" as const),
      query: fc.record({
        ...constants(SHORTEST),
        from: entity,
        to: entity,
        selector: fc.constantFrom("ANY_SHORTEST" as const, "ALL_SHORTEST" as const, "SHORTEST_K" as const),
        k: limit,
        direction,
        mode: fc.constantFrom("TRAIL" as const, "ACYCLIC" as const),
        limit,
      }),
    }),
    fc.record({
      name: fc.constant("neighbourhood" as const),
      query: fc.record({
        starts: fc.uniqueArray(entity),
        depth: limit,
        direction,
        where: fc.record({ includeUndated: fc.boolean(), knownAt: fc.constantFrom(1_000, 2_000) }),
        through: fc.record({ maxDegree: limit }),
        induced: fc.boolean(),
        limit,
      }),
    }),
    fc.record({
      name: fc.constant("subgraph" as const),
      query: fc.record({
        where: fc.record({ types: fc.uniqueArray(fc.constantFrom("SUPPLIES" as const, "VISITS" as const)) }),
        limit: fc.constantFrom(1, 3, Number.POSITIVE_INFINITY),
      }),
    }),
    fc.record({
      name: fc.constant("claimCounts" as const),
      query: fc.record({ entity, where: fc.constant({}) }),
    }),
    fc.record({
      name: fc.constant("degrees" as const),
      query: fc.record({ entities: fc.uniqueArray(entity), where: fc.constant({}), atMost: limit }),
    }),
    fc.record({
      name: fc.constantFrom("claimPage" as const, "countClaims" as const),
      query: fc.record({
        where: fc.record({ minConfidence: fc.constantFrom(0.3, 1) }),
        from: fc.uniqueArray(entity),
        limit,
      }),
    }),
  );

  test("any traversal of any graph", async () => {
    await fc.assert(
      fc.asyncProperty(smallGraph, request, async (graph, asked) => {
        const projection = projectionOf(graph);
        const expected = runTraversal(projection, asked, new Budget(Number.POSITIVE_INFINITY));
        expect(await pool.run(projection, asked, FOREVER)).toEqual({ answer: expected, spent: false });
      }),
      { numRuns: 300 },
    );
  });

  test("lists that come in pieces", async () => {
    const ids = Array.from({ length: 7_000 }, (_, index) => `e${index}`);
    const projection = projectionOf({
      entities: ids.map((id) => entityOf(id)),
      claims: ids.map((id, index) => claimOf({ id: `c${index}`, from: "e0", to: id })),
      sources: [],
    });
    const around = { depth: 1, direction: "ANY", where: {}, through: {}, induced: false, limit: 6_500 } as const;
    for (const asked of [
      { name: "neighbourhood", query: { ...around, starts: [0] } },
      { name: "paths", query: { ...SHORTEST, from: 0, to: 0, limit: 10_000 } },
      { name: "subgraph", query: { where: {}, limit: Number.POSITIVE_INFINITY } },
    ] satisfies TraversalRequest<TraversalName>[]) {
      const expected = runTraversal(projection, asked, new Budget(Number.POSITIVE_INFINITY));
      expect(await pool.run(projection, asked, FOREVER)).toEqual({ answer: expected, spent: false });
    }
  });
});

describe("a traversal in a thread", () => {
  beforeEach(() => {
    pool = new TraversalPool(1);
  });

  test("ends with what it has when its time is up, the wait for the thread included", async () => {
    const projection = projectionOfChanges(thicket());
    await pool.run(projection, waysOutOf(projection, SHORT), FOREVER);
    const started = performance.now();
    const first = pool.run(projection, waysOutOf(projection, ENDLESS), { budgetMs: 500 });
    const second = await pool.run(projection, waysOutOf(projection, ENDLESS), { budgetMs: 2_500 });
    const ms = performance.now() - started;
    for (const found of [await first, second]) {
      expect(found).toMatchObject({ spent: true, answer: { outcome: "BUDGET_SPENT", paths: [{ cost: 1 }] } });
    }
    expect(ms).toBeGreaterThan(2_400);
    expect(ms).toBeLessThan(10_000);
  });

  test("ends soon after nobody wants it any more, fails with the reason, and leaves its thread to the next", async () => {
    const projection = projectionOfChanges(thicket());
    const client = new AbortController();
    const options = { budgetMs: 20_000, signal: client.signal };
    const running = pool.run(projection, waysOutOf(projection, ENDLESS), options);
    const waiting = pool.run(projection, waysOutOf(projection, ENDLESS), options);
    const next = pool.run(projection, { name: "paths", query: { ...SHORTEST, from: 0, to: 0 } }, FOREVER);
    await sleep(100);
    const reason = new Error("gone");
    client.abort(reason);
    const started = performance.now();
    expect(await Promise.allSettled([running, waiting])).toEqual([
      { status: "rejected", reason },
      { status: "rejected", reason },
    ]);
    expect(await next).toMatchObject({ spent: false });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe("a pool of threads", () => {
  type Does = { readonly does?: "crash" | "exit" | "fail"; readonly ms?: number };
  const ask = (does: Does = {}, options: { budgetMs: number; signal?: AbortSignal } = FOREVER, of = aProjection()) =>
    pool.run(of, { name: "paths", query: does as PathQuery }, options) as Promise<
      undefined | { readonly answer: { readonly held: readonly number[]; readonly ran: number } }
    >;

  beforeEach(() => {
    pool = new TraversalPool(2, STUB);
  });

  test("gives those who wait their turn, first come, first served", async () => {
    pool = new TraversalPool(1, STUB);
    const ended: number[] = [];
    await Promise.all(
      [20, 10, 0, 0].map(async (ms, index) => {
        await ask({ ms });
        ended.push(index);
      }),
    );
    expect(ended).toEqual([0, 1, 2, 3]);
  });

  test("sends away who has waited for all of its time, and no later than that", async () => {
    const long = [ask({ ms: 1_500 }), ask({ ms: 1_500 })];
    const started = performance.now();
    expect(await ask({}, { budgetMs: 50 })).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(1_400);
    await Promise.all(long);
  });

  test.each([
    ["crashes", "crash"],
    ["exits", "exit"],
  ] as const)("a thread that %s fails its traversal alone, and is replaced", async (_name, does) => {
    const [failed, other, queued] = await Promise.allSettled([ask({ does }), ask({ ms: 50 }), ask()]);
    expect(failed).toMatchObject({ reason: { message: "The thread of a traversal ended before its answer." } });
    expect([other.status, queued.status]).toEqual(["fulfilled", "fulfilled"]);
    await Promise.all([ask({ ms: 50 }), ask({ ms: 50 })]);
  });

  test("a thread outlives a traversal that fails", async () => {
    await expect(ask({ does: "fail" })).rejects.toThrow("a failure of the test");
    expect(await ask()).toBeDefined();
  });

  test("shows a topology to a thread once, and lets it forget all but the newest two", async () => {
    pool = new TraversalPool(1, STUB);
    const [first, second, third] = [aProjection(), aProjection(), aProjection()];
    const heldAfter = async (projection: Projection) => (await ask({}, FOREVER, projection))?.answer;
    expect(await heldAfter(first)).toEqual({ held: [1], ran: 1 });
    expect(await heldAfter(first)).toEqual({ held: [1], ran: 1 });
    expect(await heldAfter(second)).toEqual({ held: [1, 2], ran: 2 });
    expect(await heldAfter(third)).toEqual({ held: [2, 3], ran: 3 });
    // A request may have pinned an old state. It is shown once more, and forgotten with its answer.
    expect(await heldAfter(first)).toEqual({ held: [2, 3, 1], ran: 1 });
    expect(await heldAfter(third)).toEqual({ held: [2, 3], ran: 3 });
  });

  test("lets threads forget old topologies though they are asked nothing", async () => {
    pool = new TraversalPool(1, STUB);
    await ask();
    for (const newer of [aProjection(), aProjection()]) pool.note(newer);
    const last = aProjection();
    expect((await ask({}, FOREVER, last))?.answer.held).toEqual([4]);
  });

  test("fails what runs and what waits when it is closed, and takes nothing more", async () => {
    const asked = Promise.allSettled([ask({ ms: 60_000 }), ask({ ms: 60_000 }), ask()]);
    await sleep(50);
    await pool.close();
    expect((await asked).map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    await expect(ask()).rejects.toThrow("closed");
  });
});

function constants<Fields extends object>(fields: Fields): { [Name in keyof Fields]: fc.Arbitrary<Fields[Name]> } {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, fc.constant(value)])) as never;
}
