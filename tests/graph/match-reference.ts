import type { ClaimTopology } from "../../src/domain/claim.js";
import { daySpan } from "../../src/domain/partial-date.js";
import { relationshipType } from "../../src/domain/relationship-type.js";
import type { PathMode, PathOutcome, PathSelector } from "../../src/graph/paths/path-query.js";
import type { SmallGraph } from "./random-graph.js";
import { matches, type ReferenceEntityFilter, type ReferenceFilter } from "./reference.js";

/**
 * What matchPaths means, read aloud: every walk is tried, and its relationships are matched step by step as a backtracking regular
 * expression would. Slow, and on purpose without anything that the search under test uses. Everything is by id.
 */
export interface ReferenceCondition {
  readonly entities?: readonly string[];
  readonly kinds?: readonly string[];
}

export interface ReferenceCrossing {
  readonly types?: readonly string[];
  readonly direction: string;
  readonly where: ReferenceFilter;
  readonly to?: ReferenceCondition;
  readonly min: number;
  readonly max: number;
}

export interface ReferenceChoice {
  readonly anyOf: readonly (readonly ReferenceStep[])[];
  readonly min: number;
  readonly max: number;
}

export type ReferenceStep = ReferenceCrossing | ReferenceChoice;

export interface ReferencePattern {
  readonly from: ReferenceCondition;
  readonly to?: ReferenceCondition;
  readonly steps: readonly ReferenceStep[];
  readonly selector: PathSelector;
  readonly k: number;
  readonly mode: PathMode;
  readonly where: ReferenceFilter;
  readonly through: ReferenceEntityFilter;
  readonly holdsTogether: boolean;
  readonly inSequence: boolean;
  readonly limit: number;
}

/** A way through the graph: its claims, and one entity more. */
interface Walk {
  readonly entities: readonly string[];
  readonly claims: readonly ClaimTopology[];
}

/** The most relationships that some steps may take. */
export function longestOf(steps: readonly ReferenceStep[]): number {
  return steps.reduce(
    (sum, step) => sum + step.max * ("anyOf" in step ? Math.max(0, ...step.anyOf.map(longestOf)) : 1),
    0,
  );
}

export function referenceMatches(
  graph: SmallGraph,
  pattern: ReferencePattern,
): { paths: { start: string; claims: string[] }[]; truncated: boolean; outcome: PathOutcome } {
  const found = walksWithin(graph, pattern, longestOf(pattern.steps))
    .filter((walk) => walk.claims.length > 0)
    .filter((walk) => pattern.to === undefined || isMeant(graph, walk.entities.at(-1)!, pattern.to))
    .filter((walk) => endsOfSteps(graph, pattern, { steps: pattern.steps, walk, at: 0 }).includes(walk.claims.length))
    .map((walk) => ({ start: walk.entities[0]!, end: walk.entities.at(-1)!, claims: walk.claims.map(({ id }) => id) }))
    .sort(
      (a, b) =>
        a.claims.length - b.claims.length || compareLists(a.claims, b.claims) || compareLists([a.start], [b.start]),
    );
  const asked = found.filter((path, index) => {
    const pair = ({ start, end }: { start: string; end: string }) => start === path.start && end === path.end;
    const before = found.slice(0, index).filter(pair);
    if (pattern.selector === "ANY_SHORTEST") return before.length === 0;
    if (pattern.selector === "SHORTEST_K") return before.length < pattern.k;
    return before.every((other) => other.claims.length === path.claims.length);
  });
  return {
    paths: asked.slice(0, pattern.limit).map(({ start, claims }) => ({ start, claims })),
    truncated: asked.length > pattern.limit,
    outcome: asked.length > 0 ? "FOUND" : whyNone(graph, pattern),
  };
}

/** All walks up to a length that mode, dates and entity filter allow, from all starts. */
function walksWithin(graph: SmallGraph, pattern: ReferencePattern, longest: number): Walk[] {
  const crossings = crossingsOf(pattern.steps);
  const usable = graph.claims.filter((claim) =>
    crossings.some((crossing) => isUsable(graph, claim, pattern, crossing)),
  );
  const walks: Walk[] = graph.entities
    .filter(({ id }) => isMeant(graph, id, pattern.from))
    .map(({ id }) => ({ entities: [id], claims: [] }));
  for (const walk of walks) {
    if (walk.claims.length === longest) continue;
    const here = walk.entities.at(-1)!;
    if (walk.claims.length > 0 && !mayGoOn(graph, here, pattern)) continue;
    for (const claim of usable) {
      // A self-loop is one way on, not two.
      const ways = new Set([...(claim.from === here ? [claim.to] : []), ...(claim.to === here ? [claim.from] : [])]);
      for (const there of ways) {
        const next = { entities: [...walk.entities, there], claims: [...walk.claims, claim] };
        if (isWithinDates(next.claims, pattern) && mayStillBe(next, pattern.mode)) walks.push(next);
      }
    }
  }
  return walks.filter((walk) => pattern.mode !== "ACYCLIC" || isDistinct(walk.entities));
}

function mayStillBe({ entities, claims }: Walk, mode: PathMode): boolean {
  switch (mode) {
    case "WALK":
      return true;
    case "TRAIL":
      return isDistinct(claims);
    case "ACYCLIC":
      return isDistinct(entities);
    case "SIMPLE":
      // Back at the start it must end there: then no more than the first and the last are the same.
      return isDistinct(entities.slice(0, -1)) && isDistinct(entities.slice(1));
  }
}

function isDistinct(items: readonly unknown[]): boolean {
  return new Set(items).size === items.length;
}

function isWithinDates(claims: readonly ClaimTopology[], { holdsTogether, inSequence }: ReferencePattern): boolean {
  const begins = claims.flatMap(({ validFrom }) => (validFrom === undefined ? [] : [daySpan(validFrom)!.first]));
  const ends = claims.flatMap(({ type, validFrom, validTo }) => {
    const end = validTo ?? (relationshipType(type).moment ? validFrom : undefined);
    return end === undefined ? [] : [daySpan(end)!.last];
  });
  if (holdsTogether && Math.max(...begins) > Math.min(...ends)) return false;
  return !inSequence || begins.every((day, index) => index === 0 || day >= begins[index - 1]!);
}

function crossingsOf(steps: readonly ReferenceStep[]): ReferenceCrossing[] {
  return steps.flatMap((step) => ("anyOf" in step ? step.anyOf.flatMap(crossingsOf) : [step]));
}

/** The places in a walk at which some steps, begun at a place in it, may be done. */
function endsOfSteps(
  graph: SmallGraph,
  pattern: ReferencePattern,
  { steps, walk, at }: { steps: readonly ReferenceStep[]; walk: Walk; at: number },
): number[] {
  const [step, ...others] = steps;
  if (step === undefined) return [at];
  return endsOfStep(graph, pattern, { step, walk, at }).flatMap((end) =>
    endsOfSteps(graph, pattern, { steps: others, walk, at: end }),
  );
}

function endsOfStep(
  graph: SmallGraph,
  pattern: ReferencePattern,
  { step, walk, at }: { step: ReferenceStep; walk: Walk; at: number },
): number[] {
  const once = (begin: number): number[] => {
    if ("anyOf" in step) return step.anyOf.flatMap((steps) => endsOfSteps(graph, pattern, { steps, walk, at: begin }));
    const claim = walk.claims[begin];
    if (claim === undefined) return [];
    const [from, to] = [walk.entities[begin]!, walk.entities[begin + 1]!];
    const isAlong = claim.from === from && claim.to === to;
    const isAgainst = claim.from === to && claim.to === from;
    const isThisWay = (step.direction !== "IN" && isAlong) || (step.direction !== "OUT" && isAgainst);
    const arrives = step.to === undefined || isMeant(graph, to, step.to);
    return isThisWay && arrives && isUsable(graph, claim, pattern, step) ? [begin + 1] : [];
  };
  let reached = [at];
  const ends: number[] = step.min === 0 ? [at] : [];
  for (let times = 1; times <= step.max; times++) {
    reached = [...new Set(reached.flatMap(once))];
    if (times >= step.min) ends.push(...reached);
  }
  return [...new Set(ends)];
}

function isUsable(
  graph: SmallGraph,
  claim: ClaimTopology,
  { where }: ReferencePattern,
  step: ReferenceCrossing,
): boolean {
  if (step.types && !step.types.includes(claim.type)) return false;
  const own = step.where.knownAt === undefined && where.knownAt !== undefined ? { knownAt: where.knownAt } : {};
  const all = where.knownAt === undefined && step.where.knownAt !== undefined ? { knownAt: step.where.knownAt } : {};
  return matches(graph, claim, { ...step.where, ...own }) && matches(graph, claim, { ...where, ...all });
}

function isMeant(graph: SmallGraph, id: string, { entities, kinds }: ReferenceCondition): boolean {
  const { kind } = graph.entities.find((entity) => entity.id === id)!;
  return (entities === undefined || entities.includes(id)) && (kinds === undefined || kinds.includes(kind));
}

function mayGoOn(graph: SmallGraph, id: string, { from, to, where, through }: ReferencePattern): boolean {
  const isNamed = [from, to].some((end) => end?.entities !== undefined && isMeant(graph, id, end));
  if (isNamed) return true;
  if (through.kinds && !isMeant(graph, id, { kinds: through.kinds })) return false;
  if (through.exclude?.includes(id)) return false;
  const degree = graph.claims.filter(
    (claim) => (claim.from === id || claim.to === id) && matches(graph, claim, where),
  ).length;
  return through.maxDegree === undefined || degree <= through.maxDegree;
}

function whyNone(graph: SmallGraph, { from, to, where, steps }: ReferencePattern): PathOutcome {
  if (to === undefined) return "NOT_WITHIN_FILTER";
  const starts = graph.entities.filter(({ id }) => isMeant(graph, id, from)).map(({ id }) => id);
  const ends = graph.entities.filter(({ id }) => isMeant(graph, id, to)).map(({ id }) => id);
  if (starts.length === 0 || ends.length === 0) return "NOT_WITHIN_FILTER";
  const instants = [where, ...crossingsOf(steps).map((crossing) => crossing.where)].flatMap(({ knownAt }) =>
    knownAt === undefined ? [] : [{ knownAt }],
  );
  const recorded = graph.claims.filter((claim) => [{}, ...instants].some((known) => matches(graph, claim, known)));
  const neighbours = (id: string) =>
    recorded.flatMap(({ from: here, to: there }) => (here === id ? [there] : there === id ? [here] : []));
  const reached = new Set(starts.flatMap(neighbours));
  // A set visits what is added while it is walked.
  for (const id of reached) for (const next of neighbours(id)) reached.add(next);
  return ends.some((id) => reached.has(id)) ? "NOT_WITHIN_FILTER" : "NOT_CONNECTED";
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return a[at]! < b[at]! ? -1 : 1;
  return 0;
}
