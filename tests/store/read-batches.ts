import type { ClaimTopology } from "../../src/domain/claim.js";
import type { Source } from "../../src/domain/source.js";
import type { ScanBatch, StoredEntity, StoreHead } from "../../src/store/graph-store.js";

/** All batches of a scan put together, each list in the order of its ids and instants. */
export interface Everything {
  readonly head: StoreHead;
  readonly sources: readonly Source[];
  readonly entities: readonly StoredEntity[];
  readonly claims: readonly ClaimTopology[];
}

/** Reads a scan to its end. Throws where its head is missing, late or repeated. */
export async function readBatches(batches: AsyncIterable<ScanBatch>): Promise<Everything> {
  let head: StoreHead | undefined;
  const sources: Source[] = [];
  const entities: StoredEntity[] = [];
  const claims: ClaimTopology[] = [];
  for await (const batch of batches) {
    if ((batch.kind === "head") !== (head === undefined)) throw new Error("The head must come first, and once.");
    if (batch.kind === "head") head = batch.head;
    else if (batch.kind === "sources") sources.push(...batch.rows);
    else if (batch.kind === "entities") entities.push(...batch.rows);
    else claims.push(...batch.rows);
  }
  if (head === undefined) throw new Error("The scan gave no head.");
  return {
    head,
    sources: sources.sort(byId),
    entities: entities.sort(byId),
    claims: claims.sort((a, b) => byId(a, b) || a.recordedAt - b.recordedAt),
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
