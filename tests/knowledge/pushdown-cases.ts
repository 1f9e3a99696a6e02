import fc from "fast-check";
import { daySpan } from "../../src/domain/partial-date.js";
import type { RelationshipType } from "../../src/domain/relationship-type.js";
import type { ClaimFilter } from "../../src/graph/claim-filter.js";
import type { EntityFilter } from "../../src/graph/entity-filter.js";
import type { Direction } from "../../src/graph/traversal.js";
import type { Traverser } from "../../src/knowledge/traverser.js";
import { CONFIDENCES, DATES, type SmallGraph, STATUSES } from "../graph/random-graph.js";
import {
  type ReferenceEntityFilter,
  type ReferenceFilter,
  type ReferenceNeighbourhoodQuery,
  type ReferencePathQuery,
  referenceNeighbourhood,
  referencePaths,
} from "../graph/reference.js";
import type { StoredGraphs } from "../support/stored-graphs.js";

/** Neo4j plans each statement anew for each bound of a quantifier and each list of types, at up to a second on a busy machine. */
const LENGTHS = [1, 3, 5];
const TYPE_LISTS: readonly (readonly RelationshipType[])[] = [["SUPPLIES", "PART_OF"], ["VISITS"], []];
/** Of the largest graph. */
const IDS = ["e0", "e1", "e2", "e3", "e4", "e5"];

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 3 });
const id = fc.constantFrom(...IDS);
const direction = fc.constantFrom<Direction>("OUT", "IN", "ANY");

const where: fc.Arbitrary<ReferenceFilter> = fc
  .record({
    types: optional(fc.constantFrom(...TYPE_LISTS)),
    minerals: optional(fc.uniqueArray(id, { maxLength: 2 })),
    includeMineralGroups: optional(fc.boolean()),
    asOf: optional(fc.constantFrom(...DATES)),
    includeUndated: optional(fc.boolean()),
    knownAt: optional(fc.constantFrom(500, 1_000, 1_500, 2_000, 3_000)),
    publishedBy: optional(fc.constantFrom(...DATES)),
    minConfidence: optional(fc.constantFrom(...CONFIDENCES)),
    statuses: optional(fc.uniqueArray(fc.constantFrom(...STATUSES))),
    sources: optional(fc.uniqueArray(fc.constantFrom("s0", "s1"))),
  })
  .chain((filter) => fc.subarray(Object.entries(filter), { maxLength: 3 }))
  .map((fields) => Object.fromEntries(fields.filter(([, value]) => value !== undefined)));

const through: fc.Arbitrary<ReferenceEntityFilter> = fc
  .record({
    kinds: optional(fc.uniqueArray(fc.constantFrom("COUNTRY", "COMPANY", "MINERAL"), { minLength: 1 })),
    exclude: optional(fc.uniqueArray(id, { maxLength: 2 })),
    maxDegree: optional(fc.integer({ min: 0, max: 5 })),
  })
  .map((filter) => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)));

export const pathQuery: fc.Arbitrary<ReferencePathQuery> = fc.record({
  from: id,
  to: id,
  selector: fc.constantFrom("ANY_SHORTEST" as const, "ALL_SHORTEST" as const, "SHORTEST_K" as const),
  k: fc.integer({ min: 1, max: 8 }),
  maxLength: fc.constantFrom(...LENGTHS),
  direction,
  where,
  through,
  mode: fc.constantFrom("TRAIL" as const, "ACYCLIC" as const),
  limit: fc.integer({ min: 1, max: 10 }),
});

export const neighbourhoodQuery: fc.Arbitrary<ReferenceNeighbourhoodQuery> = fc.record({
  of: fc.uniqueArray(id, { maxLength: 2 }),
  depth: fc.integer({ min: 1, max: 4 }),
  direction,
  where,
  through,
  induced: fc.boolean(),
  limit: fc.integer({ min: 1, max: 7 }),
});

/** An answer beside what it should be. */
export interface Comparison {
  readonly answer: unknown;
  readonly expected: unknown;
}

/** Asks a traverser of stored graphs for paths in one of them. */
export async function comparePaths(
  traverser: Traverser,
  stored: StoredGraphs,
  graph: number,
  query: ReferencePathQuery,
): Promise<Comparison> {
  const { number, ...filters } = compile(stored, graph, query);
  const { projection, answer } = await traverser.run(
    stored.directory,
    {
      name: "paths",
      query: {
        ...query,
        ...filters,
        direction: query.direction as Direction,
        from: number(query.from),
        to: number(query.to),
        weight: "HOPS",
        holdsTogether: false,
        inSequence: false,
      },
    },
    { budgetMs: Number.POSITIVE_INFINITY },
  );
  return {
    answer: {
      paths: answer.paths.map((path) => path.claims.map((claim) => local(projection.claims.ids[claim]!))),
      truncated: answer.truncated,
      outcome: answer.outcome,
    },
    expected: referencePaths(stored.graphs[graph]!, query),
  };
}

/** Asks a traverser of stored graphs for a neighbourhood in one of them. */
export async function compareNeighbourhoods(
  traverser: Traverser,
  stored: StoredGraphs,
  graph: number,
  query: ReferenceNeighbourhoodQuery,
): Promise<Comparison> {
  const { number, ...filters } = compile(stored, graph, query);
  const { projection, answer } = await traverser.run(
    stored.directory,
    {
      name: "neighbourhood",
      query: { ...query, ...filters, direction: query.direction as Direction, starts: query.of.map(number) },
    },
    { budgetMs: Number.POSITIVE_INFINITY },
  );
  return {
    answer: {
      entities: answer.entities.map((entity) => local(projection.entities.ids[entity]!)),
      distances: answer.distances,
      claims: answer.claims.map((claim) => local(projection.claims.ids[claim]!)),
      truncated: answer.truncated,
    },
    expected: referenceNeighbourhood(stored.graphs[graph]!, query),
  };
}

/** The query with its entities replaced by some that a graph has. */
export function fitted<Query>(query: Query, { entities }: SmallGraph): Query {
  const text = JSON.stringify(query).replace(/"e(\d+)"/g, (_, number) => `"e${Number(number) % entities.length}"`);
  return JSON.parse(text);
}

function compile(
  stored: StoredGraphs,
  graph: number,
  query: { readonly where: ReferenceFilter; readonly through: ReferenceEntityFilter },
): { where: ClaimFilter; through: EntityFilter; number: (id: string) => number } {
  const { entities, sources: knownSources } = stored.directory;
  const number = (id: string) => entities.byId.get(stored.id(graph, id))!;
  const { minerals, asOf, publishedBy, sources, knownAt, types, statuses, ...same } = query.where;
  const { exclude, ...rest } = query.through;
  const where = {
    ...same,
    ...(types && { types }),
    ...(statuses && { statuses }),
    ...(minerals && { minerals: minerals.map(number) }),
    ...(asOf && { asOf: daySpan(asOf)! }),
    ...(publishedBy && { publishedBy: daySpan(publishedBy)!.last }),
    ...(knownAt && { knownAt: stored.instant(knownAt) }),
    ...(sources && { sources: sources.map((id) => knownSources.byId.get(stored.id(graph, id))!) }),
  } as ClaimFilter;
  return { where, through: { ...rest, ...(exclude && { exclude: exclude.map(number) }) } as EntityFilter, number };
}

function local(id: string): string {
  return id.replace(/^g\d+-/, "");
}
