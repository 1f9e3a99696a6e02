import { setTimeout as sleep } from "node:timers/promises";
import { StoreUnavailableError } from "../../domain/errors.js";
import type { Neo4jConnection } from "./neo4j-connection.js";

/** How often to look whether indexes are filled. A million claims take some seconds. */
const POLL_MS = 250;

/** How to wait. */
interface IndexWait {
  /** The longest to wait. Default: no bound. */
  readonly mostMs?: number;
  /** Called before each further look. */
  readonly beforeLook?: () => Promise<void>;
}

/**
 * Waits until all indexes of ours can be used, in looks that are short however long they take to fill. Throws STORE_UNAVAILABLE where one
 * could not be filled, and where the time is over.
 */
export async function awaitIndexes(
  connection: Pick<Neo4jConnection, "read" | "where">,
  { mostMs = Number.POSITIVE_INFINITY, beforeLook }: IndexWait = {},
): Promise<void> {
  const deadline = performance.now() + mostMs;
  for (;;) {
    const unready = await connection.read((transaction) =>
      transaction.rows<{ name: string; state: string }>("schema/list-unready"),
    );
    if (unready.length === 0) return;
    const failed = unready.find(({ state }) => state === "FAILED");
    if (failed !== undefined) {
      throw new StoreUnavailableError(
        `Neo4j at ${connection.where} could not fill the index ${failed.name}. Look into its log, drop the index, and start Lodegraph, which makes it again.`,
      );
    }
    if (performance.now() >= deadline) {
      throw new StoreUnavailableError(
        `Neo4j at ${connection.where} is still filling ${unready.length} indexes. Start Lodegraph again when it has ended, or give it more memory or processors.`,
      );
    }
    await sleep(POLL_MS);
    await beforeLook?.();
  }
}
