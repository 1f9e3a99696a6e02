import type { DaySpan } from "../domain/partial-date.js";

/** No day, for a claim without a date: before or after every day there is. */
export const UNBOUNDED_PAST = -0x80000000;
/** See UNBOUNDED_PAST. */
export const UNBOUNDED_FUTURE = 0x7fffffff;

/** Stands for "none" in columns of small codes. */
export const NONE_8 = 0xff;
/** Stands for "none" in the column of retractions: the claim is current. */
export const NOT_RETRACTED = -1;

/**
 * The topology of the graph at one revision, in typed arrays; immutable once built, so that a request that holds it sees one
 * state throughout. Entities and claims are numbered in the code unit order of their ids (versions of one claim by age), so
 * that comparing numbers compares ids. Retracted claims stay: their columns say when.
 */
export interface Projection {
  /** Revision of the store, and its instant (ms since 1970). */
  readonly revision: number;
  readonly recordedAt: number;

  readonly entities: EntityColumns;
  readonly claims: ClaimColumns;

  /** Claims that leave each entity, and those that arrive: compressed sparse rows, ascending within a row. */
  readonly out: Adjacency;
  readonly in: Adjacency;

  /** The distinct lists of minerals of claims, as entity numbers; ClaimColumns.minerals points here. */
  readonly mineralSets: readonly Int32Array[];
  /** The distinct lists of sources of claims, as source numbers; ClaimColumns.sources points here. */
  readonly sourceSets: readonly Int32Array[];
  readonly sources: SourceColumns;

  /** Instants of the revisions that claims were recorded or retracted in, ascending, ms since 1970. */
  readonly instants: Float64Array;
}

/** What is known of entities, by their numbers. */
export interface EntityColumns {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Index into ENTITY_KIND_NAMES. */
  readonly kinds: Uint8Array;
  /** Index into Projection.instants. */
  readonly recorded: Int32Array;
  readonly byId: ReadonlyMap<string, number>;
}

/** What is known of sources, by their numbers. */
export interface SourceColumns {
  readonly ids: readonly string[];
  readonly byId: ReadonlyMap<string, number>;
  /** Days of publication; undefined where the source has no date. */
  readonly publishedOn: readonly (DaySpan | undefined)[];
}

/** What is known of claims, by their numbers. */
export interface ClaimColumns {
  readonly count: number;
  readonly ids: readonly string[];
  /** Entity numbers of both ends. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Index into RELATIONSHIP_TYPE_NAMES. */
  readonly types: Uint8Array;
  /** Index into the keys of CLAIM_STATUSES. */
  readonly statuses: Uint8Array;
  /** First and last day on which it holds, days since 1970-01-01; a moment without an end ends when it begins. */
  readonly validFrom: Int32Array;
  readonly validTo: Int32Array;
  readonly confidence: Float64Array;
  /** NaN where there is none. */
  readonly share: Float64Array;
  /** Index into the keys of SHARE_BASES, or NONE_8. */
  readonly shareOf: Uint8Array;
  /** Index into Projection.mineralSets and sourceSets. */
  readonly minerals: Int32Array;
  readonly sources: Int32Array;
  /** Index into Projection.instants; retracted is NOT_RETRACTED for a current claim. */
  readonly recorded: Int32Array;
  readonly retracted: Int32Array;
}

/** Compressed sparse rows: the claims of entity e are claims[offsets[e]] up to claims[offsets[e + 1]], that one excluded. */
export interface Adjacency {
  readonly offsets: Int32Array;
  readonly claims: Int32Array;
}
