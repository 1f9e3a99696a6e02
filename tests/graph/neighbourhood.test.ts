import { describe, expect, test } from "@jest/globals";
import { Budget } from "../../src/graph/budget.js";
import { findNeighbourhood } from "../../src/graph/reach/neighbourhood.js";
import { claimOf, entityOf, projectionOf } from "./random-graph.js";

describe("a neighbourhood whose time is up", () => {
  const leaves = Array.from({ length: 5_000 }, (_, index) => `leaf-${index}`);
  const projection = projectionOf({
    entities: ["hub", ...leaves].map((id) => entityOf(id)),
    claims: leaves.map((leaf, index) => claimOf({ id: `c${index}`, from: "hub", to: leaf })),
    sources: [],
  });
  const hub = projection.entities.byId.get("hub")!;
  const around = (milliseconds: number) =>
    findNeighbourhood(
      projection,
      {
        starts: [hub],
        direction: "ANY",
        where: {},
        through: {},
        depth: 3,
        limit: Number.POSITIVE_INFINITY,
        induced: false,
      },
      new Budget(milliseconds),
    );

  test("says so, and every entity of it still has the relationship that led there", () => {
    const { entities, claims, truncated } = around(-1);
    expect(truncated).toBe(true);
    expect(entities.length).toBeGreaterThan(1);
    expect(entities.length).toBeLessThan(5_001);
    expect(claims).toHaveLength(entities.length - 1);
  });

  test("is whole where there is time", () => {
    expect(around(Number.POSITIVE_INFINITY)).toMatchObject({
      truncated: false,
      entities: { length: 5_001 },
      claims: { length: 5_000 },
    });
  });
});
