import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Claim } from "../../src/domain/claim.js";
import { aClaim, anEntity, aSource } from "../support/changes.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

interface Conflicts {
  readonly conflicts: {
    readonly truncated: boolean;
    readonly conflicts: readonly {
      readonly kind: string;
      readonly relationships: readonly { readonly id: string }[];
    }[];
  };
}

const FOUND = "{ truncated conflicts { kind relationships { id } } }";

async function conflictsIn(graph: ServedGraph, args: string): Promise<readonly string[]> {
  const { conflicts } = await graph.ask<Conflicts>(`{ conflicts${args} ${FOUND} }`);
  return [
    ...conflicts.conflicts.map(({ kind, relationships }) => `${kind} ${relationships.map(({ id }) => id).join(" ")}`),
    ...(conflicts.truncated ? ["…"] : []),
  ];
}

const SHARE = { share: 0.63, shareOf: "IMPORTS_OF_RECIPIENT" } as const;

describe("conflicts", () => {
  let graph: ServedGraph;
  let recordedAt: string;
  beforeAll(async () => {
    graph = await serveGraph({
      changes: [
        aSource("source"),
        aSource("other", { publishedOn: "2024-03" }),
        ...["china", "japan", "us"].map((id) => anEntity(id)),
        anEntity("tin", { kind: "MINERAL" }),
        aClaim("a63", "china", "japan", { ...SHARE, minerals: ["tin"] }),
        aClaim("b70", "china", "japan", { ...SHARE, share: 0.7, minerals: ["tin"], citations: [{ source: "other" }] }),
        aClaim("c-with", "us", "china", { type: "COOPERATES_WITH", validFrom: "2019" }),
        aClaim("d-against", "china", "us", { type: "RESTRICTS", validFrom: "2025" }),
        aClaim("e-against", "us", "tin", { type: "RESTRICTS" }),
        aClaim("f-with", "us", "tin", { type: "COOPERATES_ON", status: "PLANNED" }),
      ],
    });
    recordedAt = new Date((await graph.store.head()).recordedAt).toISOString();
    const claim: Partial<Claim> = { ...SHARE, share: 0.5, minerals: ["tin"] };
    await graph.knowledge.apply(
      [{ kind: "retraction", id: "b70", reason: "a slip" }, aClaim("g50", "us", "japan", claim)],
      {
        note: "test",
      },
    );
  });
  afterAll(() => graph.close());

  test("among all that is known now", async () => {
    expect(await conflictsIn(graph, "")).toEqual(["OPPOSITION c-with d-against"]);
  });

  test.each([
    ["before a claim was retracted", "where: { knownAt: $known }", ["SHARE a63 b70", "OPPOSITION c-with d-against"]],
    ["of one kind", "where: { knownAt: $known }, kinds: [SHARE]", ["SHARE a63 b70"]],
    ["of no kind", "where: { knownAt: $known }, kinds: []", []],
    ["at some entities", 'of: ["Name of us"], where: { knownAt: $known }', ["OPPOSITION c-with d-against"]],
    ["at no entity", "of: [], where: { knownAt: $known }", []],
    ["about a mineral", 'where: { knownAt: $known, minerals: ["tin"] }', ["SHARE a63 b70"]],
    ["among what holds on a day", 'where: { knownAt: $known, asOf: "2020" }', ["SHARE a63 b70"]],
    ["among what could be read by a day", 'where: { knownAt: $known, publishedBy: "2024" }', []],
    ["the first of them", "where: { knownAt: $known }, limit: 1", ["SHARE a63 b70", "…"]],
    [
      "no more than there are",
      "where: { knownAt: $known }, limit: 2",
      ["SHARE a63 b70", "OPPOSITION c-with d-against"],
    ],
  ])("%s", async (_what, args, found) => {
    expect(await conflictsIn(graph, `(${args.replace("$known", JSON.stringify(recordedAt))})`)).toEqual(found);
  });

  test("with their sources, side by side", async () => {
    const query = `query ($known: DateTime!) { conflicts(of: ["japan"], where: { knownAt: $known }) {
      conflicts { kind relationships { share statement citations { source { id } } } }
    } }`;
    expect(await graph.ask(query, { known: recordedAt })).toEqual({
      conflicts: {
        conflicts: [
          {
            kind: "SHARE",
            relationships: [
              { share: 0.63, statement: expect.stringContaining("63 %"), citations: [{ source: { id: "source" } }] },
              { share: 0.7, statement: expect.stringContaining("70 %"), citations: [{ source: { id: "other" } }] },
            ],
          },
        ],
      },
    });
  });

  test.each([
    ["limit: 0", "BAD_USER_INPUT", "limit"],
    ['of: ["nowhere"]', "ENTITY_NOT_FOUND", "of[0]"],
    ['where: { minerals: ["japan"] }', "BAD_USER_INPUT", "where.minerals[0]"],
  ])("refuses %s", async (args, code, argument) => {
    const [error] = await graph.refused(`{ conflicts(${args}) ${FOUND} }`);
    expect(error!.extensions).toMatchObject({ code, argument });
  });
});

test("a time budget that is spent says so", async () => {
  const graph = await serveGraph({
    traversalBudgetMs: 0,
    changes: [
      aSource("source"),
      ...["a", "b"].map((id) => anEntity(id)),
      aClaim("one", "a", "b", SHARE),
      aClaim("other", "a", "b", { ...SHARE, share: 0.7 }),
    ],
  });
  try {
    expect(await conflictsIn(graph, "")).toEqual(["…"]);
  } finally {
    await graph.close();
  }
});
