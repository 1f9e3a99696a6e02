import { Neo4jError } from "neo4j-driver";
import { StoreUnavailableError } from "../../../domain/errors.js";
import type { Neo4jConnection } from "../neo4j-connection.js";
import { LEAST_BOUND } from "./find-paths.js";
import { traversalStatement } from "./traversal-statement.js";

/** The statements that Cypher 25 alone understands. */
const STATEMENTS = ["shortest-acyclic", "shortest-walks"] as const;

/** Whether the server has the Cypher 25 that our statements need. It is asked, not inferred from its version: hosted servers name none. */
export async function understandsCypher25(connection: Neo4jConnection): Promise<boolean> {
  try {
    for (const name of STATEMENTS) {
      const variant = { direction: "ANY", where: { revision: 0 }, through: {}, maxLength: LEAST_BOUND } as const;
      const cypher = traversalStatement(name, variant);
      const parameters = Object.fromEntries((cypher.match(/\$\w+/g) ?? []).map((found) => [found.slice(1), null]));
      await connection.read((transaction) => transaction.run(cypher.replace(/^CYPHER 25/, "$& EXPLAIN"), parameters));
    }
    return true;
  } catch (error) {
    if (isMisunderstood(error)) return false;
    throw error;
  }
}

function isMisunderstood(error: unknown): boolean {
  const cause = error instanceof StoreUnavailableError ? error.cause : undefined;
  return cause instanceof Neo4jError && cause.code.startsWith("Neo.ClientError.Statement.");
}
