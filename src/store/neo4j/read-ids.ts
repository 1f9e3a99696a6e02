import neo4j from "neo4j-driver";
import type { EntityOfKind } from "../graph-store.js";
import type { StoreIds } from "../store-ids.js";
import { readHead } from "./marker.js";
import type { Neo4jConnection } from "./neo4j-connection.js";
import { statement, statementForType } from "./statement.js";
import type { Transaction } from "./transaction.js";
import { typesHeld } from "./types-held.js";

/** Rows of a batch: some 10 ms of work. */
const BATCH_ROWS = 2_000;

/** All ids of a database: reading one costs the server a few microseconds, looking for one in an index ten times that and more. */
export function readIds(connection: Neo4jConnection): StoreIds {
  return {
    sources: () => connection.stream((transaction) => ids(transaction, statement("source-ids"))),
    entities: () => connection.stream(kinds),
    claims: () => connection.stream(claimIds),
  };
}

async function* kinds(transaction: Transaction): AsyncGenerator<EntityOfKind[]> {
  const { revision } = await readHead(transaction);
  yield* transaction.stream<EntityOfKind & Record<string, string>>(statement("entity-kinds-all"), BATCH_ROWS, {
    revision: neo4j.int(revision),
  });
}

/** Type by type: one statement for all of them takes Neo4j seconds to plan. */
async function* claimIds(transaction: Transaction): AsyncGenerator<string[]> {
  for (const { type } of await typesHeld(transaction)) yield* ids(transaction, statementForType("claim-ids", type));
}

async function* ids(transaction: Transaction, cypher: string): AsyncGenerator<string[]> {
  for await (const rows of transaction.stream<{ id: string }>(cypher, BATCH_ROWS, {})) {
    yield rows.map(({ id }) => id);
  }
}
