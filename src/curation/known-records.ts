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
  const claims = claimsOf(batch).map(({ record }) => record);
  const own = [...batch.sources, ...batch.entities].map(({ record }) => record.id);
  const claimIds = new Set([...claims.map(({ id }) => id), ...batch.retractions.map(({ id }) => id), ...own]);
  const entityIds = new Set([
    ...own,
    ...claimIds,
    ...claims.flatMap(({ from, to, minerals }) => [from, to, ...minerals]),
  ]);
  const sourceIds = new Set([...own, ...claimIds, ...citedSources(batch)]);
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

function citedSources(batch: Batch): string[] {
  const ofClaims = claimsOf(batch).map(({ record }) => record.citations);
  const ofEntities = batch.entities.flatMap(({ record }) =>
    [...record.names, ...record.facts].map(({ citations }) => citations),
  );
  return [...ofClaims, ...ofEntities].flat().map(({ source }) => source);
}
