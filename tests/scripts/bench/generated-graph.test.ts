import { expect, test } from "@jest/globals";
import { BLOCK, GeneratedGraph } from "../../../scripts/bench/scaling/generated-graph.mjs";
import { generatedId, generatedStore } from "../../../scripts/bench/scaling/generated-store.mjs";

const small = new GeneratedGraph(BLOCK.relationships);
const large = new GeneratedGraph(4 * BLOCK.relationships);

test("entities of a rank have as many relationships in a graph of any size", () => {
  for (const rank of [0, 10, 250, 499]) {
    const degree = small.neighbours(rank).length;
    expect(degree).toBeGreaterThan(0);
    expect(large.neighbours(rank)).toHaveLength(degree);
    expect(large.neighbours(3 * BLOCK.entities + rank)).toHaveLength(degree);
  }
});

test("neighbours are the other ends of the relationships", () => {
  const entity = 2 * BLOCK.entities + 100;
  const others: number[] = [];
  let loops = 0;
  for (let relationship = 0; relationship < large.relationships; relationship++) {
    const [from, to] = [large.from(relationship), large.to(relationship)];
    if (from === to) loops++;
    if (from === entity) others.push(to);
    if (to === entity) others.push(from);
  }
  expect(loops).toBe(0);
  expect(large.neighbours(entity).sort()).toEqual(others.sort());
});

test("a store of it scans all of it, and reads by id what it scanned", async () => {
  const store = generatedStore(small);
  let claims = 0;
  for await (const batch of store.scan()) if (batch.kind === "claims") claims += batch.rows.length;
  expect(claims).toBe(small.relationships);
  const [entity] = await store.entities([generatedId(7), generatedId(small.entities), "nobody"]);
  expect(entity).toMatchObject({ id: generatedId(7), name: "Actor 7" });
  const [relationship] = await store.relationships(["event-000000012"]);
  expect(relationship).toMatchObject({ from: generatedId(small.from(12)), citations: [{ source: "generated" }] });
});
