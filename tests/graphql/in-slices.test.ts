import { afterEach, describe, expect, test } from "@jest/globals";
import { inSlices, type Sliced } from "../../src/graphql/in-slices.js";
import { aClaim, anEntity, aSource } from "../support/changes.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

/** Takes a list as an executor does, with some work for each item. */
async function taken(list: Sliced<number>, work: () => void): Promise<number[]> {
  const items: number[] = [];
  for await (const item of list) {
    items.push(item);
    work();
  }
  return items;
}

function busyFor(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

/** How many turns of the event loop come while something is done. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let done = false;
  const count = () => {
    turns++;
    if (!done) setImmediate(count);
  };
  setImmediate(count);
  await work();
  done = true;
  return turns;
}

const numbers = (length: number) => Array.from({ length }, (_, index) => index);

describe("a list in slices", () => {
  test("comes whole where it is short", () => {
    const short = numbers(500);
    expect(inSlices(short)).toBe(short);
  });

  test("has all of its items in order, and lets other work come between", async () => {
    const list = numbers(1_000);
    let items: number[] = [];
    const turns = await turnsDuring(async () => {
      items = await taken(inSlices(list), () => busyFor(0.1));
    });
    expect(items).toEqual(list);
    // 100 ms of work, some 5 ms a turn.
    expect(turns).toBeGreaterThan(10);
  });

  test("shares a turn with other long lists", async () => {
    const turns = await turnsDuring(() =>
      Promise.all(numbers(10).map(() => taken(inSlices(numbers(501)), () => busyFor(0.02)))),
    );
    expect(turns).toBeGreaterThan(10);
  });

  test("ends once nobody waits for it", async () => {
    const client = new AbortController();
    const list = inSlices(numbers(1_000), { isOver: false, signal: client.signal });
    const taking = taken(list, () => client.abort(new Error("gone")));
    await expect(taking).rejects.toThrow("gone");
  });
});

describe("an answer with long lists", () => {
  let graph: ServedGraph;
  afterEach(() => graph.close());

  test("is whole", async () => {
    const ids = numbers(3_000).map((number) => `e${String(number).padStart(4, "0")}`);
    graph = await serveGraph({
      changes: [
        aSource("source"),
        anEntity("hub"),
        ...ids.flatMap((id) => [anEntity(id), aClaim(`c-${id}`, "hub", id)]),
      ],
    });
    const { neighbourhood, paths } = await graph.ask<{
      neighbourhood: { nodes: object[]; relationships: object[]; distances: number[]; nodeCount: number };
      paths: { paths: object[] };
    }>(`{
      neighbourhood(of: ["hub"], limit: 2500) { nodes { id } relationships { id to { id } } distances nodeCount }
      paths(from: "hub", to: "e0000") { paths { length } }
    }`);
    const reached = ids.slice(0, 2_499);
    expect(neighbourhood.nodes).toEqual(["hub", ...reached].map((id) => ({ id })));
    expect(neighbourhood.relationships).toEqual(reached.map((id) => ({ id: `c-${id}`, to: { id } })));
    expect(neighbourhood.distances).toEqual([0, ...reached.map(() => 1)]);
    expect(neighbourhood.nodeCount).toBe(3_001);
    expect(paths).toEqual({ paths: [{ length: 1 }] });
  });
});
