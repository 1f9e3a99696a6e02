import neo4j from "neo4j-driver";
import type { Parameters } from "./transaction.js";

/** Records of one transaction. */
const LIMIT = 10_000;

/**
 * What undoes an unpublished revision, in this order: claims go before the entities they stand at, and what was kept of earlier values
 * goes when they are back. Each statement is safe to repeat, so a clean-up that breaks off is simply done again.
 */
const STEPS = [
  "discard-claims",
  "restore-claims",
  "discard-entities",
  "restore-entities",
  "discard-former-entities",
  "discard-sources",
  "restore-sources",
  "discard-former-sources",
  "discard-revisions",
] as const;

/** Undoes an unpublished revision; `run` runs a statement in a transaction of its own and answers how many records it was for. */
export async function discardUnpublished(
  run: (statement: string, parameters: Parameters) => Promise<number>,
): Promise<void> {
  for (const step of STEPS) {
    while ((await run(step, { limit: neo4j.int(LIMIT) })) > 0);
  }
}
