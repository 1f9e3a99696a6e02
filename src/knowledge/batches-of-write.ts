import { citedSources } from "../domain/citations.js";
import type { Claim, ClaimTopology } from "../domain/claim.js";
import type { Mutable } from "../domain/mutable.js";
import type { Change, ScanBatch, ScanOptions, StoreHead } from "../store/graph-store.js";

/** A write that this process has made. */
export interface OwnWrite {
  /** That it has led to. */
  readonly head: StoreHead;
  readonly changes: Iterable<Change> | AsyncIterable<Change>;
}

/**
 * What the store would answer to {@link GraphStore.changesSince} of the revision before a write, where the write itself says so much:
 * sources and claims that are new. Undefined otherwise: only the store knows the instants of an entity, and the rest of a claim that
 * ended.
 */
export function batchesOfWrite(
  { head, changes }: OwnWrite,
  { claimTypes }: ScanOptions,
): readonly ScanBatch[] | undefined {
  if (!Array.isArray(changes)) return undefined;
  const sources = [];
  const claims = [];
  for (const change of changes as readonly Change[]) {
    if (change.kind === "source") sources.push(change.source);
    else if (change.kind !== "claim") return undefined;
    else if (claimTypes?.includes(change.claim.type) ?? true) claims.push(topologyOf(change.claim, head.recordedAt));
  }
  return [
    { kind: "head", head },
    { kind: "sources", rows: sources },
    { kind: "claims", rows: claims },
  ];
}

function topologyOf(claim: Claim, recordedAt: number): ClaimTopology {
  const { id, type, from, to, minerals, confidence, status, citations, validFrom, validTo, share, shareOf } = claim;
  const sources = citedSources(citations);
  const topology: Mutable<ClaimTopology> = { id, type, from, to, minerals, confidence, status, recordedAt, sources };
  // One by one: each spread into a literal would copy what is there before it.
  if (validFrom !== undefined) topology.validFrom = validFrom;
  if (validTo !== undefined) topology.validTo = validTo;
  if (share !== undefined) topology.share = share;
  if (shareOf !== undefined) topology.shareOf = shareOf;
  return topology;
}
