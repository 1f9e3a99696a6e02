import type { ClaimTopology } from "../../src/domain/claim.js";
import { daySpan } from "../../src/domain/partial-date.js";
import { relationshipType } from "../../src/domain/relationship-type.js";
import type { PathOutcome } from "../../src/graph/paths/path-query.js";

import type { SmallGraph } from "./random-graph.js";

/**
 * The contract read aloud: slow, and on purpose without anything that the searches under test use but the dates.
 * Everything is by id.
 */
export interface ReferenceFilter {
  readonly types?: readonly string[];
  readonly minerals?: readonly string[];
  readonly includeMineralGroups?: boolean;
  readonly asOf?: string;
  readonly includeUndated?: boolean;
  readonly knownAt?: number;
  readonly publishedBy?: string;
  readonly minConfidence?: number;
  readonly statuses?: readonly string[];
  readonly sources?: readonly string[];
}

export interface ReferenceEntityFilter {
  readonly kinds?: readonly string[];
  readonly exclude?: readonly string[];
  readonly maxDegree?: number;
}

export function matches(graph: SmallGraph, claim: ClaimTopology, filter: ReferenceFilter): boolean {
  if (filter.knownAt === undefined) {
    if (claim.retractedAt !== undefined) return false;
  } else {
    if (claim.recordedAt > filter.knownAt) return false;
    if (claim.retractedAt !== undefined && claim.retractedAt <= filter.knownAt) return false;
  }
  if (filter.types && !filter.types.includes(claim.type)) return false;
  if (filter.statuses && !filter.statuses.includes(claim.status)) return false;
  if (filter.minConfidence !== undefined && claim.confidence < filter.minConfidence) return false;
  if (filter.sources && !claim.sources.some((source) => filter.sources!.includes(source))) return false;
  if (filter.publishedBy !== undefined) {
    const by = daySpan(filter.publishedBy)!.last;
    const readable = claim.sources.some((id) => {
      const publishedOn = graph.sources.find((source) => source.id === id)?.publishedOn;
      return publishedOn !== undefined && daySpan(publishedOn)!.last <= by;
    });
    if (!readable) return false;
  }
  if (filter.asOf !== undefined) {
    if (claim.validFrom === undefined && claim.validTo === undefined) {
      if (filter.includeUndated === false) return false;
    } else {
      const days = daySpan(filter.asOf)!;
      const end = claim.validTo ?? (relationshipType(claim.type).moment ? claim.validFrom : undefined);
      if (claim.validFrom !== undefined && daySpan(claim.validFrom)!.first > days.last) return false;
      if (end !== undefined && daySpan(end)!.last < days.first) return false;
    }
  }
  if (filter.minerals) {
    const concerned = [...claim.minerals, claim.from, claim.to];
    const wanted = filter.minerals.flatMap((mineral) => [
      ...family(graph, mineral, "parts"),
      ...(filter.includeMineralGroups ? family(graph, mineral, "groups") : []),
    ]);
    if (!concerned.some((id) => wanted.includes(id))) return false;
  }
  return true;
}

function family(graph: SmallGraph, mineral: string, way: "parts" | "groups"): string[] {
  const found = [mineral];
  const isMineral = (id: string) => graph.entities.find((entity) => entity.id === id)?.kind === "MINERAL";
  for (let at = 0; at < found.length; at++) {
    for (const claim of graph.claims) {
      if (claim.type !== "PART_OF" || claim.retractedAt !== undefined || !isMineral(claim.from) || !isMineral(claim.to))
        continue;
      const [here, there] = way === "parts" ? [claim.to, claim.from] : [claim.from, claim.to];
      if (here === found[at] && !found.includes(there)) found.push(there);
    }
  }
  return found;
}

function neighbours(
  claims: readonly ClaimTopology[],
  id: string,
  direction: string,
): { claim: ClaimTopology; to: string }[] {
  return claims.flatMap((claim) => {
    const ways = [];
    if (direction !== "IN" && claim.from === id) ways.push({ claim, to: claim.to });
    if (direction !== "OUT" && claim.to === id && !(direction === "ANY" && claim.from === id))
      ways.push({ claim, to: claim.from });
    return ways;
  });
}

function mayReach(graph: SmallGraph, id: string, through: ReferenceEntityFilter): boolean {
  const kind = graph.entities.find((entity) => entity.id === id)!.kind;
  return (through.kinds === undefined || through.kinds.includes(kind)) && !(through.exclude ?? []).includes(id);
}

function isHub(usable: readonly ClaimTopology[], id: string, through: ReferenceEntityFilter): boolean {
  const degree = usable.filter((claim) => claim.from === id || claim.to === id).length;
  return through.maxDegree !== undefined && degree > through.maxDegree;
}

export interface ReferencePathQuery {
  readonly from: string;
  readonly to: string;
  readonly selector: "ANY_SHORTEST" | "ALL_SHORTEST" | "SHORTEST_K";
  readonly k: number;
  readonly maxLength: number;
  readonly direction: string;
  readonly where: ReferenceFilter;
  readonly through: ReferenceEntityFilter;
  readonly mode: "WALK" | "TRAIL" | "ACYCLIC" | "SIMPLE";
  readonly weight: "HOPS" | "CONFIDENCE" | "SHARE";
  readonly holdsTogether: boolean;
  readonly inSequence: boolean;
  readonly limit: number;
}

/** What a claim costs; undefined where it cannot be used. */
function costOf(claim: ClaimTopology, weight: ReferencePathQuery["weight"]): number | undefined {
  if (weight === "HOPS") return 1;
  if (weight === "CONFIDENCE") return -Math.log(claim.confidence);
  const ofRecipient = claim.shareOf === "IMPORTS_OF_RECIPIENT" || claim.shareOf === "CONSUMPTION_OF_RECIPIENT";
  return ofRecipient && claim.share !== undefined ? -Math.log(claim.share) : undefined;
}

function usableClaims(graph: SmallGraph, query: ReferencePathQuery): ClaimTopology[] {
  return graph.claims.filter(
    (claim) => matches(graph, claim, query.where) && costOf(claim, query.weight) !== undefined,
  );
}

function firstDay(claim: ClaimTopology): number | undefined {
  return claim.validFrom === undefined ? undefined : daySpan(claim.validFrom)!.first;
}

function lastDay(claim: ClaimTopology): number | undefined {
  const end = claim.validTo ?? (relationshipType(claim.type).moment ? claim.validFrom : undefined);
  return end === undefined ? undefined : daySpan(end)!.last;
}

function keepsTime(path: readonly ClaimTopology[], query: ReferencePathQuery): boolean {
  const firstDays = path.map(firstDay).filter((day) => day !== undefined);
  const lastDays = path.map(lastDay).filter((day) => day !== undefined);
  if (query.holdsTogether && Math.max(...firstDays) > Math.min(...lastDays)) return false;
  return !query.inSequence || firstDays.every((day, at) => at === 0 || firstDays[at - 1]! <= day);
}

function keepsMode(path: readonly ClaimTopology[], entities: readonly string[], query: ReferencePathQuery): boolean {
  switch (query.mode) {
    case "WALK":
      return true;
    case "TRAIL":
      return new Set(path).size === path.length;
    case "ACYCLIC":
      return new Set(entities).size === entities.length;
    case "SIMPLE": {
      const closes = entities.at(-1) === entities[0];
      return new Set(entities).size === entities.length - (closes ? 1 : 0);
    }
  }
}

/** Every path up to a length, by trying them all. */
function allPaths(graph: SmallGraph, query: ReferencePathQuery, maxLength: number): ClaimTopology[][] {
  const usable = usableClaims(graph, query);
  const ends = [query.from, query.to];
  const found: ClaimTopology[][] = [];
  const go = (at: string, path: ClaimTopology[], entities: string[]) => {
    if (path.length > 0 && at === query.to) found.push(path);
    if (path.length === maxLength) return;
    const goesOn = path.length === 0 || ends.includes(at) || !isHub(usable, at, query.through);
    if (!goesOn) return;
    for (const { claim, to } of neighbours(usable, at, query.direction)) {
      const longer = [...path, claim];
      if (!keepsMode(longer, [...entities, to], query) || !keepsTime(longer, query)) continue;
      if (!ends.includes(to) && !mayReach(graph, to, query.through)) continue;
      go(to, longer, [...entities, to]);
    }
  };
  go(query.from, [], [query.from]);
  return found;
}

function inOrder(paths: readonly ClaimTopology[][], query: ReferencePathQuery): { ids: string[]; cost: number }[] {
  return paths
    .map((path) => ({
      ids: path.map((claim) => claim.id),
      cost: path.reduce((sum, claim) => sum + costOf(claim, query.weight)!, 0),
    }))
    .sort((a, b) => {
      if (Math.abs(a.cost - b.cost) > 1e-9) return a.cost - b.cost;
      return a.ids.length - b.ids.length || compareLists(a.ids, b.ids);
    });
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return a[at]! < b[at]! ? -1 : 1;
  return 0;
}

export function referencePaths(
  graph: SmallGraph,
  query: ReferencePathQuery,
): { paths: string[][]; costs: number[]; truncated: boolean; outcome: PathOutcome } {
  const all = inOrder(allPaths(graph, query, query.maxLength), query);
  if (all.length > 0) {
    const best = all.filter((path) => Math.abs(path.cost - all[0]!.cost) <= 1e-9);
    const asked = { ANY_SHORTEST: best.slice(0, 1), ALL_SHORTEST: best, SHORTEST_K: all.slice(0, query.k) }[
      query.selector
    ];
    const given = asked.slice(0, query.limit);
    return {
      paths: given.map((path) => path.ids),
      costs: given.map((path) => path.cost),
      truncated: asked.length > query.limit,
      outcome: "FOUND",
    };
  }
  const none = { paths: [], costs: [], truncated: false };
  if (existsAtAnyLength(graph, query)) return { ...none, outcome: "NOT_WITHIN_MAX_LENGTH" };
  const { knownAt } = query.where;
  const recorded = [{}, knownAt === undefined ? {} : { knownAt }].map((known) =>
    graph.claims.filter((claim) => matches(graph, claim, known)),
  );
  const connected = recorded.some((claims) => walkExists(claims, query));
  return { ...none, outcome: connected ? "NOT_WITHIN_FILTER" : "NOT_CONNECTED" };
}

function existsAtAnyLength(graph: SmallGraph, query: ReferencePathQuery): boolean {
  // A walk that comes back to an entity need not have left it: there is one without, and that is no longer than there are entities.
  if (query.mode === "WALK" && query.from !== query.to) return existsAtAnyLength(graph, { ...query, mode: "ACYCLIC" });
  if (query.mode === "WALK") return existsAtAnyLength(graph, { ...query, mode: "SIMPLE" });
  return allPaths(graph, query, graph.claims.length + 1).length > 0;
}

function walkExists(claims: readonly ClaimTopology[], query: ReferencePathQuery): boolean {
  let reached = new Set([query.from]);
  for (let length = 1; length <= 2 * claims.length; length++) {
    reached = new Set([...reached].flatMap((id) => neighbours(claims, id, query.direction).map((step) => step.to)));
    if (reached.has(query.to)) return true;
  }
  return false;
}

export interface ReferenceNeighbourhoodQuery {
  readonly of: readonly string[];
  readonly depth: number;
  readonly direction: string;
  readonly where: ReferenceFilter;
  readonly through: ReferenceEntityFilter;
  readonly induced: boolean;
  readonly limit: number;
}

export function referenceNeighbourhood(graph: SmallGraph, query: ReferenceNeighbourhoodQuery) {
  const usable = graph.claims.filter((claim) => matches(graph, claim, query.where));
  const distances = new Map(query.of.map((id) => [id, 0]));
  const crossed = new Set<ClaimTopology>();
  for (let distance = 0; distance < query.depth; distance++) {
    for (const id of [...distances.keys()].filter((reached) => distances.get(reached) === distance)) {
      if (!query.of.includes(id) && isHub(usable, id, query.through)) continue;
      for (const { claim, to } of neighbours(usable, id, query.direction)) {
        if (!query.of.includes(to) && !mayReach(graph, to, query.through)) continue;
        crossed.add(claim);
        if (!distances.has(to)) distances.set(to, distance + 1);
      }
    }
  }
  const all = [...distances].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  const kept = all.slice(0, query.limit);
  const ids = new Set(kept.map(([id]) => id));
  const claims = usable.filter(
    (claim) => (query.induced || crossed.has(claim)) && ids.has(claim.from) && ids.has(claim.to),
  );
  return {
    entities: kept.map(([id]) => id),
    distances: kept.map(([, distance]) => distance),
    claims: claims.map((claim) => claim.id).sort((a, b) => (a < b ? -1 : 1)),
    truncated: all.length > query.limit,
  };
}
