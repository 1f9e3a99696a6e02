import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Change } from "../../src/store/graph-store.js";
import { aClaim, anEntity, aSource } from "../support/changes.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

interface Listed {
  readonly id: string;
}

interface Diff {
  readonly added: readonly Listed[];
  readonly retracted: readonly Listed[];
  readonly superseded: readonly { readonly before: Listed; readonly after: Listed }[];
  readonly started: readonly Listed[];
  readonly ended: readonly Listed[];
  readonly truncated: boolean;
}

const DIFF =
  "{ added { id } retracted { id } superseded { before { id confidence } after { id confidence } } started { id } ended { id } truncated }";

async function diffIn(graph: ServedGraph, args: string): Promise<Record<string, unknown>> {
  const { diff } = await graph.ask<{ diff: Diff }>(`{ diff(${args}) ${DIFF} }`);
  const ids = (list: readonly Listed[]) => list.map(({ id }) => id).join(" ");
  const found = {
    added: ids(diff.added),
    retracted: ids(diff.retracted),
    superseded: ids(diff.superseded.map(({ after }) => after)),
    started: ids(diff.started),
    ended: ids(diff.ended),
    truncated: diff.truncated,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== "" && value !== false));
}

const retraction = (id: string): Change => ({ kind: "retraction", id, reason: "a slip" });

/** A graph with three revisions after its entities, and the instants of all of them as arguments write them. */
async function withHistory(): Promise<{ graph: ServedGraph; at: readonly string[] }> {
  const graph = await serveGraph({
    changes: [aSource("source"), ...["a", "b", "c"].map((id) => anEntity(id))],
  });
  const revisions: Change[][] = [
    [
      aClaim("gone", "a", "b"),
      aClaim("kept", "a", "b", { validFrom: "2019", validTo: "2021" }),
      aClaim("mended", "b", "c", { validFrom: "2021" }),
    ],
    [
      retraction("gone"),
      retraction("mended"),
      aClaim("mended", "b", "c", { validFrom: "2021", confidence: 0.5 }),
      aClaim("passing", "c", "a"),
    ],
    [retraction("passing"), aClaim("new", "c", "b", { type: "VISITS", validFrom: "2023-04-01" })],
  ];
  const instantNow = async () => JSON.stringify(new Date((await graph.store.head()).recordedAt).toISOString());
  const at = [await instantNow()];
  for (const changes of revisions) {
    await graph.knowledge.apply(changes, { note: "test" });
    at.push(await instantNow());
  }
  return { graph, at };
}

describe("diff", () => {
  let graph: ServedGraph;
  let at: readonly string[];
  beforeAll(async () => {
    ({ graph, at } = await withHistory());
  });
  afterAll(() => graph.close());

  const cases: readonly (readonly [what: string, args: string, found: Record<string, unknown>])[] = [
    ["from nothing to now", "since: { knownAt: $0 }", { added: "kept mended new" }],
    [
      "from one revision to the next",
      "since: { knownAt: $1 }, until: { knownAt: $2 }",
      { added: "passing", retracted: "gone", superseded: "mended" },
    ],
    [
      "over what came and went between",
      "since: { knownAt: $1 }",
      { added: "new", retracted: "gone", superseded: "mended" },
    ],
    ["between a state and itself", "since: { knownAt: $2 }, until: { knownAt: $2 }", {}],
    ["at some entities", 'of: ["Name of a"], since: { knownAt: $1 }', { retracted: "gone" }],
    ["of some relationships", "where: { types: [VISITS] }, since: { knownAt: $1 }", { added: "new" }],
    ["between two dates", 'since: { asOf: "2020" }, until: { asOf: "2023" }', { started: "mended new", ended: "kept" }],
    ["between two dates that something holds on both of", 'since: { asOf: "2021" }, until: { asOf: "2021-12" }', {}],
    [
      "between two dates, as it was known",
      'since: { asOf: "2020" }, until: { asOf: "2023", knownAt: $1 }',
      { started: "mended", ended: "kept" },
    ],
    [
      "between both times",
      'since: { asOf: "2020", knownAt: $1 }, until: { asOf: "2023" }',
      { added: "new", retracted: "gone", superseded: "mended", started: "mended new", ended: "kept" },
    ],
    ["the first of each list", "since: { knownAt: $0 }, limit: 1", { added: "kept", truncated: true }],
    ["no more than there is", "since: { knownAt: $0 }, limit: 3", { added: "kept mended new" }],
  ];
  test.each(cases)("%s", async (_what, args, found) => {
    expect(await diffIn(graph, withInstants(args))).toEqual(found);
  });

  test("shows both versions of what was corrected, and why others were retracted", async () => {
    const query = `{ diff(since: { knownAt: ${at[1]} }) {
      retracted { id retractedAt }
      superseded { before { confidence retractedAt } after { confidence recordedAt retractedAt } }
    } }`;
    const second = JSON.parse(at[2]!);
    expect(await graph.ask(query)).toEqual({
      diff: {
        retracted: [{ id: "gone", retractedAt: second }],
        superseded: [
          {
            before: { confidence: 1, retractedAt: second },
            after: { confidence: 0.5, recordedAt: second, retractedAt: null },
          },
        ],
      },
    });
  });

  const refusals: readonly (readonly [args: string, argument: string, message: string])[] = [
    ["since: {}", "since", "in what the states differ"],
    ['since: { asOf: "2020" }', "until.asOf", "in both states"],
    ['since: { knownAt: $1 }, until: { asOf: "2020" }', "since.asOf", "in both states"],
    ["since: { knownAt: $2 }, until: { knownAt: $1 }", "since.knownAt", "Swap"],
    ['since: { knownAt: "2999-01-01T00:00:00Z" }', "since.knownAt", "Swap"],
    ['since: { asOf: "2023" }, until: { asOf: "2020" }', "since.asOf", "Swap"],
    ["since: { knownAt: $1 }, where: { knownAt: $1 }", "where.knownAt", "since and until"],
    ['since: { knownAt: $1 }, where: { asOf: "2020" }', "where.asOf", "since and until"],
    ["since: { knownAt: $1 }, limit: 0", "limit", "not be less than 1"],
  ];
  test.each(refusals)("refuses %s", async (args, argument, message) => {
    const [error] = await graph.refused(`{ diff(${withInstants(args)}) ${DIFF} }`);
    expect(error!.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
    expect(error!.message).toContain(message);
  });

  function withInstants(args: string): string {
    return args.replace(/\$(\d)/g, (_, index) => at[Number(index)]!);
  }
});

test("tells of any two instants what comparing the lists of both tells", async () => {
  const { graph, at } = await withHistory();
  try {
    const known = async (instant: string) => {
      const query = `{ relationships(where: { knownAt: ${instant} }) { edges { node { id recordedAt } } } }`;
      const { relationships } = await graph.ask<{
        relationships: { edges: { node: { id: string; recordedAt: string } }[] };
      }>(query);
      return new Map(relationships.edges.map(({ node }) => [node.id, node.recordedAt]));
    };
    for (const [index, since] of at.entries()) {
      for (const until of at.slice(index)) {
        const [before, after] = [await known(since), await known(until)];
        const lists = {
          added: [...after.keys()].filter((id) => !before.has(id)),
          retracted: [...before.keys()].filter((id) => !after.has(id)),
          superseded: [...after.keys()].filter((id) => before.has(id) && before.get(id) !== after.get(id)),
        };
        const wanted = Object.entries(lists).filter(([, ids]) => ids.length > 0);
        const found = await diffIn(graph, `since: { knownAt: ${since} }, until: { knownAt: ${until} }`);
        expect(found).toEqual(Object.fromEntries(wanted.map(([name, ids]) => [name, ids.sort().join(" ")])));
      }
    }
  } finally {
    await graph.close();
  }
});
