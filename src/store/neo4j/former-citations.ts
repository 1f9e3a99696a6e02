import type { ClaimRevisions } from "./claim-relationship.js";
import type { Transaction } from "./transaction.js";

/** The citations that a version of a claim had, as JSON, with the ids of their sources. */
export interface FormerCitations {
  readonly sources: readonly string[];
  readonly citations: string;
}

/** Whether a later revision than this has replaced the claim's citations. */
export function isCitedLater({ citedRevision }: ClaimRevisions, revision: number): boolean {
  return citedRevision !== null && citedRevision > revision;
}

/** The citations that claims had at a revision, for those that were cited anew after it: a function from a claim to them. */
export async function formerCitations(
  transaction: Transaction,
  claims: readonly ClaimRevisions[],
  revision: number,
): Promise<(claim: ClaimRevisions) => FormerCitations | undefined> {
  const parameters = { ids: claims.map(({ id }) => id), revision };
  const rows = await transaction.rows<FormerCitations & { id: string; revision: number }>("claims-former", parameters);
  const byVersion = new Map(rows.map((row) => [versionKey(row), row]));
  return (claim) => byVersion.get(versionKey(claim));
}

function versionKey(version: { readonly id: string; readonly revision: number }): string {
  return `${version.revision} ${version.id}`;
}
