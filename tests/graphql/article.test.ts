import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { firstAnswer } from "../support/first-answer.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

const examples = new URL("../../schema/examples/", import.meta.url);

interface Claims {
  readonly edges: readonly {
    readonly node: { readonly statement: string; readonly citations: readonly { readonly quote: string | null }[] };
  }[];
}

describe("the shipped graph answers the article's questions", () => {
  let graph: ServedGraph;
  beforeAll(async () => {
    graph = await serveGraph();
  });
  afterAll(() => graph.close());

  test.each(readdirSync(examples).filter((file) => file.endsWith(".graphql")))(
    "example %s is answered",
    async (file) => {
      const { data, errors } = await firstAnswer(graph.url, readFileSync(new URL(file, examples), "utf8"), {
        // Of a subscription, so that there is something to tell.
        afterRevision: 0,
      });
      expect(errors).toBeUndefined();
      for (const answer of Object.values(data!)) expect(answer).not.toBeNull();
      expect(JSON.stringify(data).length).toBeGreaterThan(200);
    },
  );

  test("who supplies dysprosium: Lynas from Malaysia and Australia, and China with the rare earths as a group", async () => {
    const query = (groups: boolean) =>
      `{ relationships(where: { types: [SUPPLIES], minerals: ["Dy"], includeMineralGroups: ${groups} }, first: 100) { edges { node { from { id } } } } }`;
    const suppliers = async (groups: boolean) => {
      const { relationships } = await graph.ask<{ relationships: { edges: { node: { from: { id: string } } }[] } }>(
        query(groups),
      );
      return new Set(relationships.edges.map((edge) => edge.node.from.id));
    };
    const own = await suppliers(false);
    expect(own).toContain("lynas-rare-earths");
    expect(own).not.toContain("china");
    expect(await suppliers(true)).toContain("china");
  });

  test("China and Japan: the halt of 2010 held then, the controls of 2026 hold now", async () => {
    const explain = async (asOf: string) => {
      const { paths } = await graph.ask<{ paths: { paths: { explanation: string }[] } }>(
        `query($asOf: PartialDate) { paths(from: "China", to: "Japan", maxLength: 1, where: { asOf: $asOf, types: [RESTRICTS], includeUndated: false }) { paths { explanation } } }`,
        { asOf },
      );
      return paths.paths.map((path) => path.explanation).join("\n");
    };
    expect(await explain("2010-10-01")).toContain("2010");
    expect(await explain("2010-10-01")).not.toContain("6 January 2026");
    expect(await explain("2026-03")).toContain("6 January 2026");
    expect(await explain("2005")).toBe("");
  });

  test("the October framework covers critical minerals, with the words of the source", async () => {
    const { entity } = await graph.ask<{ entity: { id: string; covers: Claims } }>(
      `{ entity(ref: "October framework") { id covers: relationships(direction: OUT, where: { types: [COVERS] }) { edges { node { statement citations { quote } } } } } }`,
    );
    expect(entity.id).toBe("us-japan-critical-minerals-framework-2025");
    const claims = entity.covers.edges.map((edge) => edge.node);
    expect(claims.map((claim) => claim.statement).join("\n")).toContain("rare earth elements");
    expect(claims.flatMap((claim) => claim.citations.map((citation) => citation.quote))).toContain(
      "promote collaboration in the extraction and processing stages",
    );
  });

  test.each([
    ["Sanae Takashi", "sanae-takaichi"],
    ["Masakazu Ishii", "shoichi-ishii"],
    ["Earth", "chikyu"],
    ["Ministry of Oil", "japan-cabinet-office"],
    ["Nikkei Asian Review", "nikkei-asia"],
    ["Marcus Island", "minamitori-island"],
    ["US", "united-states"],
    ["REE", "rare-earth-elements"],
  ])("the article's %s is %s", async (name, id) => {
    expect(await graph.ask("query($ref: String!) { entity(ref: $ref) { id } }", { ref: name })).toEqual({
      entity: { id },
    });
  });

  test("a garbled name says why it is taken for the entity, and is not certain", async () => {
    const { entity } = await graph.ask<{
      entity: { names: { text: string; note: string; confidence: number; citations: unknown[] }[] };
    }>(`{ entity(ref: "Ministry of Oil") { names { text note confidence citations { source { id } } } } }`);
    const name = entity.names.find(({ text }) => text === "Ministry of Oil")!;
    expect(name.note).toContain("内閣府");
    expect(name.confidence).toBeLessThan(1);
    expect(name.citations.length).toBeGreaterThan(0);
  });

  test("each kind shows its own fields", async () => {
    expect(
      await graph.ask(`{
        japan: entity(ref: "japan") { ... on Country { iso2 iso3 } }
        dysprosium: entity(ref: "dysprosium") { ... on Mineral { symbol atomicNumber } }
        framework: node(id: "us-japan-critical-minerals-framework-2025") { ... on Agreement { signedOn binding } }
        control: node(id: "mofcom-2025-18") { ... on Measure { announcedOn effectiveFrom } }
      }`),
    ).toEqual({
      japan: { iso2: "JP", iso3: "JPN" },
      dysprosium: { symbol: "Dy", atomicNumber: 66 },
      framework: { signedOn: "2025-10-28", binding: false },
      control: { announcedOn: "2025-04-04", effectiveFrom: "2025-04-04" },
    });
  });

  test("a vintage is read as of its day: Brazil's reserves before and after the revision of May 2026", async () => {
    const reserves = async (publishedBy: string) => {
      const { relationships } = await graph.ask<{ relationships: { edges: { node: { quantity: number } }[] } }>(
        `query($day: PartialDate) { relationships(from: ["brazil"], to: ["rare-earth-elements"], where: { types: [HOLDS_RESERVES_OF], publishedBy: $day }) { edges { node { quantity } } } }`,
        { day: publishedBy },
      );
      return relationships.edges.map((edge) => edge.node.quantity).sort((a, b) => a - b);
    };
    expect(new Set(await reserves("2026-03-01"))).toEqual(new Set([21_000_000]));
    expect(new Set(await reserves("2026-06-01"))).toEqual(new Set([11_000_000, 21_000_000]));
  });
});
