import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

/** The Chinese notices of 2026 that list entities, each with its list and how many it names. */
const NOTICES = [
  ["mofcom-2026-11", "on the Export Control List", 20],
  ["mofcom-2026-12", "on the Watch List", 20],
  ["mofcom-2026-20", "on the Export Control List", 7],
  ["mofcom-2026-23", "on the Export Control List", 10],
  ["mofcom-2026-27", "on the Export Control List", 20],
  ["mofcom-2026-28", "on the Watch List", 20],
  ["mofcom-2026-30", "on the Export Control List", 14],
] as const;

interface Listing {
  readonly label: string | null;
  readonly validFrom: string;
  readonly to: { readonly id: string; readonly kind: string };
  readonly citations: readonly { readonly locator: string | null; readonly source: { readonly url: string } }[];
}

interface Connection {
  readonly edges: readonly { readonly node: Listing }[];
}

let graph: ServedGraph;
beforeAll(async () => {
  graph = await serveGraph();
});
afterAll(() => graph.close());

async function claims(from: string, type: string): Promise<readonly Listing[]> {
  const { relationships } = await graph.ask<{ relationships: Connection }>(
    `query ($from: [String!], $types: [RelationshipType!]) {
      relationships(from: $from, where: { types: $types }, first: 500) {
        edges { node { label validFrom to { id kind } citations { locator source { url } } } }
      }
    }`,
    { from: [from], types: [type] },
  );
  return relationships.edges.map(({ node }) => node);
}

describe("the entities of the Chinese lists of 2026", () => {
  test.each(NOTICES)("%s targets, %s, as many as it says that it lists: %i", async (id, label, count) => {
    const { entity } = await graph.ask<{
      entity: { effectiveFrom: string; facts: readonly { statement: string; quantity: number | null }[] };
    }>(`{ entity(ref: "${id}") { ... on Measure { effectiveFrom } facts { statement quantity } } }`);
    const listed = (await claims(id, "TARGETS")).filter(({ to }) => !["COUNTRY", "BLOC"].includes(to.kind));

    expect(entity.facts.find(({ statement }) => statement.startsWith("It lists"))?.quantity).toBe(count);
    expect(new Set(listed.map(({ to }) => to.id)).size).toBe(count);
    expect(new Set(listed.map((claim) => claim.label))).toEqual(new Set([label]));
    expect(new Set(listed.map(({ validFrom }) => validFrom))).toEqual(new Set([entity.effectiveFrom]));
    const locators = listed.flatMap(({ citations }) =>
      citations.filter(({ source }) => source.url.includes("mofcom.gov.cn")).map(({ locator }) => locator),
    );
    expect(new Set(locators)).toEqual(
      new Set(Array.from({ length: count }, (_, index) => `list of entities, No. ${index + 1}`)),
    );
  });

  test("no entity is on two lists, and China restricts each that is a company", async () => {
    const listed = (await Promise.all(NOTICES.map(([id]) => claims(id, "TARGETS"))))
      .flat()
      .filter(({ to }) => !["COUNTRY", "BLOC"].includes(to.kind));
    expect(new Set(listed.map(({ to }) => to.id)).size).toBe(111);
    const companies = listed.filter(({ to }) => to.kind === "COMPANY").map(({ to }) => to.id);
    const restricted = (await claims("china", "RESTRICTS")).filter(({ to }) => to.kind === "COMPANY");
    expect(new Set(restricted.map(({ to }) => to.id))).toEqual(new Set(companies));
  });

  test.each([
    ["MP Materials Corp.", "mp-materials"],
    ["USA Rare Earth, Inc.", "usa-rare-earth"],
    ["TDK", "tdk"],
    ["MHI Maritech, Co., Ltd.", "mhi-maritech"],
    ["garnet", "industrial-garnet"],
    ["Garnet S.r.l.", "garnet-s-r-l"],
  ])("%s means %s alone", async (ref, id) => {
    expect(await graph.ask(`query ($ref: String!) { entity(ref: $ref) { id } }`, { ref })).toEqual({ entity: { id } });
  });
});
