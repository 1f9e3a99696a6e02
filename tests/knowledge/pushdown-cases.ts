import fc from "fast-check";
import type { ClaimTopology } from "../../src/domain/claim.js";
import type { EntityKind } from "../../src/domain/entity-kind.js";
import type { RelationshipType } from "../../src/domain/relationship-type.js";
import type { ClaimPageQuery } from "../../src/graph/claims/claim-page.js";
import type { EntityCondition, PatternQuery, PatternStep } from "../../src/graph/patterns/pattern-query.js";
import type { Direction } from "../../src/graph/traversal.js";
import type { TraversalName, TraversalQuery } from "../../src/graph/traversals.js";
import type { Traversed, Traverser } from "../../src/knowledge/traverser.js";
import {
  longestOf,
  type ReferenceChoice,
  type ReferenceCondition,
  type ReferenceCrossing,
  type ReferencePattern,
  type ReferenceStep,
  referenceMatches,
} from "../graph/match-reference.js";
import { compileFilters, entityFilterFor, filterFor } from "../graph/random-filters.js";
import { entityOf, type SmallGraph } from "../graph/random-graph.js";
import { type ReferenceReach, referenceDistances } from "../graph/reach-reference.js";
import {
  matches,
  type ReferenceEntityFilter,
  type ReferenceFilter,
  type ReferenceNeighbourhoodQuery,
  type ReferencePathQuery,
  referenceNeighbourhood,
  referencePaths,
} from "../graph/reference.js";
import type { StoredGraphs } from "../support/stored-graphs.js";

/** Neo4j plans each statement anew for each bound of a quantifier and each list of types, at up to a second on a busy machine. */
const LENGTHS = [1, 2, 4];
const TYPE_LISTS: readonly (readonly RelationshipType[])[] = [["SUPPLIES", "PART_OF"], ["VISITS"], []];
/** Of patterns: the reference tries every walk. */
const LONGEST_PATTERN = 4;
/** Of the largest graph. */
const IDS = ["e0", "e1", "e2", "e3", "e4", "e5"];

const id = fc.constantFrom(...IDS);
const direction = fc.constantFrom<Direction>("OUT", "IN", "ANY");
const where = filterFor(IDS, fc.constantFrom(...TYPE_LISTS));
const through = entityFilterFor(IDS);

/** Mostly not: a path of many claims seldom keeps them. */
const times = fc.oneof({ arbitrary: fc.constant(false), weight: 2 }, fc.constant(true));

/** Paths that a database may be asked for: without weights. */
export const pathQuery: fc.Arbitrary<ReferencePathQuery> = fc.record({
  from: id,
  to: id,
  selector: fc.constantFrom("ANY_SHORTEST" as const, "ALL_SHORTEST" as const, "SHORTEST_K" as const),
  k: fc.integer({ min: 1, max: 8 }),
  maxLength: fc.constantFrom(...LENGTHS),
  direction,
  where,
  through,
  mode: fc.constantFrom("TRAIL" as const, "ACYCLIC" as const, "SIMPLE" as const, "WALK" as const),
  weight: fc.constant("HOPS" as const),
  holdsTogether: times,
  inSequence: times,
  limit: fc.integer({ min: 1, max: 10 }),
});

/** Mostly one value: of all conditions together hardly a path is left. */
const rarely = <Value>(value: fc.Arbitrary<Value>, otherwise: Value): fc.Arbitrary<Value> =>
  fc.oneof({ arbitrary: fc.constant(otherwise), weight: 6 }, { arbitrary: value, weight: 1 });
const kinds = fc.uniqueArray(fc.constantFrom("COUNTRY", "COMPANY", "MINERAL"), { minLength: 1 });
const listed = fc.record({ entities: fc.uniqueArray(id, { minLength: 1, maxLength: 5 }) });
const meant: fc.Arbitrary<ReferenceCondition> = fc.oneof(
  { arbitrary: listed, weight: 4 },
  { arbitrary: fc.record({ kinds }), weight: 2 },
  { arbitrary: fc.record({ entities: fc.uniqueArray(id, { maxLength: 4 }), kinds }), weight: 1 },
);
const stepWhere = rarely<ReferenceFilter>(where, {});

const crossing: fc.Arbitrary<ReferenceCrossing> = fc
  .record({
    direction,
    where: stepWhere,
    types: rarely<readonly RelationshipType[] | undefined>(fc.constantFrom(...TYPE_LISTS), undefined),
    to: rarely<ReferenceCondition | undefined>(meant, undefined),
    // Few of them, for each is planned anew.
    times: fc.constantFrom([1, 1], [0, 1], [1, 2], [0, 2], [2, 2]),
  })
  .map(({ direction, where, types, to, times: [min, max] }) => ({
    direction,
    where,
    min: min!,
    max: max!,
    ...(types && { types }),
    ...(to && { to }),
  }));
const choice: fc.Arbitrary<ReferenceChoice> = fc
  .record({
    anyOf: fc.array(fc.array(crossing, { maxLength: 2 }), { maxLength: 2 }),
    times: fc.constantFrom([1, 1], [0, 1], [1, 2]),
  })
  .map(({ anyOf, times: [min, max] }) => ({ anyOf, min: min!, max: max! }));

/** Patterns that a database may be asked for, with an end that names entities: without maxDegree. */
export const pattern: fc.Arbitrary<ReferencePattern> = fc
  .record({
    ends: fc.oneof(
      fc.tuple(listed, fc.option(meant, { nil: undefined })),
      fc.tuple(meant, fc.oneof(listed, fc.record({ entities: fc.constant([]) }))),
    ),
    steps: fc
      .array(fc.oneof<fc.Arbitrary<ReferenceStep>[]>(crossing, crossing, crossing, choice), {
        minLength: 1,
        maxLength: 3,
      })
      .filter((steps) => longestOf(steps) <= LONGEST_PATTERN),
    selector: fc.constantFrom("ANY_SHORTEST" as const, "ALL_SHORTEST" as const, "SHORTEST_K" as const),
    k: fc.integer({ min: 1, max: 4 }),
    mode: fc.constantFrom("TRAIL" as const, "ACYCLIC" as const, "SIMPLE" as const, "WALK" as const),
    where: rarely<ReferenceFilter>(where, {}),
    through: rarely<ReferenceEntityFilter>(
      through.map(({ maxDegree: _, ...others }) => others),
      {},
    ),
    holdsTogether: rarely(fc.constant(true), false),
    inSequence: rarely(fc.constant(true), false),
    limit: fc.integer({ min: 1, max: 10 }),
  })
  .map(({ ends: [from, to], ...others }) => ({ from, ...(to && { to }), ...others }));

export const neighbourhoodQuery: fc.Arbitrary<ReferenceNeighbourhoodQuery> = fc.record({
  of: fc.uniqueArray(id, { maxLength: 2 }),
  depth: fc.integer({ min: 1, max: 4 }),
  direction,
  where,
  through,
  induced: fc.boolean(),
  limit: fc.integer({ min: 1, max: 7 }),
});

/** What is asked of a reach, and which part of the answer. */
export interface ReachCase extends ReferenceReach {
  readonly to: string;
  /** Null for any distance. */
  readonly max: number | null;
  readonly limit: number;
  readonly kinds: readonly EntityKind[];
}

export const reachCase: fc.Arbitrary<ReachCase> = fc.record({
  starts: fc.uniqueArray(id, { maxLength: 2 }),
  to: id,
  direction,
  where,
  through,
  max: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constant(null)),
  limit: fc.integer({ min: 1, max: 4 }),
  kinds: fc.uniqueArray(fc.constantFrom<EntityKind>("COUNTRY", "COMPANY", "MINERAL"), { minLength: 1 }),
});

/** The query with its entities replaced by some that a graph has. */
export function fitted<Query>(query: Query, { entities }: SmallGraph): Query {
  const text = JSON.stringify(query).replace(/"e(\d+)"/g, (_, number) => `"e${Number(number) % entities.length}"`);
  return JSON.parse(text);
}

/** An answer beside what it should be. */
export interface Comparison {
  readonly answer: unknown;
  readonly expected: unknown;
}

/** Stored graphs, and a traverser to ask about them. */
export interface Asked {
  readonly traverser: Traverser;
  readonly stored: StoredGraphs;
}

/** Asks for paths in one of the graphs. */
export async function comparePaths(asked: Asked, graph: number, query: ReferencePathQuery): Promise<Comparison> {
  const { number, ...filters } = compile(asked, graph, query);
  const { projection, answer } = await run(asked, "paths", {
    ...query,
    ...filters,
    direction: query.direction as Direction,
    from: number(query.from),
    to: number(query.to),
  });
  const { costs: _, ...expected } = referencePaths(asked.stored.graphs[graph]!, query);
  return {
    answer: {
      paths: answer.paths.map((path) => path.claims.map((claim) => local(projection.claims.ids[claim]!))),
      truncated: answer.truncated,
      outcome: answer.outcome,
    },
    expected,
  };
}

/** Asks for the paths that follow a pattern in one of the graphs. */
export async function compareMatches(asked: Asked, graph: number, query: ReferencePattern): Promise<Comparison> {
  const { number, filters } = compilerFor(asked, graph);
  const condition = ({ entities, kinds }: ReferenceCondition): EntityCondition => ({
    ...(entities && { entities: entities.map(number) }),
    ...(kinds && { kinds: kinds as EntityKind[] }),
  });
  const step = (written: ReferenceStep): PatternStep => {
    if ("anyOf" in written) return { ...written, anyOf: written.anyOf.map((steps) => steps.map(step)) };
    const { direction, types, to, where, min, max } = written;
    return {
      direction: direction as Direction,
      min,
      max,
      where: filters(where, {}).where,
      ...(types && { types: types as RelationshipType[] }),
      ...(to && { to: condition(to) }),
    };
  };
  const { projection, answer } = await run(asked, "matchPaths", {
    ...query,
    ...filters(query.where, query.through),
    from: condition(query.from),
    ...(query.to && { to: condition(query.to) }),
    steps: query.steps.map(step),
  } as PatternQuery);
  return {
    answer: {
      paths: answer.paths.map(({ entities, claims }) => ({
        start: local(projection.entities.ids[entities[0]!]!),
        claims: claims.map((claim) => local(projection.claims.ids[claim]!)),
      })),
      truncated: answer.truncated,
      outcome: answer.outcome,
    },
    expected: expectedMatches(asked.stored.graphs[graph]!, query),
  };
}

/** The paths that follow a pattern in a graph that is stored beside others. */
export function expectedMatches(graph: SmallGraph, query: ReferencePattern): ReturnType<typeof referenceMatches> {
  return referenceMatches(besideOthers(graph), query);
}

/** A graph with one entity of each kind that nothing leads to: in the store there are other graphs, whose entities a kind means too. */
function besideOthers(graph: SmallGraph): SmallGraph {
  const others = (["COUNTRY", "COMPANY", "MINERAL"] as const).map((kind) => entityOf(`other ${kind}`, kind));
  return { ...graph, entities: [...graph.entities, ...others] };
}

/** Asks for a neighbourhood in one of the graphs. */
export async function compareNeighbourhoods(
  asked: Asked,
  graph: number,
  query: ReferenceNeighbourhoodQuery,
): Promise<Comparison> {
  const { number, ...filters } = compile(asked, graph, query);
  const { projection, answer } = await run(asked, "neighbourhood", {
    ...query,
    ...filters,
    direction: query.direction as Direction,
    starts: query.of.map(number),
  });
  return {
    answer: {
      entities: answer.entities.map((entity) => local(projection.entities.ids[entity]!)),
      distances: answer.distances,
      claims: answer.claims.map((claim) => local(projection.claims.ids[claim]!)),
      truncated: answer.truncated,
    },
    expected: referenceNeighbourhood(asked.stored.graphs[graph]!, query),
  };
}

/** Asks what can be reached in one of the graphs, page by page, and whether one entity can. */
export async function compareReach(asked: Asked, graph: number, query: ReachCase): Promise<Comparison> {
  const small = asked.stored.graphs[graph]!;
  const { number, where, through } = compile(asked, graph, query);
  const direction = query.direction as Direction;
  const max = query.max ?? Number.POSITIVE_INFINITY;
  const places: unknown[] = [];
  const starts = query.starts.map(number);
  const reach = { starts, direction, where, through, kinds: query.kinds, maxDistance: max, limit: query.limit };
  for (let page = await run(asked, "reachable", reach); ; ) {
    const found = page.answer.places.map(({ distance, entity }) => ({
      distance,
      id: page.projection.entities.ids[entity]!,
    }));
    places.push(...found.map(({ distance, id }) => [local(id), distance]));
    const last = found.at(-1);
    if (!page.answer.hasMore || last === undefined) break;
    const entity = asked.stored.directory.entities.byId.get(last.id)! + 1;
    page = await run(asked, "reachable", { ...reach, first: { distance: last.distance, entity } });
  }
  const [from = query.to] = query.starts;
  const connected = await run(asked, "connected", {
    from: number(from),
    to: number(query.to),
    direction,
    where,
    through,
    maxLength: max,
  });

  const isKind = (id: string) => query.kinds.includes(small.entities.find((entity) => entity.id === id)!.kind);
  const distances = referenceDistances(small, { ...query, starts: [from], alwaysAllowed: [query.to] });
  return {
    answer: { places, connected: connected.answer },
    expected: {
      places: [...referenceDistances(small, query)]
        .filter(([id, distance]) => distance > 0 && distance <= max && isKind(id))
        .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)),
      connected: (distances.get(query.to) ?? Number.POSITIVE_INFINITY) <= max && distances.has(query.to),
    },
  };
}

/** Which claims of a graph are asked for, page by page, and counted. */
export interface ClaimsCase {
  readonly where: ReferenceFilter;
  readonly through: ReferenceEntityFilter;
  readonly ends: "from" | "to" | "both" | "at";
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly at: string;
  readonly direction: string;
  readonly limit: number;
}

export const claimsCase: fc.Arbitrary<ClaimsCase> = fc.record({
  where,
  through: fc.constant({}),
  ends: fc.constantFrom("from" as const, "to" as const, "both" as const, "at" as const),
  from: fc.uniqueArray(id, { maxLength: 3 }),
  to: fc.uniqueArray(id, { maxLength: 3 }),
  at: id,
  direction,
  limit: fc.integer({ min: 1, max: 4 }),
});

/** Asks for the claims at some entities of one of the graphs, page by page, for their number and for those of an entity by type. */
export async function compareClaims(asked: Asked, graph: number, query: ClaimsCase): Promise<Comparison> {
  const { number, where } = compile(asked, graph, query);
  const direction = query.direction as Direction;
  const selection = {
    where,
    ...((query.ends === "from" || query.ends === "both") && { from: query.from.map(number) }),
    ...((query.ends === "to" || query.ends === "both") && { to: query.to.map(number) }),
    ...(query.ends === "at" && { at: { entity: number(query.at), direction } }),
  };
  const claims = await allPages(asked, { ...selection, limit: query.limit });
  const { count } = (await run(asked, "countClaims", selection)).answer;
  const { counts } = (await run(asked, "claimCounts", { entity: number(query.at), where })).answer;
  const counted = { entities: [...query.from, query.at].map(number), where, atMost: query.limit };
  const { degrees } = (await run(asked, "degrees", counted)).answer;

  const small = asked.stored.graphs[graph]!;
  const usable = small.claims.filter((claim) => matches(small, claim, query.where));
  const isAt = ({ from, to }: ClaimTopology) =>
    (direction !== "IN" && from === query.at) || (direction !== "OUT" && to === query.at);
  const expected = usable.filter((claim) => {
    if (query.ends === "at") return isAt(claim);
    return (
      (query.ends === "to" || query.from.includes(claim.from)) && (query.ends === "from" || query.to.includes(claim.to))
    );
  });
  return {
    answer: { claims: claims.map(local), count, counts, degrees },
    expected: {
      claims: expected.map((claim) => claim.id).sort(),
      count: expected.length,
      counts: [...typeCounts(usable, query.at, "OUT"), ...typeCounts(usable, query.at, "IN")],
      degrees: [...query.from, query.at].map((end) =>
        Math.min(usable.filter(({ from, to }) => from === end || to === end).length, query.limit),
      ),
    },
  };
}

/** The ids of the claims of all pages, each page asked for after the one before. */
export async function allPages(asked: Asked, query: ClaimPageQuery): Promise<string[]> {
  const ids: string[] = [];
  for (let page = await run(asked, "claimPage", query); ; ) {
    const found = page.answer.claims.map((claim) => page.projection.claims.ids[claim]!);
    ids.push(...found);
    const afterId = found.at(-1);
    if (!page.answer.hasMore || afterId === undefined) return ids;
    page = await run(asked, "claimPage", { ...query, afterId });
  }
}

function typeCounts(claims: readonly ClaimTopology[], id: string, direction: "OUT" | "IN") {
  const here = claims.filter(({ from, to }) => (direction === "OUT" ? from : to) === id).map(({ type }) => type);
  return [...new Set(here)]
    .sort()
    .map((type) => ({ type, direction, count: here.filter((other) => other === type).length }));
}

async function run<Name extends TraversalName>(
  { traverser, stored }: Asked,
  name: Name,
  query: TraversalQuery<Name>,
): Promise<Traversed<Name>> {
  return traverser.run(stored.directory, { name, query }, { budgetMs: Number.POSITIVE_INFINITY });
}

function compile(
  asked: Asked,
  graph: number,
  query: { readonly where: ReferenceFilter; readonly through: ReferenceEntityFilter },
) {
  const { number, filters } = compilerFor(asked, graph);
  return { ...filters(query.where, query.through), number };
}

function compilerFor({ stored }: Asked, graph: number) {
  const { entities, sources } = stored.directory;
  const number = (id: string) => entities.byId.get(stored.id(graph, id))!;
  const numbers = {
    entity: number,
    source: (id: string) => sources.byId.get(stored.id(graph, id))!,
    instant: stored.instant,
  };
  return {
    number,
    filters: (where: ReferenceFilter, through: ReferenceEntityFilter) => compileFilters(numbers, where, through),
  };
}

function local(id: string): string {
  return id.replace(/^g\d+-/, "");
}
