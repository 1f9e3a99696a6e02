import { describe, expect, test } from "@jest/globals";
import { placeOfTraversals } from "../../src/knowledge/place-of-traversals.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import type { StoreTraversals } from "../../src/store/store-traversals.js";

const traversals = {} as StoreTraversals;

/** A store of so many claims. */
function storeOf(claims: number, more: Partial<GraphStore> = {}): GraphStore {
  return { description: "sqlite here", size: async () => ({ entities: 1, claims }), ...more } as GraphStore;
}

describe("traversals run", () => {
  test("in memory unless something else is said", async () => {
    expect(await placeOfTraversals(storeOf(1e9, { traversals }), {})).toEqual({});
  });

  test("in the database where that is said", async () => {
    expect(await placeOfTraversals(storeOf(1, { traversals }), { traversal: "database" })).toEqual({
      store: traversals,
    });
  });

  test("in memory as long as the relationships fit into it", async () => {
    expect(await placeOfTraversals(storeOf(5_000, { traversals }), { traversalMemoryMb: 1 })).toEqual({});
  });

  test("in the database, which is told, where they do not", async () => {
    expect(await placeOfTraversals(storeOf(5_001, { traversals }), { traversalMemoryMb: 1 })).toEqual({
      store: traversals,
      note: expect.stringMatching(
        /5001 relationships need some 2 MB.*TRAVERSAL_MEMORY_MB allows 1.*The database answers/,
      ),
    });
  });

  test.each([
    ["is told to", { traversal: "database" }],
    ["has too many relationships", { traversalMemoryMb: 1 }],
  ] as const)("nowhere where a store %s and can't: the message names NEO4J_URI", async (_, options) => {
    await expect(placeOfTraversals(storeOf(10_000), options)).rejects.toMatchObject({
      code: "NOT_SUPPORTED",
      message: expect.stringContaining("NEO4J_URI"),
    });
  });
});
