import type { ManagedTransaction, RecordShape } from "neo4j-driver";
import { statement } from "./statement.js";

/** Parameters of a statement. Whole numbers that Neo4j is to see as such come as `neo4j.int`. */
export type Parameters = Readonly<Record<string, unknown>>;

/** A transaction that runs the statements of cypher/ by name. */
export class Transaction {
  constructor(private readonly inner: Pick<ManagedTransaction, "run">) {}

  /** All rows of a statement. */
  async rows<Row extends RecordShape>(name: string, parameters: Parameters = {}): Promise<Row[]> {
    const { records } = await this.inner.run<Row>(statement(name), parameters);
    return records.map((record) => record.toObject());
  }

  /** The rows of a statement as they arrive, in batches of at most `size`. */
  async *stream<Row extends RecordShape>(
    name: string,
    size: number,
    parameters: Parameters = {},
  ): AsyncGenerator<Row[]> {
    let batch: Row[] = [];
    for await (const record of this.inner.run<Row>(statement(name), parameters)) {
      batch.push(record.toObject());
      if (batch.length < size) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }

  /** Runs the text of a statement that was completed before, and gives no rows. */
  async run(cypher: string): Promise<void> {
    await this.inner.run(cypher);
  }
}
