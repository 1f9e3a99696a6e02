import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { LIMITS } from "../../src/domain/limits.js";
import { aClaim, anEntity, aSource, graphOf } from "../support/changes.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

interface Matched {
  readonly matchPaths: {
    readonly outcome: string;
    readonly truncated: boolean;
    readonly ends: readonly { id: string }[];
    readonly paths: readonly { readonly relationships: readonly { id: string }[] }[];
  };
}

interface Operation {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

/** Asks for matches and writes each as the ids of its relationships. */
async function matchesOf(graph: ServedGraph, args: string) {
  const { matchPaths } = await graph.ask<Matched>(
    `{ matchPaths(${args}) { outcome truncated ends { id } paths { relationships { id } } } }`,
  );
  return {
    outcome: matchPaths.outcome,
    truncated: matchPaths.truncated,
    ends: matchPaths.ends.map(({ id }) => id).join(" "),
    paths: matchPaths.paths.map((path) => path.relationships.map(({ id }) => id).join(" ")),
  };
}

describe("matchPaths", () => {
  let graph: ServedGraph;
  // a and b supply c, c supplies d; a measure m of b's targets d and c; a government body g, part of b, imposes n, which targets d.
  beforeAll(async () => {
    graph = await serveGraph({
      changes: [
        ...["m", "n"].map((id) => anEntity(id, { kind: "MEASURE" })),
        anEntity("g", { kind: "GOVERNMENT_BODY" }),
        anEntity("alone"),
        ...graphOf(
          "a-c b-c c-d b-m:IMPOSES m-d:TARGETS m-c:TARGETS g-n:IMPOSES n-d:TARGETS g-b:PART_OF x-y d-d",
        ).filter((change) => change.kind !== "entity" || !["m", "n", "g"].includes(change.entity.id)),
        aClaim("later", "a", "b", { validFrom: "2020", validTo: "2021", confidence: 0.5 }),
        aClaim("sooner", "b", "x", { validFrom: "2010", validTo: "2011" }),
      ],
    });
  });
  afterAll(() => graph.close());

  const supplied = "{ types: [SUPPLIES] }";
  const targeted = "{ types: [TARGETS], direction: IN }";
  const imposed = "{ types: [IMPOSES], direction: IN }";

  test.each([
    [
      "someone supplies, in one to two steps, someone whom a measure of b's targets",
      `from: { refs: ["a"] }, to: { refs: ["b"] }, steps: [{ types: [SUPPLIES], max: 2 }, ${targeted}, ${imposed}], selector: SHORTEST_K`,
      { ends: "b", paths: ["r0 r5 r3", "later r1 r5 r3", "r0 r2 r4 r3"] },
    ],
    [
      "a step that may be left out",
      `from: { refs: ["c"] }, to: { refs: ["b"] }, steps: [${supplied}, ${targeted}, ${imposed}, { types: [PART_OF], min: 0 }], selector: SHORTEST_K`,
      { ends: "b", paths: ["r2 r4 r3", "r2 r7 r6 r8"] },
    ],
    [
      "no end given: all that is reached, in the order of the paths",
      `from: { refs: ["a"] }, steps: [{ types: [SUPPLIES], where: { minConfidence: 0.9 }, max: 2 }]`,
      { ends: "c d", paths: ["r0", "r0 r2"] },
    ],
    [
      "starts of a kind",
      `from: { kinds: [GOVERNMENT_BODY] }, steps: [{}, {}], selector: SHORTEST_K, mode: ACYCLIC`,
      { ends: "d c m x", paths: ["r6 r7", "r8 r1", "r8 r3", "r8 sooner"] },
    ],
    [
      "named ends that must be of a kind as well",
      `from: { refs: ["b", "g"], kinds: [GOVERNMENT_BODY] }, steps: [{ types: [IMPOSES] }]`,
      { ends: "n", paths: ["r6"] },
    ],
    [
      "alternatives, of which one goes nowhere",
      `from: { refs: ["b"] }, steps: [{ types: [IMPOSES] }, { anyOf: [{ steps: [] }, { steps: [{ types: [TARGETS], to: { refs: ["c"] } }, ${supplied}] }] }], selector: SHORTEST_K`,
      { ends: "m d", paths: ["r3", "r3 r5 r2"] },
    ],
    [
      "a path that matches in two ways once",
      `from: { refs: ["a"] }, to: { refs: ["d"] }, steps: [{ anyOf: [{ steps: [{}, {}] }, { steps: [${supplied}, ${supplied}] }] }]`,
      { ends: "d", paths: ["r0 r2"] },
    ],
    [
      "the same for every step",
      `from: { refs: ["a"] }, steps: [{}], where: { types: [SUPPLIES], minConfidence: 0.9 }`,
      { ends: "c", paths: ["r0"] },
    ],
    [
      "any shortest of each pair, cut off by limit",
      `from: { refs: ["a", "b"] }, steps: [{ max: 2 }], selector: ANY_SHORTEST, mode: ACYCLIC, limit: 3`,
      { ends: "b c", paths: ["later", "r0", "r1"], truncated: true },
    ],
    [
      "not through what is left out",
      `from: { refs: ["a"] }, to: { refs: ["d"] }, steps: [{ max: 3 }], through: { exclude: ["c"] }`,
      { ends: "d", paths: ["later r3 r4"] },
    ],
    [
      "not through a hub, which may be an end",
      `from: { refs: ["x"] }, steps: [{ direction: ANY, max: 2 }], through: { maxDegree: 2 }, selector: ANY_SHORTEST`,
      { ends: "y b", paths: ["r9", "sooner"] },
    ],
    [
      "again and again, in a walk",
      `from: { refs: ["d"] }, steps: [{ min: 3, max: 3 }], mode: WALK`,
      { ends: "d", paths: ["r10 r10 r10"] },
    ],
    ["a cycle that is simple", `from: { refs: ["d"] }, steps: [{}], mode: SIMPLE`, { ends: "d", paths: ["r10"] }],
    [
      "relationships with no day in common",
      `from: { refs: ["a"] }, to: { refs: ["x"] }, steps: [{}, {}]`,
      { ends: "x", paths: ["later sooner"] },
    ],
    [
      "unless they must hold together",
      `from: { refs: ["a"] }, to: { refs: ["x"] }, steps: [{}, {}], holdsTogether: true`,
      { outcome: "NOT_WITHIN_FILTER", ends: "", paths: [] },
    ],
    [
      "or begin in sequence",
      `from: { refs: ["a"] }, to: { refs: ["x"] }, steps: [{}, {}], inSequence: true`,
      { outcome: "NOT_WITHIN_FILTER", ends: "", paths: [] },
    ],
    [
      "the other way round they do",
      `from: { refs: ["x"] }, to: { refs: ["a"] }, steps: [{ direction: IN, min: 2, max: 2 }], inSequence: true`,
      { ends: "a", paths: ["sooner later"] },
    ],
    [
      "nothing for the empty path",
      `from: { refs: ["a"] }, to: { refs: ["a"] }, steps: [{ types: [VISITS], min: 0 }]`,
      { outcome: "NOT_WITHIN_FILTER", ends: "", paths: [] },
    ],
    [
      "nothing this way",
      `from: { refs: ["d"] }, to: { refs: ["a"] }, steps: [{ max: 4 }]`,
      { outcome: "NOT_WITHIN_FILTER", ends: "", paths: [] },
    ],
    [
      "nothing recorded at all",
      `from: { refs: ["a"] }, to: { refs: ["alone"] }, steps: [{ direction: ANY, max: 30 }]`,
      { outcome: "NOT_CONNECTED", ends: "", paths: [] },
    ],
    ["an empty list", `from: { refs: [] }, steps: [{}]`, { outcome: "NOT_WITHIN_FILTER", ends: "", paths: [] }],
    [
      "no types",
      `from: { refs: ["a"] }, steps: [{ types: [] }]`,
      { outcome: "NOT_WITHIN_FILTER", ends: "", paths: [] },
    ],
    [
      "nulls for defaults",
      `from: { refs: ["a"], kinds: null }, to: null, steps: [{ types: [SUPPLIES], direction: null, where: null, to: null, min: null, max: null, anyOf: null }], selector: null, k: null, mode: null, where: null, through: null, holdsTogether: null, inSequence: null, limit: null`,
      { ends: "b c", paths: ["later", "r0"] },
    ],
  ])("%s", async (_, args, answer) => {
    const expected = { outcome: "FOUND", truncated: false, ...answer };
    expect(await matchesOf(graph, args)).toEqual(expected);
  });

  test("takes its pattern from variables", async () => {
    const { matchPaths } = await graph.ask<Matched>(
      "query($from: PatternEnd!, $steps: [PathStep!]!) { matchPaths(from: $from, steps: $steps) { outcome truncated ends { id } } }",
      { from: { refs: ["a"] }, steps: [{ anyOf: [{ steps: [{ types: ["SUPPLIES"] }] }], max: 2 }] },
    );
    expect(matchPaths.ends.map(({ id }) => id)).toEqual(["b", "c", "x", "d"]);
  });

  test("gives the subgraph of its paths, and how large it is without the limit", async () => {
    const data = await graph.ask(
      '{ matchPaths(from: { refs: ["a"] }, steps: [{ max: 2 }], mode: ACYCLIC, limit: 1) { subgraph { nodes { id } distances truncated nodeCount relationshipCount } } }',
    );
    expect(data).toEqual({
      matchPaths: {
        subgraph: {
          nodes: [{ id: "a" }, { id: "b" }],
          distances: [0, 1],
          truncated: true,
          nodeCount: 6,
          relationshipCount: 5,
        },
      },
    });
  });

  const from = 'from: { refs: ["a"] }';
  test.each([
    ["no word on the start", "from: {}, steps: [{}]", "BAD_USER_INPUT", "from"],
    ["nulls on the start", "from: { refs: null, kinds: null }, steps: [{}]", "BAD_USER_INPUT", "from"],
    ["no word on the end", `${from}, to: {}, steps: [{}]`, "BAD_USER_INPUT", "to"],
    ["no word on where a step leads", `${from}, steps: [{}, { to: {} }]`, "BAD_USER_INPUT", "steps[1].to"],
    ["an unknown start", 'from: { refs: ["a", "nowhere"] }, steps: [{}]', "ENTITY_NOT_FOUND", "from.refs[1]"],
    ["an unknown end", `${from}, to: { refs: ["nowhere"] }, steps: [{}]`, "ENTITY_NOT_FOUND", "to.refs[0]"],
    [
      "an unknown entity within a step",
      `${from}, steps: [{ anyOf: [{ steps: [] }, { steps: [{ to: { refs: ["nowhere"] } }] }] }]`,
      "ENTITY_NOT_FOUND",
      "steps[0].anyOf[1].steps[0].to.refs[0]",
    ],
    [
      "an unknown mineral within a step",
      `${from}, steps: [{ where: { minerals: ["nowhere"] } }]`,
      "ENTITY_NOT_FOUND",
      "steps[0].where.minerals[0]",
    ],
    [
      "a confidence above 1 within a step",
      `${from}, steps: [{}, { where: { minConfidence: 2 } }]`,
      "BAD_USER_INPUT",
      "steps[1].where.minConfidence",
    ],
    [
      "an unknown type within a step",
      `${from}, steps: [{}, { types: [SUPPLIES, NONSENSE] }]`,
      "BAD_USER_INPUT",
      "steps[1].types[1]",
    ],
    ["no steps", `${from}, steps: []`, "BAD_USER_INPUT", "steps"],
    ["min -1", `${from}, steps: [{ min: -1 }]`, "BAD_USER_INPUT", "steps[0].min"],
    ["max 0", `${from}, steps: [{ max: 0 }]`, "BAD_USER_INPUT", "steps[0].max"],
    ["max 31", `${from}, steps: [{ max: 31 }]`, "BAD_USER_INPUT", "steps[0].max"],
    ["min above max", `${from}, steps: [{ min: 2 }]`, "BAD_USER_INPUT", "steps[0].max"],
    [
      "min above max within an alternative",
      `${from}, steps: [{ anyOf: [{ steps: [{}, { min: 3, max: 2 }] }] }]`,
      "BAD_USER_INPUT",
      "steps[0].anyOf[0].steps[1].max",
    ],
    ["31 relationships", `${from}, steps: [{ max: 30 }, {}]`, "BAD_USER_INPUT", "steps"],
    [
      "31 relationships, alternatives and repetitions written out",
      `${from}, steps: [{ anyOf: [{ steps: [{ max: 5 }] }, { steps: [{ max: 5 }] }], max: 3 }, {}]`,
      "BAD_USER_INPUT",
      "steps",
    ],
    [
      "types beside alternatives",
      `${from}, steps: [{ types: [SUPPLIES], anyOf: [{ steps: [{}] }] }]`,
      "BAD_USER_INPUT",
      "steps[0].types",
    ],
    [
      "a direction beside alternatives",
      `${from}, steps: [{ direction: ANY, anyOf: [{ steps: [{}] }] }]`,
      "BAD_USER_INPUT",
      "steps[0].direction",
    ],
    ["k 0", `${from}, steps: [{}], k: 0`, "BAD_USER_INPUT", "k"],
    ["limit 0", `${from}, steps: [{}], limit: 0`, "BAD_USER_INPUT", "limit"],
  ])("refuses %s", async (_, args, code, argument) => {
    const [error] = await graph.refused(`{ matchPaths(${args}) { outcome } }`);
    expect(error?.extensions).toMatchObject({ code, argument });
    expect(error?.message.length).toBeGreaterThan(20);
  });

  test("takes 30 relationships", async () => {
    expect(await matchesOf(graph, `${from}, steps: [{ max: 10 }, { max: 20 }]`)).toMatchObject({ outcome: "FOUND" });
  });

  test("counts its longest paths into the cost", async () => {
    const explained = (steps: string) =>
      `{ matchPaths(${from}, steps: [${steps}], limit: 10000) { paths { explanation } } }`;
    await graph.ask(explained("{ max: 3 }"));
    for (const steps of [
      "{ max: 29 }",
      "{ anyOf: [{ steps: [{ max: 10 }, {}] }, { steps: [] }], max: 2 }, { max: 7 }",
    ]) {
      const [error] = await graph.refused(explained(steps));
      expect(error?.extensions).toMatchObject({ code: "QUERY_TOO_COMPLEX", what: "cost" });
    }
  });

  test.each([
    ["written", (steps: string): Operation => ({ query: `{ matchPaths(${from}, steps: ${steps}) { outcome } }` })],
    [
      "in a variable",
      (steps: string): Operation => ({
        query: `query($steps: [PathStep!]!) { matchPaths(${from}, steps: $steps) { outcome } }`,
        variables: { steps: JSON.parse(steps.replaceAll("steps", '"steps"').replaceAll("anyOf", '"anyOf"')) },
      }),
    ],
  ])("refuses alternatives that nest without end, %s", async (_, operation) => {
    const nested = (levels: number) => `${"[{ anyOf: [{ steps: ".repeat(levels)}[{}]${" }] }]".repeat(levels)}`;
    const within = operation(nested(10));
    expect(await graph.ask(within.query, within.variables)).toMatchObject({
      matchPaths: { outcome: "FOUND" },
    });
    for (const levels of [13, 100]) {
      const beyond = operation(nested(levels));
      const [error] = await graph.refused(beyond.query, beyond.variables);
      expect(error?.extensions).toMatchObject({
        code: "QUERY_TOO_COMPLEX",
        what: "input depth",
        limit: LIMITS.inputDepth,
      });
    }
  });
});

describe("a match whose time is up", () => {
  let graph: ServedGraph;
  beforeAll(async () => {
    // A thicket from which no path leads to t: to try all acyclic ones of nine steps takes far longer than the budget.
    const ids = Array.from({ length: 40 }, (_, index) => `n${index}`);
    const thicket = ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => `${from}-${to}`));
    graph = await serveGraph({
      changes: [...graphOf(`s-t s-n0 ${thicket.join(" ")} n1-s`), aSource("another")],
      traversalBudgetMs: 50,
    });
  });
  afterAll(() => graph.close());

  test("says so and keeps what it had found", async () => {
    const pattern =
      'from: { refs: ["s"] }, to: { refs: ["t"] }, steps: [{ max: 9 }], selector: SHORTEST_K, k: 2, mode: ACYCLIC';
    expect(await matchesOf(graph, pattern)).toEqual({
      outcome: "BUDGET_SPENT",
      truncated: true,
      ends: "t",
      paths: ["r0"],
    });
  });
});
