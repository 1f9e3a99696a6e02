import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { aClaim, anEntity, graphOf } from "../support/changes.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

interface Reached {
  readonly reachable: {
    readonly totalCount: number;
    readonly truncated: boolean;
    readonly hubs: readonly { id: string }[];
    readonly pageInfo: {
      hasNextPage: boolean;
      hasPreviousPage: boolean;
      startCursor: string | null;
      endCursor: string | null;
    };
    readonly edges: readonly { readonly cursor: string; readonly distance: number; readonly node: { id: string } }[];
  };
}

const REACHED =
  "{ totalCount truncated hubs { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor distance node { id } } }";

async function reach(
  graph: ServedGraph,
  args: string,
  variables?: Record<string, unknown>,
): Promise<Reached["reachable"]> {
  const query = `query($first: Int, $after: String) { reachable(${args}, first: $first, after: $after) ${REACHED} }`;
  return (await graph.ask<Reached>(query, variables)).reachable;
}

const placesOf = ({ edges }: Reached["reachable"]) =>
  edges.map(({ distance, node }) => `${distance}${node.id}`).join(" ");

// a → b, c;  b, c → d → e;  x → y
const EDGES = "a-b a-c b-d c-d d-e x-y";

describe("reachable", () => {
  let graph: ServedGraph;
  beforeAll(async () => {
    graph = await serveGraph({
      changes: [
        anEntity("d", { kind: "COMPANY" }),
        ...graphOf(EDGES).filter((change) => change.kind !== "entity" || change.entity.id !== "d"),
        aClaim("visit", "e", "x", { type: "VISITS" }),
      ],
    });
  });
  afterAll(() => graph.close());

  test.each([
    ["along the arrows, nearest first", 'from: ["a"], direction: OUT', "1b 1c 2d 3e 4x 5y"],
    ["against them", 'from: ["d"], direction: IN', "1b 1c 2a"],
    ["either way", 'from: ["y"]', "1x 2e 3d 4b 4c 5a"],
    ["from the nearest of several starts, which are left out", 'from: ["a", "e"], direction: OUT', "1b 1c 1x 2d 2y"],
    ["as far as asked", 'from: ["a"], direction: OUT, maxDistance: 2', "1b 1c 2d"],
    ["by some types", 'from: ["a"], direction: OUT, where: { types: [SUPPLIES] }', "1b 1c 2d 3e"],
    ["not through what is left out", 'from: ["a"], direction: OUT, through: { kinds: [COUNTRY] }', "1b 1c"],
    ["listing some kinds, passing others", 'from: ["a"], direction: OUT, kinds: [COMPANY]', "2d"],
    ["from nowhere", "from: []", ""],
    [
      "nulls for defaults",
      'from: ["x"], direction: null, where: null, through: null, kinds: null, maxDistance: null',
      "1e 1y 2d 3b 3c 4a",
    ],
  ])("%s", async (_, args, places) => {
    const reached = await reach(graph, args);
    expect(placesOf(reached)).toBe(places);
    expect(reached).toMatchObject({ totalCount: reached.edges.length, truncated: false, hubs: [] });
  });

  test("names the hubs that it did not go through", async () => {
    const reached = await reach(graph, 'from: ["a"], direction: OUT, through: { maxDegree: 2 }');
    expect(placesOf(reached)).toBe("1b 1c 2d");
    expect(reached.hubs).toEqual([{ id: "d" }]);
  });

  test("its pages together are all of it, in its order", async () => {
    const whole = await reach(graph, 'from: ["a"]');
    for (const first of [1, 2, 4]) {
      const edges = [];
      for (let after: string | null = null, more = true; more; ) {
        const page = await reach(graph, 'from: ["a"]', { first, after });
        expect(page).toMatchObject({ totalCount: 6, pageInfo: { hasPreviousPage: after !== null } });
        expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor);
        expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor);
        edges.push(...page.edges);
        after = page.pageInfo.endCursor;
        more = page.pageInfo.hasNextPage;
      }
      expect(edges).toEqual(whole.edges);
    }
  });

  test("with first: 0 counts and shows nothing", async () => {
    expect(await reach(graph, 'from: ["a"]', { first: 0 })).toMatchObject({
      totalCount: 6,
      edges: [],
      pageInfo: { hasNextPage: true, startCursor: null, endCursor: null },
    });
  });

  const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  test.each([
    ["an unknown start", 'from: ["a", "nowhere"]', {}, "ENTITY_NOT_FOUND", "from[1]"],
    ["maxDistance 0", 'from: ["a"], maxDistance: 0', {}, "BAD_USER_INPUT", "maxDistance"],
    ["too large a page", 'from: ["a"]', { first: 1_001 }, "BAD_USER_INPUT", "first"],
    [
      "a cursor of another connection",
      'from: ["a"]',
      { after: cursor(["entities", 1, "a"]) },
      "BAD_USER_INPUT",
      "after",
    ],
    ["a cursor without a distance", 'from: ["a"]', { after: cursor(["reachable", 1, "a"]) }, "BAD_USER_INPUT", "after"],
    ["a cursor that is none", 'from: ["a"]', { after: "§" }, "BAD_USER_INPUT", "after"],
  ])("refuses %s", async (_, args, variables, code, argument) => {
    const query = `query($first: Int, $after: String) { reachable(${args}, first: $first, after: $after) { totalCount } }`;
    const [error] = await graph.refused(query, variables);
    expect(error?.extensions).toMatchObject({ code, argument });
  });

  // Last, for it changes the graph.
  test("neither repeats nor misses anything while others write between its pages", async () => {
    const first = await reach(graph, 'from: ["a"], direction: OUT', { first: 2 });
    await graph.store.apply(
      [
        anEntity("aa"),
        aClaim("nearer", "a", "e"),
        aClaim("new", "a", "aa"),
        { kind: "retraction", id: "r4", reason: "wrong" },
      ],
      { note: "meanwhile" },
    );
    await graph.knowledge.refresh();
    const rest = await reach(graph, 'from: ["a"], direction: OUT', { first: 10, after: first.pageInfo.endCursor });
    expect([placesOf(first), placesOf(rest)]).toEqual(["1b 1c", "2d 3e 4x 5y"]);
    expect(rest.totalCount).toBe(6);
    expect(placesOf(await reach(graph, 'from: ["a"], direction: OUT'))).toBe("1aa 1b 1c 1e 2d 2x 3y");
  });
});

describe("connected", () => {
  let graph: ServedGraph;
  beforeAll(async () => {
    graph = await serveGraph({ changes: graphOf(EDGES) });
  });
  afterAll(() => graph.close());

  test.each([
    ["by a way along the arrows", 'from: "a", to: "e", direction: OUT', true],
    ["by none against them", 'from: "a", to: "e", direction: IN', false],
    ["by one against them, the other way round", 'from: "e", to: "a", direction: IN', true],
    ["either way by default", 'from: "e", to: "b"', true],
    ["within so many relationships", 'from: "a", to: "e", maxLength: 3', true],
    ["not within fewer", 'from: "a", to: "e", maxLength: 2', false],
    ["not by other types", 'from: "a", to: "e", where: { types: [VISITS] }', false],
    ["round what is left out", 'from: "a", to: "e", through: { exclude: ["b"] }', true],
    ["not through all that is left out", 'from: "a", to: "e", through: { exclude: ["b", "c"] }', false],
    ["not where nothing is recorded", 'from: "a", to: "x"', false],
    ["with itself", 'from: "a", to: "a", where: { types: [] }', true],
    [
      "with nulls for defaults",
      'from: "a", to: "b", direction: null, where: null, through: null, maxLength: null',
      true,
    ],
  ])("%s", async (_, args, answer) => {
    expect(await graph.ask(`{ connected(${args}) }`)).toEqual({ connected: answer });
  });

  test.each([
    ["an unknown start", 'from: "nowhere", to: "a"', "ENTITY_NOT_FOUND", "from"],
    ["an unknown end", 'from: "a", to: "nowhere"', "ENTITY_NOT_FOUND", "to"],
    ["maxLength 0", 'from: "a", to: "b", maxLength: 0', "BAD_USER_INPUT", "maxLength"],
    [
      "an unknown entity to leave out",
      'from: "a", to: "b", through: { exclude: ["nowhere"] }',
      "ENTITY_NOT_FOUND",
      "through.exclude[0]",
    ],
  ])("refuses %s", async (_, args, code, argument) => {
    const [error] = await graph.refused(`{ connected(${args}) }`);
    expect(error?.extensions).toMatchObject({ code, argument });
  });
});

describe("where the time is up", () => {
  let graph: ServedGraph;
  beforeAll(async () => {
    const chain = Array.from({ length: 3_000 }, (_, index) => `n${index}-n${index + 1}`);
    // Spent before it begins, but looked at only now and then.
    graph = await serveGraph({ changes: graphOf(chain.join(" ")), traversalBudgetMs: 0 });
  });
  afterAll(() => graph.close());

  test("connected is null: it does not know", async () => {
    expect(await graph.ask('{ connected(from: "n0", to: "n3000") }')).toEqual({ connected: null });
  });

  test("reachable is truncated, and what it shows is true", async () => {
    const reached = await reach(graph, 'from: ["n0"], direction: OUT', { first: 1_000 });
    const beyond = await reach(graph, 'from: ["n0"], direction: OUT', {
      first: 1_000,
      after: reached.pageInfo.endCursor,
    });
    expect(placesOf(reached)).toMatch(/^1n1 2n2 3n3 /);
    expect([reached.truncated, beyond.truncated]).toEqual([false, true]);
    expect(beyond.pageInfo.hasNextPage).toBe(false);
    expect(beyond.totalCount).toBeLessThan(3_000);
  });
});
