import type { ClaimStatus, ClaimTopology } from "../domain/claim.js";
import type { EntityKind } from "../domain/entity-kind.js";
import type { DaySpan } from "../domain/partial-date.js";
import type { RelationshipType } from "../domain/relationship-type.js";

/** OUT: from `from` to `to`; IN: the other way; ANY: both. */
export type StoreDirection = "OUT" | "IN" | "ANY";

/** Which claims a search in the store may use: what was known at a revision. Every given field must hold; an empty list matches nothing. */
export interface StoreClaimFilter {
  /** What was written later is not there. */
  readonly revision: number;
  /** What was recorded by this instant and not yet retracted, ms since 1970. Absent: what is current at the revision. */
  readonly knownAt?: number;
  readonly types?: readonly RelationshipType[];
  /** Entity ids: a claim lists one of them or has it at an end. What is part of them is among them already. */
  readonly minerals?: readonly string[];
  /** Claims that hold on one of these days. */
  readonly asOf?: DaySpan;
  /** Whether claims with neither date pass asOf. Default true. */
  readonly includeUndated?: boolean;
  readonly minConfidence?: number;
  readonly statuses?: readonly ClaimStatus[];
  /** Source ids: a claim cites one of them. */
  readonly sources?: readonly string[];
  /** Source ids, as a second condition of that kind. */
  readonly publishedSources?: readonly string[];
}

/** Which entities a search in the store may pass through or return. Its starts and ends are always allowed. */
export interface StoreEntityFilter {
  readonly kinds?: readonly EntityKind[];
  /** Entity ids. */
  readonly exclude?: readonly string[];
  /** It does not go on through an entity with more usable claims than this, in either direction, a self-loop counted once. */
  readonly maxDegree?: number;
}

/** How the claims of a path must hang together in time: as PathQuery of the projection. */
export interface StoreTimes {
  /** Whether all must be valid on one common day. */
  readonly holdsTogether: boolean;
  /** Whether each must begin on or after the day on which those before it have begun. */
  readonly inSequence: boolean;
}

/** Which paths are wanted: as PathQuery of the projection, by ids. */
export interface StorePathQuery extends StoreTimes {
  readonly from: string;
  readonly to: string;
  readonly selector: "ANY_SHORTEST" | "ALL_SHORTEST" | "SHORTEST_K";
  readonly k: number;
  readonly maxLength: number;
  readonly direction: StoreDirection;
  readonly mode: "WALK" | "TRAIL" | "ACYCLIC" | "SIMPLE";
  readonly where: StoreClaimFilter;
  readonly through: StoreEntityFilter;
  /** At most; Infinity for all. */
  readonly limit: number;
}

/** Which entities are meant: those listed, or all of some kinds. */
export interface StoreEntityCondition {
  /** Entity ids. */
  readonly entities?: readonly string[];
  readonly kinds?: readonly EntityKind[];
}

/** A step of a pattern over one relationship, repeated. */
export interface StorePatternStep {
  /** At least one; absent: of any type. */
  readonly types?: readonly RelationshipType[];
  readonly direction: StoreDirection;
  /** Each must hold, but for their types. */
  readonly where: readonly StoreClaimFilter[];
  /** What it must arrive at. */
  readonly to?: StoreEntityCondition;
  /** From 0 on. */
  readonly min: number;
  /** At least 1 and not below `min`. */
  readonly max: number;
}

/** Which paths that follow a pattern are wanted: as PatternQuery of the projection, by ids. */
export interface StorePatternQuery extends StoreTimes {
  readonly from: StoreEntityCondition;
  /** Absent: any entity. One of `from` and `to` lists entities. */
  readonly to?: StoreEntityCondition;
  /** Steps one after another, at least one: a path follows the pattern where it follows one of these chains. */
  readonly chains: readonly (readonly StorePatternStep[])[];
  /** Applied to each pair of a start and an end. */
  readonly selector: StorePathQuery["selector"];
  readonly k: number;
  readonly mode: StorePathQuery["mode"];
  /** For the entities between the start and the end that neither `from` nor `to` lists. */
  readonly through: Omit<StoreEntityFilter, "maxDegree">;
  readonly revision: number;
  /** The instants whose knowledge the pattern asks for, beside what is current, ms since 1970. */
  readonly instants: readonly number[];
  /** At most; Infinity for all. */
  readonly limit: number;
}

/** A path by ids: one entity more than claims. */
export interface StorePath {
  readonly entities: readonly string[];
  readonly claims: readonly string[];
}

/** The paths found, or why there are none. */
export interface StorePathAnswer {
  /** Shortest first, then by the claim ids along the path, then by the start. */
  readonly paths: readonly StorePath[];
  /** The claims of the paths, once each. */
  readonly claims: readonly ClaimTopology[];
  readonly truncated: boolean;
  readonly outcome: "FOUND" | "NOT_CONNECTED" | "NOT_WITHIN_FILTER" | "NOT_WITHIN_MAX_LENGTH" | "BUDGET_SPENT";
  /** Of the entities beside the ends, those that were not gone through because of maxDegree. */
  readonly hubs: readonly string[];
}

/** Around what a neighbourhood lies: as NeighbourhoodQuery of the projection, by ids. */
export interface StoreNeighbourhoodQuery {
  readonly starts: readonly string[];
  readonly depth: number;
  readonly direction: StoreDirection;
  readonly where: StoreClaimFilter;
  readonly through: StoreEntityFilter;
  readonly induced: boolean;
  /** Entities at most; Infinity for all. */
  readonly limit: number;
}

/** Which claims are wanted: all, or those among some entities. */
export interface StoreSubgraphQuery {
  readonly where: StoreClaimFilter;
  /** Entity ids. */
  readonly of?: readonly string[];
  /** Claims at most, by id; Infinity for all. */
  readonly limit: number;
}

/** A part of the graph. */
export interface StoreSubgraph {
  /** Nearest first, then by id; of a subgraph, all ends of its claims by id. */
  readonly entities: readonly string[];
  /** Hops from the nearest start, in the order of `entities`; absent where there is no start. */
  readonly distances?: readonly number[];
  /** In any order, once each. */
  readonly claims: readonly ClaimTopology[];
  /** Whether the limit or the time cut something off. */
  readonly truncated: boolean;
  readonly budgetSpent: boolean;
  /** Entities that were not gone through because of maxDegree. */
  readonly hubs: readonly string[];
}

/** What is to be connected with what: as ConnectedQuery of the projection, by ids. */
export interface StoreConnectedQuery {
  readonly from: string;
  /** Another than `from`. */
  readonly to: string;
  readonly direction: StoreDirection;
  readonly where: StoreClaimFilter;
  readonly through: StoreEntityFilter;
  /** Relationships at most; Infinity for any number. */
  readonly maxLength: number;
}

/** From where, and which part of what can be reached is wanted: as ReachableQuery of the projection, by ids. */
export interface StoreReachableQuery {
  readonly starts: readonly string[];
  readonly direction: StoreDirection;
  readonly where: StoreClaimFilter;
  readonly through: StoreEntityFilter;
  /** Only entities of these kinds are listed; the others may still be passed. */
  readonly kinds?: readonly EntityKind[];
  /** Infinity for any. */
  readonly maxDistance: number;
  /** The place after which the answer begins; absent for the first. */
  readonly after?: StorePlace;
  /** Places at most; Infinity for all. */
  readonly limit: number;
}

/** An entity, and the relationships from the nearest start. */
export interface StorePlace {
  readonly distance: number;
  readonly entity: string;
}

/** What can be reached. */
export interface StoreReachableAnswer {
  /** Nearest first, then by id. */
  readonly places: readonly StorePlace[];
  readonly hasMore: boolean;
  readonly budgetSpent: boolean;
  /** Entities that were not gone through because of maxDegree. */
  readonly hubs: readonly string[];
}

/** Which claims are asked for: as ClaimSelection of the projection, by ids. */
export interface StoreClaimSelection {
  readonly where: StoreClaimFilter;
  /** Entity ids; absent for any. An empty list matches nothing. */
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  /** Only claims of this entity, instead of `from` and `to`. */
  readonly at?: { readonly entity: string; readonly direction: StoreDirection };
}

/** Which part of them. */
export interface StoreClaimPageQuery extends StoreClaimSelection {
  /** The claim id after which to begin; absent for the first. */
  readonly afterId?: string;
  /** At most; Infinity for all. */
  readonly limit: number;
}

/** Some of the claims that match. */
export interface StoreClaimPage {
  /** By id. */
  readonly claims: readonly ClaimTopology[];
  readonly hasMore: boolean;
  readonly budgetSpent: boolean;
}

/** A number of claims; less than there are where the time was up. */
export interface StoreClaimCount {
  readonly count: number;
  readonly budgetSpent: boolean;
}

/** The claims of an entity, counted. */
export interface StoreTypeCounts {
  /** At least 1 each, in any order; a self-loop is in both directions. */
  readonly counts: readonly {
    readonly type: RelationshipType;
    readonly direction: "OUT" | "IN";
    readonly count: number;
  }[];
  readonly budgetSpent: boolean;
}

/** How many claims entities have; without some entities where the time was up. */
export interface StoreDegrees {
  /** By id; a self-loop counts once. */
  readonly degrees: ReadonlyMap<string, number>;
  readonly budgetSpent: boolean;
}

/** How large a part of the graph is; a lower bound where the time was up. */
export interface StorePartSize {
  readonly entities: number;
  readonly claims: number;
}

/** How long a search may take, and who waits for it. */
export interface StoreSearchLimits {
  /** After which it is broken off in the database, and answers with what it has. Infinity for no bound. */
  readonly budgetMs: number;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
}

/**
 * Searches that run in the store itself, for a graph that is not to be in memory. They answer exactly what the searches of the projection
 * answer. Each may throw NOT_SUPPORTED, for what the store's query language can't say, and STORE_UNAVAILABLE.
 */
export interface StoreTraversals {
  paths(query: StorePathQuery, limits: StoreSearchLimits): Promise<StorePathAnswer>;
  matchPaths(query: StorePatternQuery, limits: StoreSearchLimits): Promise<StorePathAnswer>;
  neighbourhood(query: StoreNeighbourhoodQuery, limits: StoreSearchLimits): Promise<StoreSubgraph>;
  subgraph(query: StoreSubgraphQuery, limits: StoreSearchLimits): Promise<StoreSubgraph>;
  /** Null where the time was up before it was known. */
  connected(query: StoreConnectedQuery, limits: StoreSearchLimits): Promise<boolean | null>;
  reachable(query: StoreReachableQuery, limits: StoreSearchLimits): Promise<StoreReachableAnswer>;

  /** Sizes of what would be answered without its being read. */
  pathsSize(query: StorePathQuery, limits: StoreSearchLimits): Promise<StorePartSize>;
  matchPathsSize(query: StorePatternQuery, limits: StoreSearchLimits): Promise<StorePartSize>;
  neighbourhoodSize(query: StoreNeighbourhoodQuery, limits: StoreSearchLimits): Promise<StorePartSize>;
  subgraphSize(query: StoreSubgraphQuery, limits: StoreSearchLimits): Promise<StorePartSize>;

  claimPage(query: StoreClaimPageQuery, limits: StoreSearchLimits): Promise<StoreClaimPage>;
  countClaims(query: StoreClaimSelection, limits: StoreSearchLimits): Promise<StoreClaimCount>;
  claimCounts(
    query: { readonly entity: string; readonly where: StoreClaimFilter },
    limits: StoreSearchLimits,
  ): Promise<StoreTypeCounts>;
  degrees(
    query: { readonly entities: readonly string[]; readonly where: StoreClaimFilter },
    limits: StoreSearchLimits,
  ): Promise<StoreDegrees>;
}
