import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { daySpan } from "../../src/domain/partial-date.js";
import type { RelationshipType } from "../../src/domain/relationship-type.js";
import { Budget } from "../../src/graph/budget.js";
import type { ClaimFilter } from "../../src/graph/claim-filter.js";
import type { EntityFilter } from "../../src/graph/entity-filter.js";
import { findPathsBy } from "../../src/graph/find-paths.js";
import { findNeighbourhood } from "../../src/graph/neighbourhood.js";
import type { Projection } from "../../src/graph/projection.js";
import { searchByCost, searchPaths } from "../../src/graph/search-paths.js";
import type { Direction } from "../../src/graph/traversal.js";
import { CONFIDENCES, DATES, projectionOf, STATUSES, smallGraph, TYPES } from "./random-graph.js";
import {
  type ReferenceEntityFilter,
  type ReferenceFilter,
  referenceNeighbourhood,
  referencePaths,
} from "./reference.js";

const CASES = Number(process.env["PROPERTY_CASES"] ?? 2_000);

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 3 });

const filterFor = (ids: readonly string[]): fc.Arbitrary<ReferenceFilter> =>
  fc
    .record({
      types: optional(fc.uniqueArray(fc.constantFrom(...TYPES))),
      minerals: optional(fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 })),
      includeMineralGroups: optional(fc.boolean()),
      asOf: optional(fc.constantFrom(...DATES)),
      includeUndated: optional(fc.boolean()),
      knownAt: optional(fc.constantFrom(500, 1_000, 1_500, 2_000, 3_000)),
      publishedBy: optional(fc.constantFrom(...DATES)),
      minConfidence: optional(fc.constantFrom(...CONFIDENCES)),
      statuses: optional(fc.uniqueArray(fc.constantFrom(...STATUSES))),
      sources: optional(fc.uniqueArray(fc.constantFrom("s0", "s1"))),
    })
    // Most filters together leave nothing: of the fields given, keep some.
    .chain((filter) => fc.subarray(Object.entries(filter), { maxLength: 3 }))
    .map((fields) => Object.fromEntries(fields.filter(([, value]) => value !== undefined)));

const entityFilterFor = (ids: readonly string[]): fc.Arbitrary<ReferenceEntityFilter> =>
  fc
    .record({
      kinds: optional(fc.uniqueArray(fc.constantFrom("COUNTRY", "COMPANY", "MINERAL"), { minLength: 1 })),
      exclude: optional(fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 })),
      maxDegree: optional(fc.integer({ min: 0, max: 5 })),
    })
    .map((filter) => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)));

function compile(
  projection: Projection,
  where: ReferenceFilter,
  through: ReferenceEntityFilter,
): { where: ClaimFilter; through: EntityFilter } {
  const entity = (id: string) => projection.entities.byId.get(id)!;
  const { minerals, asOf, publishedBy, sources, types, statuses, ...same } = where;
  const filter: ClaimFilter = {
    ...same,
    ...(types && { types: types as RelationshipType[] }),
    ...(statuses && { statuses: statuses as ClaimFilter["statuses"] }),
    ...(minerals && { minerals: minerals.map(entity) }),
    ...(asOf && { asOf: daySpan(asOf)! }),
    ...(publishedBy && { publishedBy: daySpan(publishedBy)!.last }),
    ...(sources && { sources: sources.map((id) => projection.sources.byId.get(id)!) }),
  } as ClaimFilter;
  const { exclude, ...rest } = through;
  return { where: filter, through: { ...rest, ...(exclude && { exclude: exclude.map(entity) }) } as EntityFilter };
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
        const compiled = compile(projection, query.where, query.through);
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
        const compiled = compile(projection, query.where, query.through);
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
