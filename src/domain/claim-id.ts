import { hash } from "node:crypto";
import type { ClaimContent } from "./claim.js";

/** The columns that make a claim what it is, in the order in which they are hashed. Changing this list changes every made id. */
export const CONTENT_COLUMNS = [
  "type",
  "from",
  "to",
  "minerals",
  "validFrom",
  "validTo",
  "share",
  "shareOf",
  "stage",
  "quantity",
  "bound",
  "unit",
  "label",
  "confidence",
  "status",
] as const satisfies readonly (keyof ClaimContent)[];

/** A text that is equal for two claims exactly when all but their ids and citations is. */
export function claimContentKey(claim: ClaimContent): string {
  return JSON.stringify(CONTENT_COLUMNS.map((column) => claim[column] ?? null));
}

/**
 * The id of a claim that was given none: a hash of its content (SHA-256, 120 bits of it), so that the same statement gets the
 * same id wherever it is loaded. The underscore keeps it apart from entity slugs.
 */
export function claimId(claim: ClaimContent): string {
  return `claim_${hash("sha256", claimContentKey(claim)).slice(0, 30)}`;
}
