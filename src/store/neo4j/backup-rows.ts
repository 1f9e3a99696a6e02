import neo4j, { type Integer } from "neo4j-driver";
import type { Relationship } from "../../domain/claim.js";
import type { BackupSource } from "../backup-batch.js";
import type { Revision, StoredEntity } from "../graph-store.js";
import type { RevisionInstants } from "../revision-instants.js";
import { storedText } from "../stored-text.js";
import { claimWriteRow } from "./claim-relationship.js";
import { type EntityWriteRow, entityWriteRow } from "./entity-node.js";
import { sourceWriteRow } from "./source-node.js";

/** A row of backup/write-entities. */
export interface EntityVersionRow extends EntityWriteRow {
  readonly revision: Integer;
  readonly recordedAt: Integer;
  readonly changedRevision: Integer;
  readonly changedAt: Integer;
}

/** A row of backup/write-revisions. */
export function revisionRow({ number, recordedAt, author, note }: Revision) {
  return {
    number: neo4j.int(number),
    recordedAt: neo4j.int(recordedAt),
    author: storedText(author) ?? null,
    note: storedText(note),
  };
}

/** A row of backup/write-sources. */
export function backupSourceRow({ source, revision }: BackupSource) {
  return { ...sourceWriteRow(source), revision: neo4j.int(revision) };
}

/** A row of backup/write-entities. */
export function entityVersionRow(entity: StoredEntity, instants: RevisionInstants): EntityVersionRow {
  return {
    ...entityWriteRow(entity),
    revision: neo4j.int(instants.numberOf(entity.recordedAt)),
    recordedAt: neo4j.int(entity.recordedAt),
    changedRevision: neo4j.int(instants.numberOf(entity.changedAt)),
    changedAt: neo4j.int(entity.changedAt),
  };
}

/** A row of backup/write-claims. */
export function claimVersionRow(claim: Relationship, instants: RevisionInstants) {
  const { recordedAt, retractedAt, retractionReason, supersededBy } = claim;
  const { properties, ...row } = claimWriteRow(claim);
  const revision = neo4j.int(instants.numberOf(recordedAt));
  const retractedRevision = retractedAt === undefined ? null : neo4j.int(instants.numberOf(retractedAt));
  return {
    ...row,
    properties: {
      ...properties,
      retractionReason: storedText(retractionReason) ?? null,
      supersededBy: storedText(supersededBy) ?? null,
    },
    revision,
    recordedAt: neo4j.int(recordedAt),
    changedRevision: retractedRevision ?? revision,
    retractedRevision,
    retractedAt: retractedAt === undefined ? null : neo4j.int(retractedAt),
  };
}
