import type { ManagedTransaction, RecordShape } from "neo4j-driver";
import { statement } from "./statement.js";

/** Parameters of a statement. Whole numbers that Neo4j is to see as such come as `neo4j.int`. */
export type Parameters = Readonly<Record<string, unknown>>;

/** A transaction that runs statements: those of cypher/ by name, and those that were completed for a relationship type by text. */
export class Transaction {
  constructor(private readonly inner: Pick<ManagedTransaction, "run">) {}

  /** All rows of a statement of cypher/. */
  rows<Row extends RecordShape>(name: string, parameters: Parameters = {}): Promise<Row[]> {
    return this.run<Row>(statement(name), parameters);
  }

  /** All rows of a completed statement. */
  async run<Row extends RecordShape>(cypher: string, parameters: Parameters = {}): Promise<Row[]> {
    const { records } = await this.inner.run<Row>(cypher, parameters);
    return records.map((record) => record.toObject());
  }

  /** The rows of a completed statement as they arrive, in batches of at most `size`. */
  async *stream<Row extends RecordShape>(cypher: string, size: number, parameters: Parameters): AsyncGenerator<Row[]> {
    let batch: Row[] = [];
    for await (const record of this.inner.run<Row>(cypher, parameters)) {
      batch.push(record.toObject());
      if (batch.length < size) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }
}
