import neo4j from "neo4j-driver";
import type { Revision, RevisionRange } from "../graph-store.js";
import type { Transaction } from "./transaction.js";

/** The columns of revisions-before and backup/revisions-after. */
export interface RevisionRow extends Omit<Revision, "author"> {
  readonly author: string | null;
}

/** Revisions, the latest first. */
export async function readRevisions(
  transaction: Transaction,
  { before = Number.MAX_SAFE_INTEGER, limit }: RevisionRange,
): Promise<Revision[]> {
  const parameters = { before: neo4j.int(before), limit: neo4j.int(limit) };
  const rows = await transaction.rows<{ [Column in keyof RevisionRow]: RevisionRow[Column] }>(
    "revisions-before",
    parameters,
  );
  return rows.map(revisionOfRow);
}

/** A revision out of its row. */
export function revisionOfRow({ author, ...revision }: RevisionRow): Revision {
  return { ...revision, ...(author !== null && { author }) };
}
