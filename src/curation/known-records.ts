import type { Relationship } from "../domain/claim.js";
import type { Entity } from "../domain/entity.js";
import type { Source } from "../domain/source.js";
import type { GraphStore } from "../store/graph-store.js";
import { type Batch, claimsOf } from "./batch.js";

/** What of a store a batch is checked against. */
export type CurationReader = Pick<GraphStore, "entities" | "relationships" | "sources">;

/** What the graph has under the ids that a batch speaks of. */
export interface KnownRecords {
  readonly sources: ReadonlyMap<string, Source>;
  readonly entities: ReadonlyMap<string, Entity>;
  /** Current versions. */
  readonly claims: ReadonlyMap<string, Relationship>;
  /** Ids that are a claim's, retracted or not. */
  readonly claimIds: ReadonlySet<string>;
}

/** Reads what a batch speaks of: one read for each sort. */
export async function readKnownRecords(reader: CurationReader, batch: Batch): Promise<KnownRecords> {
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
    reader.sources([...sourceIds]),
    reader.entities([...entityIds]),
    reader.relationships([...claimIds]),
  ]);
  const current = versions.filter(({ retractedAt }) => retractedAt === undefined);
  return {
    sources: new Map(sources.map((source) => [source.id, source])),
    entities: new Map(entities.map((entity) => [entity.id, entity])),
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
