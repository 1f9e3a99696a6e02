import neo4j from "neo4j-driver";
import type { ChangeBatch } from "./change-batch.js";
import type { Transaction } from "./transaction.js";
import { alreadyCurrent, looseEnd, notCurrent, otherKind } from "./write-errors.js";

/** The revision that changes are written with. */
export interface RevisionStamp {
  readonly number: number;
  /** ms since 1970. */
  readonly recordedAt: number;
}

/**
 * Writes a batch with a revision that is not published yet. Throws BAD_USER_INPUT for an entity whose kind would change,
 * and CONFLICT for a claim that is current already or, where it must be, is not.
 */
export async function writeBatch(transaction: Transaction, batch: ChangeBatch, stamp: RevisionStamp): Promise<void> {
  const revision = neo4j.int(stamp.number);
  const recordedAt = neo4j.int(stamp.recordedAt);

  if (batch.sources.length > 0) {
    await transaction.rows("keep-sources", { ids: batch.sources.map(({ id }) => id), revision });
    await transaction.rows("write-sources", { rows: batch.sources, revision });
  }

  if (batch.entities.length > 0) {
    await transaction.rows("keep-entities", { ids: batch.entities.map(({ id }) => id), revision });
    const rows = batch.entities;
    const [changed] = await transaction.rows<{ id: string; kind: string }>("write-entities", {
      rows,
      revision,
      recordedAt,
    });
    if (changed !== undefined) throw otherKind(changed.id, changed.kind);
  }

  if (batch.citations.size > 0) {
    const ids = [...batch.citations.keys()];
    await transaction.rows("keep-citations", { ids, revision });
    const byId = Object.fromEntries(batch.citations);
    requireAll(ids, await transaction.rows<{ id: string }>("write-citations", { ids, byId, revision }));
  }

  if (batch.retractions.size > 0) {
    const ids = [...batch.retractions.keys()];
    const byId = Object.fromEntries(batch.retractions);
    requireAll(ids, await transaction.rows<{ id: string }>("retract-claims", { ids, byId, revision, recordedAt }));
  }

  if (batch.claims.length > 0) {
    const ids = batch.claims.map(({ properties }) => properties.id);
    const [current] = await transaction.rows<{ id: string }>("current-claims", { ids });
    if (current !== undefined) throw alreadyCurrent(current.id);
    const rows = batch.claims;
    const [loose] = await transaction.rows<LooseClaim>("write-claims", { rows, revision, recordedAt });
    if (loose !== undefined) throw looseEnd(loose);
  }
}

/** Throws BAD_USER_INPUT where a claim of the revision has an end that no change of it brought. */
export async function requireEnds(transaction: Transaction, revision: number): Promise<void> {
  const [loose] = await transaction.rows<LooseClaim>("find-loose-claim", { revision: neo4j.int(revision) });
  if (loose !== undefined) throw looseEnd(loose);
}

interface LooseClaim {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

function requireAll(ids: readonly string[], found: readonly { readonly id: string }[]): void {
  if (found.length === ids.length) return;
  const known = new Set(found.map(({ id }) => id));
  const missing = ids.find((id) => !known.has(id));
  if (missing !== undefined) throw notCurrent(missing);
}
