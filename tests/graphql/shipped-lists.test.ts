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

/** The lists of critical minerals, each with all that it names, in the order of the list. */
const LISTS = [
  [
    "united-states-critical-minerals-2025",
    60,
    `aluminum, antimony, arsenic, barite, beryllium, bismuth, boron, cerium, cesium, chromium, cobalt, copper, dysprosium, erbium, europium,
    fluorspar, gadolinium, gallium, germanium, graphite, hafnium, holmium, indium, iridium, lanthanum, lead, lithium, lutetium, magnesium,
    manganese, metallurgical coal, neodymium, nickel, niobium, palladium, phosphate, platinum, potash, praseodymium, rhenium, rhodium, rubidium,
    ruthenium, samarium, scandium, silicon, silver, tantalum, tellurium, terbium, thulium, tin, titanium, tungsten, uranium, vanadium,
    ytterbium, yttrium, zinc, zirconium`,
    // What USGS marks by a form or as a group.
    `bauxite, alumina, rare-earth-elements, heavy-rare-earth-elements, titanium-sponge-metal, titanium-dioxide-pigment,
    titanium-mineral-concentrates, zirconium-and-hafnium`,
  ],
  [
    "eu-critical-raw-materials-2024",
    34,
    `antimony, arsenic, aluminium, baryte, beryllium, bismuth, boron, cobalt, coking coal, copper, feldspar, fluorspar, gallium, germanium, hafnium,
    helium, heavy rare earth elements, light rare earth elements, lithium, magnesium, manganese, graphite, battery-grade-nickel, niobium,
    phosphate rock, phosphorus, platinum-group metals, scandium, silicon metal, strontium, tantalum, titanium metal, tungsten, vanadium`,
    // One of the 34 with aluminium.
    "bauxite, alumina",
  ],
  [
    "eu-strategic-raw-materials-2024",
    17,
    `aluminium, bismuth, metallurgy-grade-boron, cobalt, copper, gallium, germanium, battery-grade-lithium, magnesium metal,
    battery-grade-manganese, battery-grade-graphite, battery-grade-nickel, platinum-group metals, rare earth elements for permanent magnets,
    silicon metal, titanium metal, tungsten`,
    "bauxite, alumina",
  ],
  [
    "canada-critical-minerals-2024",
    34,
    `aluminum, antimony, bismuth, cesium, chromium, cobalt, copper, fluorspar, gallium, germanium, graphite, helium, high-purity iron ore, indium,
    lithium, magnesium, manganese, molybdenum, nickel, niobium, phosphorus, platinum-group metals, potash, rare earth elements, scandium,
    silicon metal, tantalum, tellurium, tin, titanium, tungsten, uranium, vanadium, zinc`,
    "",
  ],
  [
    "australia-critical-minerals-2024",
    31,
    `high-purity alumina, antimony, arsenic, beryllium, bismuth, chromium, cobalt, fluorine, gallium, germanium, graphite, hafnium, indium,
    lithium, magnesium, manganese, molybdenum, nickel, niobium, platinum-group metals, rare-earth elements, rhenium, scandium, selenium, silicon,
    tantalum, tellurium, titanium, tungsten, vanadium, zirconium`,
    "",
  ],
  [
    "india-critical-minerals-2023",
    30,
    `antimony, beryllium, bismuth, cobalt, copper, gallium, germanium, graphite, hafnium, indium, lithium, molybdenum, niobium, nickel,
    platinum-group metals, phosphorous, potash, rare earths, rhenium, silicon, strontium, tantalum, tellurium, tin, titanium, tungsten, vanadium,
    zirconium, selenium, cadmium`,
    "",
  ],
  [
    "south-korea-critical-minerals-2023",
    33,
    `lithium, nickel, cobalt, manganese, graphite, neodymium, dysprosium, terbium, cerium, lanthanum, niobium, copper, aluminum, silicon, magnesium,
    molybdenum, vanadium, platinum, palladium, tin, titanium, tungsten, antimony, bismuth, chromium, lead, zinc, gallium, indium, tantalum,
    zirconium, strontium, selenium`,
    // Since December 2025.
    "rare-earth-elements",
  ],
  [
    "japan-rare-metals-for-stockpiling",
    34,
    `lithium, beryllium, boron, titanium, vanadium, chromium, manganese, cobalt, nickel, gallium, germanium, selenium, rubidium, strontium,
    zirconium, niobium, molybdenum, indium, antimony, tellurium, cesium, barium, hafnium, tantalum, tungsten, rhenium, thallium, bismuth,
    rare earths, platinum-group metals, carbon, fluorine, magnesium, silicon`,
    "",
  ],
  [
    "united-kingdom-critical-minerals-2021",
    18,
    `antimony, bismuth, cobalt, gallium, graphite, indium, lithium, magnesium, niobium, palladium, platinum, rare earth elements, silicon, tantalum,
    tellurium, tin, tungsten, vanadium`,
    "",
  ],
] as const;

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

describe("the lists of critical minerals", () => {
  const namesOf = (text: string) => text.split(/,\s+/).filter((name) => name !== "");

  async function idsOf(refs: readonly string[]): Promise<readonly string[]> {
    const fields = refs.map((ref, index) => `_${index}: entity(ref: ${JSON.stringify(ref)}) { id kind }`);
    const ids: string[] = [];
    for (let at = 0; at < fields.length; at += 10) {
      const found = await graph.ask<Record<string, { id: string; kind: string }>>(
        `{ ${fields.slice(at, at + 10).join(" ")} }`,
      );
      for (const { id, kind } of Object.values(found)) {
        expect(kind).toBe("MINERAL");
        ids.push(id);
      }
    }
    return ids;
  }

  test.each(LISTS)("%s names its %i, and nothing else", async (list, count, named, besides) => {
    const expected = namesOf(named);
    expect(expected).toHaveLength(count);
    const { relationships } = await graph.ask<{
      relationships: {
        edges: readonly {
          node: {
            type: string;
            validFrom: string;
            from: { id: string };
            citations: readonly { quote: string | null; locator: string }[];
          };
        }[];
      };
    }>(
      `query ($list: [String!]) {
        relationships(to: $list, where: { types: [PART_OF] }, first: 200) {
          edges { node { type validFrom from { id } citations { quote locator } } }
        }
      }`,
      { list: [list] },
    );
    const members = relationships.edges.map(({ node }) => node);
    expect(members.map(({ from }) => from.id).sort()).toEqual(
      [...(await idsOf([...expected, ...namesOf(besides)]))].sort(),
    );
    for (const { validFrom, citations } of members) {
      expect(validFrom).toMatch(/^20\d\d-\d\d/);
      expect(citations.every(({ locator }) => locator !== null)).toBe(true);
    }
  });

  async function listsThatName(mineral: string): Promise<readonly string[]> {
    const { relationships } = await graph.ask<{
      relationships: { edges: readonly { node: { to: { id: string } } }[] };
    }>(
      `query ($from: [String!]) { relationships(from: $from, where: { types: [PART_OF] }) { edges { node { to { id } } } } }`,
      { from: [mineral] },
    );
    const lists = new Set<string>(LISTS.map(([list]) => list));
    return relationships.edges.map(({ node }) => node.to.id).filter((id) => lists.has(id));
  }

  test.each([
    ["gallium", LISTS.map(([list]) => list)],
    ["helium", ["canada-critical-minerals-2024", "eu-critical-raw-materials-2024"]],
    ["barium", ["japan-rare-metals-for-stockpiling"]],
    ["uranium", ["canada-critical-minerals-2024", "united-states-critical-minerals-2025"]],
    ["gold", []],
  ])("which lists name %s", async (mineral, lists) => {
    expect([...(await listsThatName(mineral))].sort()).toEqual([...lists].sort());
  });

  test("what is part of a group that a list names is on the list: dysprosium is on all, and by itself on two", async () => {
    const { reachable } = await graph.ask<{ reachable: { edges: readonly { node: { id: string } }[] } }>(
      `{ reachable(from: ["dysprosium"], direction: OUT, where: { types: [PART_OF] }, first: 100) { edges { node { id } } } }`,
    );
    const reached = reachable.edges.map(({ node }) => node.id);
    expect(reached).toEqual(expect.arrayContaining(LISTS.map(([list]) => list)));
    expect([...(await listsThatName("dysprosium"))].sort()).toEqual([
      "south-korea-critical-minerals-2023",
      "united-states-critical-minerals-2025",
    ]);
  });

  test("a list is a filter: what China supplies to the United States of what the European Union calls strategic", async () => {
    const { relationships } = await graph.ask<{
      relationships: { edges: readonly { node: { minerals: readonly { id: string }[] } }[] };
    }>(
      `{ relationships(from: ["China"], to: ["United States"], where: { types: [SUPPLIES], minerals: ["eu-strategic-raw-materials-2024"] }, first: 500) {
        edges { node { minerals { id } } } } }`,
    );
    const minerals = new Set(relationships.edges.flatMap(({ node }) => node.minerals.map(({ id }) => id)));
    expect(minerals).toContain("tungsten");
    expect(minerals).not.toContain("antimony");
  });
});
