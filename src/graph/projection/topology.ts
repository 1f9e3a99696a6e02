import type { ClaimBits } from "./current-claims.js";

/** No day, for a claim without a date: before or after every day there is. */
export const UNBOUNDED_PAST = -0x80000000;
/** See UNBOUNDED_PAST. */
export const UNBOUNDED_FUTURE = 0x7fffffff;

/** Stands for "none" in columns of small codes. */
export const NONE_8 = 0xff;
/** Stands for "none" in the column of retractions: the claim is current. */
export const NOT_RETRACTED = -1;

/**
 * What traversals need of the graph at one revision: nothing but typed arrays over shared memory, so that worker threads read the
 * same bytes. Immutable once built. Entities and claims are numbered in the code unit order of their ids (versions of one claim by
 * age), so that comparing numbers compares ids. Retracted claims stay: their columns say when.
 */
export interface Topology {
  readonly entities: EntityCodes;
  readonly claims: ClaimColumns;

  /** The claims that are not retracted: searches ask it of every claim that they look at. */
  readonly current: ClaimBits;

  /** Claims that leave each entity, and those that arrive. */
  readonly out: Adjacency;
  readonly in: Adjacency;

  /** The distinct lists of minerals of claims, as entity numbers; ClaimColumns.minerals points here. */
  readonly mineralSets: NumberLists;
  /** The distinct lists of sources of claims, as source numbers; ClaimColumns.sources points here. */
  readonly sourceSets: NumberLists;
  /** The distinct confidences and shares of claims; ClaimColumns.strength points here. */
  readonly strengths: Strengths;
  /** By source number: the last day on which it may have been published; UNBOUNDED_FUTURE where it has no date. */
  readonly publishedBy: Int32Array;

  /** Instants of the revisions that claims were recorded or retracted in, ascending, ms since 1970. */
  readonly instants: Float64Array;
}

/** What traversals know of entities, by their numbers. */
export interface EntityCodes {
  readonly count: number;
  /** Index into ENTITY_KIND_NAMES. */
  readonly kinds: Uint8Array;
}

/** What traversals know of claims, by their numbers. */
export interface ClaimColumns {
  readonly count: number;
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
  /** How precise the dates of a claim are as they were given; see claim-dates.ts. */
  readonly dateParts: Uint8Array;
  /** Index into Topology.strengths. */
  readonly strength: Int32Array;
  /** Index into Topology.mineralSets and sourceSets. */
  readonly minerals: Int32Array;
  readonly sources: Int32Array;
  /** Index into Topology.instants; retracted is NOT_RETRACTED for a current claim. */
  readonly recorded: Int32Array;
  readonly retracted: Int32Array;
}

/** How sure and how large a part claims are. */
export interface Strengths {
  readonly confidence: Float64Array;
  /** NaN where there is none. */
  readonly share: Float64Array;
  /** Index into the keys of SHARE_BASES, or NONE_8. */
  readonly shareOf: Uint8Array;
}

/**
 * Compressed sparse rows: the claims of entity e are claims[offsets[e]] up to claims[offsets[e + 1]], that one excluded, ascending;
 * neighbours holds the entity at the other end of each, so that a search need not look it up.
 */
export interface Adjacency {
  readonly offsets: Int32Array;
  readonly claims: Int32Array;
  readonly neighbours: Int32Array;
}

/** Lists of numbers, end to end: list i is values[offsets[i]] up to values[offsets[i + 1]], that one excluded. */
export interface NumberLists {
  readonly offsets: Int32Array;
  readonly values: Int32Array;
}

/** How many lists there are. */
export function listCount({ offsets }: NumberLists): number {
  return offsets.length - 1;
}

/** One list, without a copy. */
export function listAt({ offsets, values }: NumberLists, index: number): Int32Array {
  return values.subarray(offsets[index], offsets[index + 1]);
}

/** Bytes of all its arrays. */
export function topologyBytes(topology: Topology): number {
  const { entities, claims, current, out, in: incoming, mineralSets, sourceSets, strengths } = topology;
  const { publishedBy, instants } = topology;
  const parts = [
    entities,
    claims,
    out,
    incoming,
    mineralSets,
    sourceSets,
    strengths,
    { current, publishedBy, instants },
  ];
  return parts
    .flatMap((part) => Object.values(part as object))
    .reduce((sum, value) => sum + (ArrayBuffer.isView(value) ? value.byteLength : 0), 0);
}
