import type { RelationshipType } from "../../domain/relationship-type.js";
import type { ScanBatch } from "../graph-store.js";
import { type TopologyRow, topologyOfRow } from "./claim-relationship.js";
import { type EntityRow, entityOfRow } from "./entity-node.js";
import { readHead } from "./marker.js";
import { type SourceRow, sourceOfRow } from "./source-node.js";
import { statement, statementForType, statementForTypes } from "./statement.js";
import type { Transaction } from "./transaction.js";

/** Rows of a batch: some 10 ms of work, after which others get their turn. */
const BATCH_ROWS = 2_000;

/** What is read. */
interface ReadOptions {
  readonly claimTypes: readonly RelationshipType[] | undefined;
  readonly after: number | undefined;
}

/**
 * Everything at the current revision, or, with `after`, what was written to after that revision. While it is read, others may write:
 * what has a later revision is left out, and what a later one wrote to is shown as it was.
 */
export async function* readGraph(transaction: Transaction, options: ReadOptions): AsyncGenerator<ScanBatch> {
  const head = await readHead(transaction);
  yield { kind: "head", head };
  const reading: GraphReading = { transaction, at: head.revision, ...options };
  for await (const rows of nodes<SourceRow>(reading, "sources")) yield { kind: "sources", rows: rows.map(sourceOfRow) };
  for await (const rows of nodes<EntityRow>(reading, "entities"))
    yield { kind: "entities", rows: rows.map(entityOfRow) };
  for await (const rows of claims(reading))
    yield { kind: "claims", rows: rows.map((row) => topologyOfRow(row, reading.at)) };
}

interface GraphReading extends ReadOptions {
  readonly transaction: Transaction;
  /** The revision whose state is read. */
  readonly at: number;
}

/** Rows of the statements `<what>-all` or `<what>-changed`, and last, from `<what>-former`, those that were written to later. */
async function* nodes<Row extends SourceRow | EntityRow>(
  reading: GraphReading,
  what: "sources" | "entities",
): AsyncGenerator<Row[]> {
  const { transaction, at, after } = reading;
  const changedLater: string[] = [];
  for await (const rows of stream<Row>(reading, what)) {
    for (const row of rows) if (row.revision <= at && row.changedRevision > at) changedLater.push(row.id);
    yield rows.filter((row) => row.changedRevision <= at);
  }
  if (changedLater.length === 0) return;
  const former = await transaction.rows<Row>(`${what}-former`, { ids: changedLater, revision: at });
  yield former.filter((row) => after === undefined || row.changedRevision > after);
}

async function* claims(reading: GraphReading): AsyncGenerator<TopologyRow[]> {
  for await (const rows of stream<TopologyRow>(reading, "claims")) {
    yield rows.filter((row) => row.revision <= reading.at);
  }
}

async function* stream<Row extends object>(
  { transaction, after, claimTypes }: GraphReading,
  what: string,
): AsyncGenerator<Row[]> {
  if (after === undefined) {
    const cypher = what === "claims" ? statementForTypes("claims-all", claimTypes) : statement(`${what}-all`);
    yield* transaction.stream<Row>(cypher, BATCH_ROWS, {});
  } else if (what !== "claims") yield* transaction.stream<Row>(statement(`${what}-changed`), BATCH_ROWS, { after });
  else {
    // Type by type, and no more types than need be: one statement for all 36 takes Neo4j seconds to plan.
    for (const { type } of await transaction.rows<{ type: RelationshipType }>("types-written", { after })) {
      if (claimTypes?.includes(type) ?? true)
        yield* transaction.stream<Row>(statementForType("claims-changed", type), BATCH_ROWS, { after });
    }
  }
}
