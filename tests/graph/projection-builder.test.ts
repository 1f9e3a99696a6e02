import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { ProjectionBuilder } from "../../src/graph/projection/projection-builder.js";
import { claimOf, entityOf, projectionOf, type SmallGraph, smallGraph } from "./random-graph.js";
import { readable } from "./readable-projection.js";

/** A graph cut in two: what was known first, and what came (or changed) after. */
const grownGraph = smallGraph.chain((graph) =>
  fc.record({
    graph: fc.constant(graph),
    firstClaims: fc.subarray([...graph.claims]),
    retractedLater: fc.subarray(graph.claims.filter((claim) => claim.retractedAt === undefined)),
  }),
);

describe("a projection built from an earlier one and what has changed", () => {
  test("is the projection built from everything", () => {
    fc.assert(
      fc.property(grownGraph, ({ graph, firstClaims, retractedLater }) => {
        const ends = new Set(firstClaims.flatMap((claim) => [claim.from, claim.to, ...claim.minerals]));
        const before: SmallGraph = {
          ...graph,
          entities: graph.entities.filter((entity) => ends.has(entity.id)),
          claims: firstClaims,
        };
        const after: SmallGraph = {
          ...graph,
          claims: graph.claims.map((claim) =>
            retractedLater.includes(claim) ? { ...claim, retractedAt: 9_000 } : claim,
          ),
        };
        const builder = new ProjectionBuilder(projectionOf(before));
        for (const entity of after.entities) builder.addEntity(entity);
        for (const claim of after.claims) {
          if (!firstClaims.some((known) => known.id === claim.id) || claim.retractedAt === 9_000)
            builder.addClaim(claim);
        }
        expect(readable(builder.build(2, 9_000))).toEqual(
          readable({ ...projectionOf(after), revision: 2, recordedAt: 9_000 }),
        );
      }),
      { numRuns: 500 },
    );
  });

  test("holds two versions of one claim, the older first", () => {
    const builder = new ProjectionBuilder();
    for (const id of ["a", "b"]) builder.addEntity(entityOf(id));
    builder.addClaim(claimOf({ id: "c", from: "a", to: "b", recordedAt: 2_000, confidence: 0.5 }));
    builder.addClaim(claimOf({ id: "c", from: "a", to: "b", recordedAt: 1_000, retractedAt: 2_000 }));
    const { claims, instants, strengths } = builder.build(2, 2_000);
    expect([...claims.ids]).toEqual(["c", "c"]);
    expect([...claims.recorded].map((instant) => instants[instant])).toEqual([1_000, 2_000]);
    expect([...claims.strength].map((strength) => strengths.confidence[strength])).toEqual([1, 0.5]);
  });

  test("refuses a claim whose end the store does not hold", () => {
    const builder = new ProjectionBuilder();
    builder.addEntity(entityOf("a"));
    builder.addClaim(claimOf({ id: "c", from: "a", to: "nowhere" }));
    expect(() => builder.build(1, 1_000)).toThrow("nowhere");
  });
});

/** A projection without the numbers that depend on the order in which things came. */
