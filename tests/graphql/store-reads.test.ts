import { afterEach, describe, expect, jest, test } from "@jest/globals";
import type { GraphStore } from "../../src/store/graph-store.js";
import { aClaim, anEntity, aSource } from "../support/changes.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

/** A store that counts the reads that answers are made from. */
function counting(store: GraphStore, reads: string[]): GraphStore {
  return new Proxy(store, {
    get(target, name: keyof GraphStore) {
      const member = target[name];
      if (typeof member !== "function") return member;
      return (...args: unknown[]) => {
        if (name === "entities" || name === "relationships" || name === "sources") reads.push(name);
        return (member as (...all: unknown[]) => unknown).apply(target, args);
      };
    },
  });
}

const SIZE = 50;
const hubOf50 = () => [
  aSource("source"),
  anEntity("hub"),
  anEntity("gold", { kind: "MINERAL" }),
  ...Array.from({ length: SIZE }, (_, index) => aSource(`source-${index}`)),
  ...Array.from({ length: SIZE }, (_, index) => anEntity(`leaf-${index}`)),
  ...Array.from({ length: SIZE }, (_, index) => [
    aClaim(`r${index}`, "hub", `leaf-${index}`, { minerals: ["gold"], citations: [{ source: `source-${index}` }] }),
    aClaim(`s${index}`, `leaf-${index}`, `leaf-${(index + 1) % SIZE}`),
  ]).flat(),
];

const RELATIONSHIP =
  "{ id statement from { id name } to { id name } minerals { id } citations { source { id title } } }";

describe("the store reads of one operation are few, however many records it answers with", () => {
  let graph: ServedGraph;
  afterEach(() => graph.close());

  test.each([
    [
      "a neighbourhood",
      `{ neighbourhood(of: ["hub"], depth: 2) { nodes { id name } relationships ${RELATIONSHIP} } }`,
      5,
    ],
    ["a subgraph", `{ subgraph { nodes { id name } relationships ${RELATIONSHIP} } }`, 5],
    [
      "fifty paths",
      `{ paths(from: "leaf-0", to: "leaf-25", selector: SHORTEST_K, k: 50) { paths { explanation validFrom nodes { id name } relationships ${RELATIONSHIP} } subgraph { nodes { id } } } }`,
      5,
    ],
    [
      "relationships of all entities",
      `{ entities(first: 100) { edges { node { id relationships(first: 10) { totalCount edges { node ${RELATIONSHIP} } } } } } }`,
      5,
    ],
    [
      "two levels of relationships",
      `{ entity(ref: "hub") { relationships(first: 50) { edges { node { to { relationships(first: 5) { edges { node ${RELATIONSHIP} } } } } } } } }`,
      8,
    ],
    [
      "many nodes by id",
      `{ nodes(ids: [${Array.from({ length: SIZE }, (_, index) => `"r${index}", "leaf-${index}", "source-${index}"`)}]) { id } }`,
      3,
    ],
    ["an export", '{ neighbourhood(of: ["hub"]) { export(format: GRAPHML) } }', 5],
  ])("%s", async (_, query, most) => {
    const reads: string[] = [];
    graph = await serveGraph({ changes: hubOf50(), wrap: (store) => counting(store, reads) });
    // On a busy machine searches wait for turns, and what they find is read turn by turn: no time passes here.
    const clock = jest.spyOn(performance, "now").mockReturnValue(performance.now());
    await graph.ask(query).finally(() => clock.mockRestore());
    expect(reads.length).toBeGreaterThan(0);
    expect(reads.length).toBeLessThanOrEqual(most);
  });

  test("nothing is read twice while it stays as it is", async () => {
    const reads: string[] = [];
    graph = await serveGraph({ changes: hubOf50(), wrap: (store) => counting(store, reads) });
    const query = `{ neighbourhood(of: ["hub"], depth: 2) { nodes { id name } relationships ${RELATIONSHIP} } }`;
    const first = await graph.ask(query);
    reads.length = 0;
    expect(await graph.ask(query)).toEqual(first);
    expect(reads).toEqual([]);
  });
});
