import type { Projection } from "../graph/projection/projection.js";
import { ProjectionBuilder } from "../graph/projection/projection-builder.js";
import type { ScanBatch, StoredEntity, StoreHead } from "../store/graph-store.js";
import { ReferenceIndex } from "./reference-index.js";

/** One state of the graph as requests see it: what can be traversed, and what names mean. Immutable. */
export interface Snapshot {
  readonly head: StoreHead;
  readonly projection: Projection;
  readonly references: ReferenceIndex;
}

/** What a snapshot was made of beyond the one before it. */
export interface SnapshotChanges {
  readonly entities: readonly StoredEntity[];
  readonly claimIds: readonly string[];
  readonly sourceIds: readonly string[];
}

/** Reads batches of a store into a snapshot: all of it, or what came after an earlier snapshot. */
export async function readSnapshot(
  batches: AsyncIterable<ScanBatch>,
  base?: Snapshot,
): Promise<{ snapshot: Snapshot; changes: SnapshotChanges }> {
  const builder = new ProjectionBuilder(base?.projection);
  const entities: StoredEntity[] = [];
  const claimIds: string[] = [];
  const sourceIds: string[] = [];
  let head: StoreHead | undefined;
  for await (const batch of batches) {
    switch (batch.kind) {
      case "head":
        head = batch.head;
        break;
      case "sources":
        for (const source of batch.rows) {
          builder.addSource(source);
          sourceIds.push(source.id);
        }
        break;
      case "entities":
        for (const entity of batch.rows) {
          builder.addEntity(entity);
          entities.push(entity);
        }
        break;
      case "claims":
        for (const claim of batch.rows) {
          builder.addClaim(claim);
          // After a first load nothing is cached that a changed claim could make stale.
          if (base !== undefined) claimIds.push(claim.id);
        }
        break;
    }
  }
  if (head === undefined) throw new Error("A scan of the store began without its head.");
  return {
    snapshot: {
      head,
      projection: builder.build(head.revision, head.recordedAt),
      references: (base?.references ?? ReferenceIndex.empty).with(entities),
    },
    changes: { entities, claimIds, sourceIds },
  };
}
