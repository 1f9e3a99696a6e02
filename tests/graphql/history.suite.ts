import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { GraphStore } from "../../src/store/graph-store.js";
import { aClaim, anEntity, aSource } from "../support/changes.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

const NOTE = { note: "a test" };

/** What was known of entities and of who said so, over stores that `openStore` gives: each empty. */
export function describeHistory(openStore?: () => Promise<GraphStore>): void {
  describe("the past of entities", () => {
    let graph: ServedGraph;
    /** Instants of the revisions. */
    let instants: string[];
    beforeEach(async () => {
      graph = await serveGraph({
        ...(openStore && { store: await openStore() }),
        changes: [
          aSource("source"),
          aSource("other"),
          anEntity("burma", { name: "Burma", description: "A union." }),
          anEntity("china", { name: "China" }),
          anEntity("tin", { kind: "MINERAL", name: "Tin" }),
          aClaim("sells", "burma", "china", { minerals: ["tin"], validFrom: "1990" }),
        ],
      });
      instants = [instantOf(await graph.store.head())];
      const key = await graph.keyOf("Ada", "editor");
      const write = async (mutation: string) => {
        await graph.ask(`mutation { ${mutation} { created } }`, undefined, key);
        instants.push(instantOf(await graph.store.head()));
      };
      await write('upsertEntities(entities: [{ id: "burma", name: "Myanmar" }])');
      await write('setAlias(entity: "burma", alias: "Birma")');
      await write(
        'assertRelationships(relationships: [{ type: SUPPLIES, from: "burma", to: "china", minerals: ["tin"], validFrom: "1990", id: "sells", citations: [{ source: "other" }] }])',
      );
      await write(
        'upsertEntities(entities: [{ id: "tin", kind: MINERAL, name: "Stannum" }, { id: "laos", kind: COUNTRY, name: "Laos" }])',
      );
    });
    afterEach(() => graph.close());

    test("shows an entity as it was known, and none that was not known yet", async () => {
      const query = `query ($at: DateTime) {
        burma: entity(ref: "Myanmar", knownAt: $at) { id name aliases description }
        laos: entity(ref: "laos", knownAt: $at) { name }
        entities(knownAt: $at) { totalCount edges { node { name } } }
        search(text: "myanmar laos", knownAt: $at) { entity { name } }
      }`;
      const union = { id: "burma", description: "A union." };
      const told = (name: string, tin: string, others: string[] = []) => ({
        totalCount: 3 + others.length,
        edges: [name, "China", ...others, tin].map((named) => ({ node: { name: named } })),
      });
      expect(await graph.ask(query, { at: instants[0] })).toEqual({
        burma: { ...union, name: "Burma", aliases: [] },
        laos: null,
        entities: told("Burma", "Tin"),
        search: [{ entity: { name: "Burma" } }],
      });
      expect(await graph.ask(query, { at: instants[1] })).toMatchObject({
        burma: { ...union, name: "Myanmar", aliases: [] },
        entities: told("Myanmar", "Tin"),
      });
      expect(await graph.ask(query, { at: instants[2] })).toMatchObject({ burma: { aliases: ["Birma"] } });
      const now = {
        burma: { name: "Myanmar" },
        laos: { name: "Laos" },
        entities: told("Myanmar", "Stannum", ["Laos"]),
      };
      expect(await graph.ask(query, { at: null })).toMatchObject(now);
      expect(await graph.ask(query, { at: instants[4] })).toMatchObject(now);
      expect(await graph.ask(query, { at: "2000-01-01T00:00:00Z" })).toEqual({
        burma: null,
        laos: null,
        entities: { totalCount: 0, edges: [] },
        search: [],
      });
    });

    test("is shown by every search that asks for what was known", async () => {
      const query = `query ($where: RelationshipFilter) {
        paths(from: "burma", to: "china", where: $where) { paths { explanation nodes { name } relationships { statement from { name } minerals { name } } } }
        neighbourhood(of: ["china"], where: $where) { nodes { name } relationships { from { name } } export(format: JSON) }
        relationships(where: $where) { edges { node { from { name } minerals { name } } } }
        reachable(from: ["china"], where: $where) { edges { node { name } } }
      }`;
      const then = JSON.stringify(await graph.ask(query, { where: { knownAt: instants[0], asOf: "1995" } }));
      expect(then).toContain("Burma");
      expect(then).toContain("Tin");
      expect(then).not.toMatch(/Myanmar|Stannum/);
      const now = JSON.stringify(await graph.ask(query, { where: { asOf: "1995" } }));
      expect(now).toContain("Myanmar");
      expect(now).toContain("Stannum");
      expect(now).not.toMatch(/Burma|Tin/);
      expect(JSON.stringify(await graph.ask(query, { where: { asOf: "1989" } }))).not.toMatch(/Burma|Tin|Myanmar/);
    });

    test("is exported as it was known", async () => {
      const text = async (query: string) => (await fetch(`${graph.url}/export/json${query}`)).text();
      const then = await text(`?knownAt=${instants[0]}`);
      expect(then).toContain("Burma");
      expect(then).not.toMatch(/Myanmar|Stannum|laos|Birma/);
      const now = await text("");
      expect(now).toContain("laos");
      expect(now).not.toContain("Burma");
    });

    test("is told version by version", async () => {
      const query = '{ entity(ref: "burma") { versions { knownFrom knownUntil entity { name aliases } } } }';
      expect(await graph.ask(query)).toEqual({
        entity: {
          versions: [
            { knownFrom: instants[0], knownUntil: instants[1], entity: { name: "Burma", aliases: [] } },
            { knownFrom: instants[1], knownUntil: instants[2], entity: { name: "Myanmar", aliases: [] } },
            { knownFrom: instants[2], knownUntil: null, entity: { name: "Myanmar", aliases: ["Birma"] } },
          ],
        },
      });
    });

    test("knows mergers too", async () => {
      await graph.knowledge.apply([anEntity("siam", { mergedInto: "laos" })], NOTE);
      const before = instantOf(await graph.store.head());
      await graph.knowledge.apply([anEntity("siam", { name: "Siam" })], NOTE);
      const query = 'query ($at: DateTime) { entity(ref: "siam", knownAt: $at) { name mergedInto { id } } }';
      expect(await graph.ask(query, { at: before })).toEqual({
        entity: { name: "Name of siam", mergedInto: { id: "laos" } },
      });
      expect(await graph.ask(query)).toEqual({ entity: { name: "Siam", mergedInto: null } });
    });

    test("who said so is what was cited then", async () => {
      const query = `query ($where: RelationshipFilter) {
        relationships(where: $where) { edges { node { citations { source { id } } } } }
      }`;
      const cited = async (where: object) => {
        const { relationships } = await graph.ask<Cited>(query, { where });
        return relationships.edges.map(({ node }) => node.citations.map(({ source }) => source.id));
      };
      expect(await cited({ knownAt: instants[2] })).toEqual([["source"]]);
      expect(await cited({ knownAt: instants[3] })).toEqual([["source", "other"]]);
      expect(await cited({})).toEqual([["source", "other"]]);
      expect(await cited({ sources: ["other"], knownAt: instants[2] })).toEqual([]);
      expect(await cited({ sources: ["other"] })).toEqual([["source", "other"]]);
    });
    interface Cited {
      readonly relationships: { edges: { node: { citations: { source: { id: string } }[] } }[] };
    }
  });
}

function instantOf({ recordedAt }: { recordedAt: number }): string {
  return new Date(recordedAt).toISOString();
}
