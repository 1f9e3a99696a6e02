import type { GraphStore } from "../graph-store.js";
import { LOAD_SIZES, type LoadSizes } from "./load-sizes.js";
import { isAbandoned } from "./marker.js";
import { type Neo4jAddress, Neo4jConnection } from "./neo4j-connection.js";
import { Neo4jStore } from "./neo4j-store.js";
import { prepareDatabase } from "./prepare-database.js";
import { type TurnTimes, WriteTurn } from "./write-turn.js";

/** How long a start tries to reach a server that is down: one that starts at the same time has time to come up. */
const CONNECT_TIMEOUT_MS = 15_000;
/** A batch takes a second or two; a writer that has been silent for this long is taken for dead. */
const WRITE_LEASE_MS = 15_000;
/** How much longer than a lease a writer waits for its turn. */
const WRITE_PATIENCE_MS = 5_000;

/** Which database to keep the graph in, and how. */
export interface Neo4jOptions extends Neo4jAddress {
  /** Use a database that holds other data too. Default: refuse one. */
  readonly adopt?: boolean;
  /** Default 15 s. */
  readonly connectTimeoutMs?: number;
  /** How long a silent writer keeps its turn. Default 15 s: others wait that long, and a little longer, after it has died. */
  readonly writeLeaseMs?: number;
  /** For tests, which need not load thousands of records. Default: LOAD_SIZES. */
  readonly loadSizes?: LoadSizes;
  /** Told, in a sentence or two, what an operator should know and no caller can mend. Default: a warning of the process. */
  readonly onWarning?: (text: string) => void;
}

/**
 * Opens the store in a Neo4j database, which is made ready where it is empty; what a load that was killed has left is removed.
 * Throws STORE_UNAVAILABLE, with one line that says what to do: at once where the server refuses us or the database is not ours,
 * after `connectTimeoutMs` where it does not answer.
 */
export async function openNeo4jStore(options: Neo4jOptions): Promise<GraphStore> {
  const onWarning = options.onWarning ?? ((text: string) => process.emitWarning(text));
  const connectTimeoutMs = options.connectTimeoutMs ?? CONNECT_TIMEOUT_MS;
  const leaseMs = options.writeLeaseMs ?? WRITE_LEASE_MS;
  const times = { leaseMs, waitMs: leaseMs + WRITE_PATIENCE_MS };
  const sizes = options.loadSizes ?? LOAD_SIZES;
  const connection = new Neo4jConnection(options, connectTimeoutMs);
  try {
    await connection.connect(connectTimeoutMs);
    await prepareDatabase(connection, options.adopt ?? false);
    await removeRests(connection, times);
  } catch (error) {
    await connection.close();
    throw error;
  }
  return new Neo4jStore(connection, times, sizes, onWarning);
}

/** Looks before it locks: a commit, even one of nothing, makes other programs look for changes. */
async function removeRests(connection: Neo4jConnection, times: TurnTimes): Promise<void> {
  if (!(await connection.read(isAbandoned))) return;
  const turn = new WriteTurn(connection, times);
  if (await turn.takeAbandoned()) await turn.release();
}
