import { hash } from "node:crypto";
import type { ClaimContent } from "./claim.js";

/** The columns that make a claim what it is, in the order in which {@link claimContentKey} writes them. */
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

/** A text that is equal for two claims exactly when all but their ids and citations is. Changing it changes every made id. */
export function claimContentKey(claim: ClaimContent): string {
  // Written out, as each claim of a load goes through here: looking the columns up by name takes three times as long.
  const { type, from, to, minerals, validFrom, validTo, share, shareOf, stage } = claim;
  const { quantity, bound, unit, label, confidence, status } = claim;
  const place = [validFrom, validTo, share, shareOf, stage, quantity, bound, unit, label];
  return JSON.stringify([type, from, to, minerals, ...place, confidence, status]);
}

/**
 * The id of a claim that was given none: a hash of its content (SHA-256, 120 bits of it), so that the same statement gets the
 * same id wherever it is loaded. The underscore keeps it apart from entity slugs.
 */
export function claimId(claim: ClaimContent): string {
  return `claim_${hash("sha256", claimContentKey(claim)).slice(0, 30)}`;
}
