import type { Claim } from "../domain/claim.js";
import type { Entity } from "../domain/entity.js";
import type { Source } from "../domain/source.js";

/** A record that is to be in the graph, and the argument that it came in. */
export interface Proposal<Record> {
  readonly argument: string;
  readonly record: Record;
}

/** The end of a claim, and the argument that asked for it. */
export interface Retraction {
  /** Path to the id. */
  readonly argument: string;
  readonly id: string;
  readonly reason: string;
  /** The claim that takes its place. */
  readonly by?: Proposal<Claim>;
  /** Where `by` is absent: the id of a claim of the batch that takes the place of several. */
  readonly supersededBy?: string;
}

/** What is to be written together: all of it or nothing. Records are sound by themselves. */
export interface Batch {
  readonly sources: readonly Proposal<Source>[];
  readonly entities: readonly Proposal<Entity>[];
  readonly claims: readonly Proposal<Claim>[];
  readonly retractions: readonly Retraction[];
  /** Current claims with all citations that they are to have. */
  readonly recitations: readonly Claim[];
}

/** A batch of nothing, to be filled. */
export const EMPTY_BATCH: Batch = { sources: [], entities: [], claims: [], retractions: [], recitations: [] };

/** All claims that a batch would make current. */
export function claimsOf({ claims, retractions }: Batch): Proposal<Claim>[] {
  return [...claims, ...retractions.flatMap(({ by }) => (by === undefined ? [] : [by]))];
}
