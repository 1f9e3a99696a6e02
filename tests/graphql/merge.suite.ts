import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { GraphStore } from "../../src/store/graph-store.js";
import { aClaim, anEntity, aSource } from "../support/changes.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

const CITED = { citations: [{ source: "other" }] };

/** Mergers of entities, over stores that `openStore` gives: each empty. */
export function describeMergers(openStore?: () => Promise<GraphStore>): void {
  describe("a merger", () => {
    let graph: ServedGraph;
    let key: string;
    beforeEach(async () => {
      graph = await serveGraph({
        ...(openStore && { store: await openStore() }),
        changes: [
          aSource("source"),
          aSource("other"),
          anEntity("burma", { name: "Burma", aliases: ["Birma"] }),
          anEntity("myanmar", { name: "Myanmar", aliases: ["Birma"] }),
          anEntity("china"),
          anEntity("company", { kind: "COMPANY" }),
          anEntity("tin", { kind: "MINERAL" }),
          anEntity("stannum", { kind: "MINERAL" }),
          aClaim("sells", "burma", "china", { minerals: ["tin"] }),
          aClaim("buys", "china", "burma"),
          aClaim("same", "myanmar", "china", { minerals: ["tin"], ...CITED }),
          aClaim("between", "burma", "myanmar"),
          aClaim("latin", "myanmar", "china", { minerals: ["stannum"], quantity: 5 }),
        ],
      });
      key = await graph.keyOf("Ada", "editor");
    });
    afterEach(() => graph.close());

    const write = (mutation: string) =>
      graph.ask(`mutation { ${mutation} { created changed retracted } }`, undefined, key);
    const merge = (from: string, into: string) =>
      write(`mergeEntities(from: "${from}", into: "${into}", reason: "one state")`);
    const refusedWith = async (mutation: string) => {
      const [error] = await graph.refused(`mutation { ${mutation} { created } }`, undefined, key);
      return error!.extensions!.violations;
    };
    /** What is current, told without ids. */
    const told = async () => {
      const { relationships } = await graph.ask<{ relationships: { edges: { node: Told }[] } }>(
        "{ relationships(first: 100) { edges { node { from { id } to { id } minerals { id } quantity citations { source { id } } } } } }",
      );
      return relationships.edges
        .map(({ node: { from, to, minerals, quantity, citations } }) =>
          [
            from.id,
            to.id,
            ...minerals.map(({ id }) => id),
            quantity ?? "",
            ...citations.map(({ source }) => source.id).sort(),
          ].join(" "),
        )
        .sort();
    };
    interface Told {
      readonly from: { id: string };
      readonly to: { id: string };
      readonly minerals: { id: string }[];
      readonly quantity: number | null;
      readonly citations: { source: { id: string } }[];
    }

    const BEFORE = [
      "burma china tin  source",
      "burma myanmar  source",
      "china burma  source",
      "myanmar china stannum 5 source",
      "myanmar china tin  other",
    ];

    test("gives one entity the relationships of the other, and ends those between them", async () => {
      expect(await told()).toEqual(BEFORE);
      await merge("Burma", "Myanmar");
      expect(await told()).toEqual([
        "china myanmar  source",
        "myanmar china stannum 5 source",
        "myanmar china tin  other",
        "myanmar china tin  source",
      ]);
      expect(
        await graph.ask(
          '{ node(id: "sells") { ... on Relationship { retractionReason supersededBy { from { id } } } } }',
        ),
      ).toEqual({
        node: { retractionReason: "merged into myanmar: one state", supersededBy: { from: { id: "myanmar" } } },
      });
    });

    test("lets the merged one go on resolving, by id, name and shared alias", async () => {
      const [error] = await graph.refused('{ entity(ref: "birma") { id } }');
      expect(error!.extensions!.code).toBe("AMBIGUOUS_REFERENCE");
      await merge("burma", "myanmar");
      expect(
        await graph.ask(`{
        id: entity(ref: "burma") { id } name: entity(ref: "Burma") { id } alias: entity(ref: "birma") { id }
        node(id: "burma") { id ... on Entity { mergedInto { id } } }
        search(text: "Burma") { entity { id } }
        connected(from: "Burma", to: "china")
      }`),
      ).toEqual({
        id: { id: "myanmar" },
        name: { id: "myanmar" },
        alias: { id: "myanmar" },
        node: { id: "burma", mergedInto: { id: "myanmar" } },
        search: [{ entity: { id: "myanmar" } }],
        connected: true,
      });
    });

    test("of minerals moves what concerns them", async () => {
      await merge("stannum", "tin");
      expect(await told()).toContain("myanmar china tin 5 source");
      expect((await told()).join()).not.toContain("stannum");
    });

    test("can be undone", async () => {
      const names = () =>
        graph.ask('{ a: entity(ref: "Burma") { id mergedInto { id } } b: entity(ref: "Myanmar") { id } }');
      await merge("burma", "myanmar");
      await write('unmergeEntity(id: "burma", reason: "a mistake")');
      expect(await told()).toEqual(BEFORE);
      expect(await names()).toEqual({ a: { id: "burma", mergedInto: null }, b: { id: "myanmar" } });
      // And done again.
      await merge("burma", "myanmar");
      await write('unmergeEntity(id: "burma", reason: "again")');
      expect(await told()).toEqual(BEFORE);
    });

    test("that was undone leaves what others have cited since", async () => {
      await merge("burma", "myanmar");
      const cite = '{ type: SUPPLIES, from: "china", to: "myanmar", citations: [{ source: "other" }] }';
      await write(`assertRelationships(relationships: [${cite}])`);
      await write('unmergeEntity(id: "burma", reason: "a mistake")');
      expect(await told()).toEqual([...BEFORE, "china myanmar  other"].sort());
    });

    test("that was undone gives back what was cited at the other one before", async () => {
      const claim = (from: string, ...sources: string[]) =>
        `{ type: PRODUCES, from: "${from}", to: "tin", citations: [${sources.map((id) => `{ source: "${id}" }`)}] }`;
      await write(
        `assertRelationships(relationships: [${claim("burma", "source", "other")}, ${claim("myanmar", "other")}])`,
      );
      const before = await told();
      await merge("burma", "myanmar");
      expect(await told()).toContain("myanmar tin  other source");
      await write('unmergeEntity(id: "burma", reason: "a mistake")');
      expect(await told()).toEqual(before);
    });

    test("keeps the past as it was known", async () => {
      const then = new Date((await graph.store.head()).recordedAt).toISOString();
      await merge("burma", "myanmar");
      const query =
        'query ($known: DateTime!) { node(id: "burma") { ... on Entity { relationships(where: { knownAt: $known }) { totalCount } } } }';
      expect(await graph.ask(query, { known: then })).toEqual({ node: { relationships: { totalCount: 3 } } });
    });

    test.each([
      ['mergeEntities(from: "burma", into: "burma", reason: "x")', "into", "the same entity"],
      ['mergeEntities(from: "burma", into: "company", reason: "x")', "into", "not one"],
      ['mergeEntities(from: "atlantis", into: "burma", reason: "x")', "from", "atlantis"],
      ['mergeEntities(from: "burma", into: "birma", reason: "x")', "into", "burma, myanmar"],
      ['unmergeEntity(id: "burma", reason: "x")', "id", "merged into no other"],
      ['unmergeEntity(id: "atlantis", reason: "x")', "id", "No entity"],
    ])("refuses %s", async (mutation, argument, message) => {
      expect(await refusedWith(mutation)).toEqual([{ argument, message: expect.stringContaining(message) }]);
      expect(await told()).toEqual(BEFORE);
    });

    test("makes no circle: who was merged stands for the other one", async () => {
      await merge("burma", "myanmar");
      expect(await refusedWith('mergeEntities(from: "myanmar", into: "burma", reason: "x")')).toEqual([
        { argument: "into", message: expect.stringContaining("the same entity") },
      ]);
    });
  });
}
