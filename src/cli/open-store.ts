import type { Config } from "../config/config.js";
import { StoreUnavailableError } from "../domain/errors.js";
import type { GraphStore } from "../store/graph-store.js";
import { hasSqliteStore, openSqliteStore } from "../store/sqlite/open-sqlite-store.js";

/** Which store a command means. */
export type StoreChoice = Pick<Config, "dataFolder" | "neo4j">;

/** Opens the store, which is made where there is none. */
export async function openStore({ neo4j, dataFolder }: StoreChoice): Promise<GraphStore> {
  if (neo4j === undefined) return openSqliteStore(dataFolder);
  const { openNeo4jStore } = await import("../store/neo4j/open-neo4j-store.js");
  return openNeo4jStore({ ...neo4j, onWarning: (text) => process.stderr.write(`WARNING: ${text}\n`) });
}

/** Opens a store to read from it. Throws STORE_UNAVAILABLE where there is none: a mistyped folder must not become an empty graph. */
export async function openExistingStore(choice: StoreChoice): Promise<GraphStore> {
  if (!(await storeExists(choice))) {
    throw new StoreUnavailableError(
      `There is no store in ${choice.dataFolder}. Make one there with "lodegraph import" or "lodegraph serve", or name another folder with --data.`,
    );
  }
  return openStore(choice);
}

/** Whether the store may be there already; of a server only opening it tells. */
export async function storeExists({ neo4j, dataFolder }: StoreChoice): Promise<boolean> {
  return neo4j !== undefined || hasSqliteStore(dataFolder);
}
