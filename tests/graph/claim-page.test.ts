import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Budget } from "../../src/graph/budget.js";
import { claimCounts } from "../../src/graph/claims/claim-counts.js";
import { claimPage, countClaims } from "../../src/graph/claims/claim-page.js";
import { degrees } from "../../src/graph/claims/degrees.js";
import { projectionOf, smallGraph, TYPES } from "./random-graph.js";

const ends = fc.option(fc.uniqueArray(fc.nat({ max: 1 }), { maxLength: 2 }), { nil: undefined });
const forever = () => new Budget(Number.POSITIVE_INFINITY);

describe("claims that are selected", () => {
  test("are those that a look at each finds: a page of them, and their number", () => {
    const selections = fc.record({
      types: fc.uniqueArray(fc.constantFrom(...TYPES)),
      from: ends,
      to: ends,
      at: fc.option(
        fc.record({
          entity: fc.nat({ max: 1 }),
          direction: fc.constantFrom("OUT" as const, "IN" as const, "ANY" as const),
        }),
        {
          nil: undefined,
        },
      ),
      first: fc.nat({ max: 3 }),
      limit: fc.constantFrom(0, 1, 3, Number.POSITIVE_INFINITY),
    });
    fc.assert(
      fc.property(smallGraph, selections, (graph, { types, from, to, at, first, limit }) => {
        const projection = projectionOf(graph);
        const { ids } = projection.entities;
        const number = (id: string) => ids.indexOf(id);
        const named = at === undefined ? { ...(from && { from }), ...(to && { to }) } : { at };
        const expected = graph.claims
          .filter(({ retractedAt }) => retractedAt === undefined)
          .filter(({ type }) => types.includes(type as never))
          .filter((claim) => {
            const [start, end] = [number(claim.from), number(claim.to)];
            if (at === undefined) return (from?.includes(start) ?? true) && (to?.includes(end) ?? true);
            return (at.direction !== "IN" && start === at.entity) || (at.direction !== "OUT" && end === at.entity);
          })
          .map(({ id }) => projection.claims.ids.indexOf(id))
          .sort((a, b) => a - b);
        const selection = { where: { types }, ...named } as const;
        const later = expected.filter((claim) => claim >= first);
        expect(claimPage(projection, { ...selection, first, limit }, forever())).toEqual({
          claims: later.slice(0, limit),
          hasMore: later.length > limit,
          budgetSpent: false,
        });
        expect(countClaims(projection, selection, forever())).toEqual({ count: expected.length, budgetSpent: false });
      }),
      { numRuns: 1_000 },
    );
  });

  test("are counted by type and direction, a self-loop in both", () => {
    fc.assert(
      fc.property(smallGraph, fc.nat({ max: 1 }), (graph, entity) => {
        const projection = projectionOf(graph);
        const id = projection.entities.ids[entity];
        const current = graph.claims.filter(({ retractedAt }) => retractedAt === undefined);
        const expected = (["OUT", "IN"] as const).flatMap((direction) =>
          [...TYPES].sort().map((type) => ({
            type,
            direction,
            count: current.filter(
              (claim) => claim.type === type && (direction === "OUT" ? claim.from : claim.to) === id,
            ).length,
          })),
        );
        expect(claimCounts(projection, { entity, where: {} }, forever())).toEqual({
          counts: expected.filter(({ count }) => count > 0),
          budgetSpent: false,
        });
      }),
      { numRuns: 500 },
    );
  });

  test("are counted at each entity, in either direction, a self-loop once, up to as many as are asked for", () => {
    fc.assert(
      fc.property(smallGraph, fc.integer({ min: 1, max: 5 }), (graph, atMost) => {
        const projection = projectionOf(graph);
        const entities = projection.entities.ids.map((_, entity) => entity);
        const current = graph.claims.filter(({ retractedAt }) => retractedAt === undefined);
        const expected = projection.entities.ids.map((id) =>
          Math.min(current.filter(({ from, to }) => from === id || to === id).length, atMost),
        );
        expect(degrees(projection, { entities, where: {}, atMost }, forever())).toEqual({
          degrees: expected,
          budgetSpent: false,
        });
      }),
      { numRuns: 500 },
    );
  });
});
