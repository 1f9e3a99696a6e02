import type { Relationship } from "../domain/claim.js";
import type { Entity } from "../domain/entity.js";
import type { Source } from "../domain/source.js";
import type { Reading } from "../knowledge/reading.js";
import type { GraphStore } from "../store/graph-store.js";
import { type Batch, claimsOf } from "./batch.js";

/** What the graph has under the ids that a batch speaks of. */
export interface KnownRecords {
  readonly sources: ReadonlyMap<string, Source>;
  readonly entities: ReadonlyMap<string, Entity>;
  /** Current versions. */
  readonly claims: ReadonlyMap<string, Relationship>;
  /** Ids that are a claim's, retracted or not. */
  readonly claimIds: ReadonlySet<string>;
}

/**
 * Reads what a batch speaks of: one read for each sort. Entities and sources mostly are in memory; claims are asked for in the store, since most
 * of those that a batch brings are unknown.
 *
 * @param reading Of the revision that the batch is checked against.
 */
export async function readKnownRecords(
  store: Pick<GraphStore, "relationships">,
  reading: Reading,
  batch: Batch,
): Promise<KnownRecords> {
  const { entityIds, sourceIds, claimIds } = idsIn(batch, reading);
  const [sources, entities, versions] = await Promise.all([
    reading.knownSources(sourceIds),
    reading.knownEntities(entityIds),
    store.relationships([...claimIds]),
  ]);
  const current = versions.filter(({ retractedAt }) => retractedAt === undefined);
  return {
    sources,
    entities,
    claims: new Map(current.map((claim) => [claim.id, claim])),
    claimIds: new Set(versions.map(({ id }) => id)),
  };
}

interface IdsOfBatch {
  readonly entityIds: Set<string>;
  readonly sourceIds: Set<string>;
  readonly claimIds: Set<string>;
}

/** What to look up: what the batch names, and whatever else may have the ids of its records. */
function idsIn(batch: Batch, reading: Reading): IdsOfBatch {
  const own = [...batch.sources, ...batch.entities].map(({ record }) => record.id);
  const ids = { entityIds: new Set(own), sourceIds: new Set(own), claimIds: new Set(own) };
  const takeClaim = (id: string) => {
    ids.claimIds.add(id);
    // Hardly ever, and thousands of ids need not be looked for where they can't be.
    if (reading.references.holds(id)) ids.entityIds.add(id);
    if (reading.holdsSource(id)) ids.sourceIds.add(id);
  };
  for (const { id } of batch.retractions) takeClaim(id);
  for (const { record: claim } of claimsOf(batch)) {
    takeClaim(claim.id);
    ids.entityIds.add(claim.from).add(claim.to);
    for (const mineral of claim.minerals) ids.entityIds.add(mineral);
    for (const { source } of claim.citations) ids.sourceIds.add(source);
  }
  for (const { record } of batch.entities) {
    for (const { citations } of [...record.names, ...record.facts]) {
      for (const { source } of citations) ids.sourceIds.add(source);
    }
  }
  return ids;
}
