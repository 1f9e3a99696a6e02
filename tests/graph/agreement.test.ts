import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Budget } from "../../src/graph/budget.js";
import { findPathsBy } from "../../src/graph/paths/find-paths.js";
import { searchByCost, searchPaths } from "../../src/graph/paths/search-paths.js";
import type { Projection } from "../../src/graph/projection/projection.js";
import { findNeighbourhood } from "../../src/graph/reach/neighbourhood.js";
import type { Direction } from "../../src/graph/traversal.js";
import { compileFilters, entityFilterFor, type FilterNumbers, filterFor } from "./random-filters.js";
import { projectionOf, smallGraph } from "./random-graph.js";
import { referenceNeighbourhood, referencePaths } from "./reference.js";

const CASES = Number(process.env["PROPERTY_CASES"] ?? 2_000);

function numbersOf({ entities, sources }: Projection): FilterNumbers {
  return { entity: (id) => entities.byId.get(id)!, source: (id) => sources.byId.get(id)! };
}

const direction = fc.constantFrom<Direction>("OUT", "IN", "ANY");
const forever = () => new Budget(Number.POSITIVE_INFINITY);

const pathCase = smallGraph.chain((graph) => {
  const ids = graph.entities.map((entity) => entity.id);
  return fc.record({
    graph: fc.constant(graph),
    query: fc
      .record({
        from: fc.constantFrom(...ids),
        to: fc.constantFrom(...ids),
        selector: fc.constantFrom("ANY_SHORTEST" as const, "ALL_SHORTEST" as const, "SHORTEST_K" as const),
        k: fc.integer({ min: 1, max: 8 }),
        maxLength: fc.integer({ min: 1, max: 6 }),
        direction,
        where: filterFor(ids),
        through: entityFilterFor(ids),
        mode: fc.constantFrom("WALK" as const, "TRAIL" as const, "ACYCLIC" as const, "SIMPLE" as const),
        weight: fc.constantFrom("HOPS" as const, "CONFIDENCE" as const, "SHARE" as const),
        holdsTogether: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
        inSequence: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
        limit: fc.integer({ min: 1, max: 10 }),
      })
      // There are too many longer walks to try them all.
      .map((query) => (query.mode === "WALK" ? { ...query, maxLength: Math.min(query.maxLength, 4) } : query)),
  });
});

const neighbourhoodCase = smallGraph.chain((graph) => {
  const ids = graph.entities.map((entity) => entity.id);
  return fc.record({
    graph: fc.constant(graph),
    query: fc.record({
      of: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 }),
      depth: fc.integer({ min: 1, max: 4 }),
      direction,
      where: filterFor(ids),
      through: entityFilterFor(ids),
      induced: fc.boolean(),
      limit: fc.integer({ min: 1, max: 7 }),
    }),
  });
});

describe("the projection answers as an exhaustive reading of the contract does", () => {
  test.each([
    ["paths, their order, truncation and outcome", searchPaths],
    ["the same where all are searched by cost", searchByCost],
  ])("%s", (_, search) => {
    fc.assert(
      fc.property(pathCase, ({ graph, query }) => {
        const projection = projectionOf(graph);
        const entity = (id: string) => projection.entities.byId.get(id)!;
        const compiled = compileFilters(numbersOf(projection), query.where, query.through);
        const answer = findPathsBy(search, projection, {
          query: { ...query, ...compiled, from: entity(query.from), to: entity(query.to) },
          budget: forever(),
        });
        const { costs, ...expected } = referencePaths(graph, query);
        expect({
          paths: answer.paths.map((path) => path.claims.map((claim) => projection.claims.ids[claim])),
          truncated: answer.truncated,
          outcome: answer.outcome,
        }).toEqual(expected);
        for (const [index, path] of answer.paths.entries()) expect(path.cost).toBeCloseTo(costs[index]!, 9);
      }),
      { numRuns: CASES },
    );
  });

  test("neighbourhoods, their distances, relationships and truncation", () => {
    fc.assert(
      fc.property(neighbourhoodCase, ({ graph, query }) => {
        const projection = projectionOf(graph);
        const starts = query.of.map((id) => projection.entities.byId.get(id)!);
        const compiled = compileFilters(numbersOf(projection), query.where, query.through);
        const answer = findNeighbourhood(projection, { ...query, ...compiled, starts }, forever());
        expect({
          entities: answer.entities.map((entity) => projection.entities.ids[entity]),
          distances: answer.distances,
          claims: answer.claims.map((claim) => projection.claims.ids[claim]),
          truncated: answer.truncated,
        }).toEqual(referenceNeighbourhood(graph, query));
      }),
      { numRuns: CASES },
    );
  });
});
