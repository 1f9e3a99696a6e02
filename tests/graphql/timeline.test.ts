import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { aClaim, anEntity, aSource } from "../support/changes.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

interface Timeline {
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string | null;
  };
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: { readonly date: string; readonly event: string; readonly relationship: { readonly id: string } };
  }[];
}

const TIMELINE =
  "{ totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { date event relationship { id } } } }";

async function timelineIn(graph: ServedGraph, args = "", variables?: Record<string, unknown>): Promise<Timeline> {
  const query = `query ($first: Int, $after: String) {
    entity(ref: "a") { timeline(first: $first, after: $after ${args}) ${TIMELINE} }
  }`;
  return (await graph.ask<{ entity: { timeline: Timeline } }>(query, variables)).entity.timeline;
}

const told = ({ edges }: Timeline) =>
  edges.map(({ node: { date, event, relationship } }) => `${date} ${event} ${relationship.id}`);

describe("the timeline of an entity", () => {
  let graph: ServedGraph;
  beforeAll(async () => {
    graph = await serveGraph({
      changes: [
        aSource("source"),
        ...["a", "b", "c"].map((id) => anEntity(id)),
        aClaim("always", "a", "b"),
        aClaim("elsewhere", "b", "c", { validFrom: "2010" }),
        aClaim("long", "a", "b", { validFrom: "1868-01-03", validTo: "2021" }),
        aClaim("month", "c", "a", { validFrom: "2021-12", validTo: "2021-12-31" }),
        aClaim("open", "b", "a", { validTo: "1950" }),
        aClaim("conference", "a", "c", { type: "VISITS", validFrom: "2020-05-01", validTo: "2020-05-03" }),
        aClaim("visit", "a", "c", { type: "VISITS", validFrom: "2020-05" }),
        aClaim("year", "a", "a", { validFrom: "2022" }),
      ],
    });
  });
  afterAll(() => graph.close());

  const ALL = [
    "1868-01-03 STARTED long",
    "1950 ENDED open",
    "2020-05 HAPPENED visit",
    "2020-05-01 STARTED conference",
    "2020-05-03 ENDED conference",
    "2021-12 STARTED month",
    "2021 ENDED long",
    "2021-12-31 ENDED month",
    "2022 STARTED year",
  ];

  test("tells what began and ended, earliest first", async () => {
    const timeline = await timelineIn(graph);
    expect(told(timeline)).toEqual(ALL);
    expect(timeline.totalCount).toBe(ALL.length);
    expect(timeline.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
  });

  test.each([
    ["of a type", "where: { types: [VISITS] }", [ALL[2], ALL[3], ALL[4]]],
    ["of what holds on a day", 'where: { asOf: "1900" }', [ALL[0], ALL[1], ALL[6]]],
    ["as it was known before anything was", 'where: { knownAt: "2000-01-01T00:00:00Z" }', []],
  ])("%s", async (_what, args, wanted) => {
    expect(told(await timelineIn(graph, args))).toEqual(wanted);
  });

  test("comes in pages that neither repeat nor miss anything, also while others write", async () => {
    const pages: string[][] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const timeline: Timeline = await timelineIn(graph, "", { first: 2, after });
      pages.push(told(timeline));
      expect(timeline.totalCount).toBe(ALL.length);
      expect(timeline.pageInfo.hasPreviousPage).toBe(after !== null);
      after = timeline.pageInfo.endCursor;
      more = timeline.pageInfo.hasNextPage;
      const late = aClaim(`late${pages.length}`, "a", "b", { validFrom: "2020-05-02" });
      await graph.knowledge.apply([late], { note: "test" });
    }
    expect(pages.flat()).toEqual(ALL);
    expect(pages.map(({ length }) => length)).toEqual([2, 2, 2, 2, 1]);
  });

  test.each([
    ["nonsense", "nonsense"],
    ["one of another connection", Buffer.from(JSON.stringify(["entities", 5, "a"])).toString("base64url")],
    ["one with no event in it", Buffer.from(JSON.stringify(["timeline", 5, "5 LEFT id"])).toString("base64url")],
  ])("refuses a cursor: %s", async (_what, after) => {
    const query = `query ($after: String) { entity(ref: "a") { timeline(after: $after) { totalCount } } }`;
    const [error] = await graph.refused(query, { after });
    expect(error!.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "after" });
  });
});
