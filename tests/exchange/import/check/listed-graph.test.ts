import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { EntityKind } from "../../../../src/domain/entity-kind.js";
import type { GraphReader } from "../../../../src/exchange/import/check/graph-reader.js";
import { listedGraph, type Questions } from "../../../../src/exchange/import/check/listed-graph.js";

const IDS = ["a", "b", "c", "d", "e", "f", "g", "h"];
const KINDS: readonly EntityKind[] = ["COUNTRY", "MINERAL"];

interface Held {
  readonly sources: readonly string[];
  readonly entities: readonly string[];
  readonly claims: readonly string[];
}

/** A graph that holds these ids, and notes which of each sort it was asked for. */
function graphOf({ sources, entities, claims }: Held) {
  const asked = { sources: [] as string[], entities: [] as string[], kinds: [] as string[], claims: [] as string[] };
  const listed: string[] = [];
  const kindOf = (id: string) => KINDS[IDS.indexOf(id) % KINDS.length]!;
  const among = (ids: readonly string[], held: readonly string[], notes: string[]) => {
    notes.push(...ids);
    return ids.filter((id) => held.includes(id));
  };
  async function* batch<Item>(name: string, items: readonly Item[]): AsyncGenerator<Item[]> {
    listed.push(name);
    for (const item of items) yield [item];
  }
  const graph: GraphReader = {
    sources: async (ids) => among(ids, sources, asked.sources).map((id) => ({ id, title: id })),
    entities: async (ids) =>
      among(ids, entities, asked.entities).map((id) => ({ id, kind: kindOf(id), name: id }) as never),
    entityKinds: async (ids) => among(ids, entities, asked.kinds).map((id) => ({ id, kind: kindOf(id) })),
    // Two versions of each, as the id of a retracted claim may have.
    relationships: async (ids) => among(ids, claims, asked.claims).flatMap((id) => [{ id }, { id }] as never[]),
    scan: () => batch<never>("scan", []) as never,
    size: async () => ({ sources: sources.length, entities: entities.length, claims: claims.length * 2 }),
    ids: {
      sources: () => batch("sources", sources),
      entities: () =>
        batch(
          "entities",
          entities.map((id) => ({ id, kind: kindOf(id) })),
        ),
      claims: () => batch("claims", [...claims, ...claims]),
    },
  };
  return { graph, asked, listed };
}

const held: fc.Arbitrary<Held> = fc.record({
  sources: fc.subarray(IDS),
  entities: fc.subarray(IDS),
  claims: fc.subarray(IDS),
});
const questions: fc.Arbitrary<Questions> = fc.record({
  entities: fc.nat(10),
  claims: fc.nat(20),
  references: fc.nat(4),
});

test("a graph answers the same, whatever of it is listed, and is never asked for more", async () => {
  const property = fc.asyncProperty(held, questions, fc.subarray([...IDS, "strange"]), async (all, load, wanted) => {
    const plain = graphOf(all);
    const { graph, asked } = graphOf(all);
    const reader = await listedGraph(graph, load);
    expect(await reader.sources(wanted)).toEqual(await plain.graph.sources(wanted));
    expect(await reader.entities(wanted)).toEqual(await plain.graph.entities(wanted));
    expect(await reader.entityKinds(wanted)).toEqual(await plain.graph.entityKinds(wanted));
    expect(await reader.relationships(wanted)).toEqual(await plain.graph.relationships(wanted));
    expect(await reader.size()).toEqual(await plain.graph.size());
    for (const sort of ["sources", "entities", "kinds", "claims"] as const) {
      expect(plain.asked[sort]).toEqual(expect.arrayContaining(asked[sort]));
    }
  });
  await fc.assert(property);
});

describe("a graph that holds", () => {
  const some = { sources: ["a"], entities: ["b", "c"], claims: ["d"] };

  test("little beside the load is listed, and asked for nothing that it does not have", async () => {
    const { graph, asked, listed } = graphOf(some);
    const reader = await listedGraph(graph, { entities: 9, claims: 9, references: 9 });
    for (const ask of [reader.sources, reader.entities, reader.entityKinds, reader.relationships]) await ask(IDS);
    expect(listed).toEqual(["sources", "entities", "claims"]);
    expect(asked).toEqual({ sources: ["a"], entities: ["b", "c"], kinds: [], claims: ["d"] });
  });

  test("much beside the load is asked", async () => {
    const { graph, listed } = graphOf({ sources: IDS, entities: IDS, claims: IDS });
    await listedGraph(graph, { entities: 2, claims: 3, references: 1 });
    expect(listed).toEqual([]);
  });

  test("the load already is listed for its sources alone: its claims and entities must be compared anyway", async () => {
    const { graph, listed } = graphOf({ sources: ["a"], entities: IDS, claims: IDS });
    await listedGraph(graph, { entities: IDS.length, claims: IDS.length * 2, references: 0 });
    expect(listed).toEqual(["sources"]);
  });

  test("no list of its ids is left as it is", async () => {
    const { ids, ...graph } = graphOf(some).graph;
    expect(ids).toBeDefined();
    expect(await listedGraph(graph, { entities: 9, claims: 9, references: 9 })).toBe(graph);
  });
});
