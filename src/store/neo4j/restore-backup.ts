import neo4j from "neo4j-driver";
import type { AccessKey } from "../../domain/access-key.js";
import type { BackupBatch, BackupHead } from "../backup-batch.js";
import { checkedBackup } from "../checked-backup.js";
import type { StoredEntity, StoreHead } from "../graph-store.js";
import { RevisionInstants } from "../revision-instants.js";
import { notEmpty } from "../write-errors.js";
import { putAccessKey, readAccessKeys } from "./access-keys.js";
import { backupSourceRow, claimVersionRow, entityVersionRow, revisionRow } from "./backup-rows.js";
import { metaProperties, readHead } from "./marker.js";
import type { Neo4jConnection } from "./neo4j-connection.js";
import { RevisionTypes } from "./revision-types.js";
import type { Transaction } from "./transaction.js";
import { type TurnTimes, WriteTurn } from "./write-turn.js";

/** Revisions whose types are noted in one transaction. */
const REVISIONS_A_BATCH = 5_000;

/**
 * Fills an empty database with a backup, and answers its head. As with every write, batches go ahead of the marker, each a
 * transaction: the marker stands at revision 0 meanwhile, and all that has a later revision is shown to nobody, and removed by the
 * next start or writer where this one dies. The last transaction moves the marker on to the head, and brings the keys.
 */
export async function restoreBackup(
  connection: Neo4jConnection,
  batches: AsyncIterable<BackupBatch>,
  times: TurnTimes,
): Promise<StoreHead> {
  const restore = new StagedRestore(connection, times);
  try {
    await restore.begin();
    for await (const batch of checkedBackup(batches, restore.instants)) await restore.add(batch);
    return await restore.publish();
  } catch (error) {
    // Where Neo4j can't be reached any more the next writer does it: the reason to abandon counts more.
    await restore.abandon().catch(() => undefined);
    throw error;
  }
}

class StagedRestore {
  readonly instants = new RevisionInstants();
  readonly #turn: WriteTurn;
  readonly #types = new RevisionTypes();
  #head: BackupHead | undefined;
  #keys: readonly AccessKey[] = [];
  /** The last version so far: the next one says whether it is the last of its entity. */
  #version: StoredEntity | undefined;
  #batches = 0;

  constructor(
    private readonly connection: Neo4jConnection,
    times: TurnTimes,
  ) {
    this.#turn = new WriteTurn(connection, times);
  }

  /** Takes the turn to write. Throws CONFLICT where the database holds anything of ours. */
  async begin(): Promise<void> {
    await this.#run(async (transaction, revision) => {
      const keys = await readAccessKeys(transaction);
      if (revision === 0 && keys.length === 0) return;
      throw notEmpty({
        where: `Neo4j at ${this.connection.where}`,
        how: "Use another database (NEO4J_DATABASE); or stop all that use this one and empty it, with its :Lodegraph and :AccessKey nodes.",
      });
    });
  }

  async add(batch: BackupBatch): Promise<void> {
    switch (batch.kind) {
      case "head":
        this.#head = batch.head;
        return;
      case "revisions":
        return this.#write("backup/write-revisions", batch.rows.map(revisionRow));
      case "sources":
        return this.#write("backup/write-sources", batch.rows.map(backupSourceRow));
      case "entities":
        return this.#addVersions(batch.rows);
      case "claims":
        await this.#addLastVersion();
        for (const { type, recordedAt, retractedAt } of batch.rows) {
          this.#types.add(this.instants.numberOf(recordedAt), type);
          if (retractedAt !== undefined) this.#types.add(this.instants.numberOf(retractedAt), type);
        }
        return this.#write(
          "backup/write-claims",
          batch.rows.map((claim) => claimVersionRow(claim, this.instants)),
        );
      case "keys":
        this.#keys = [...this.#keys, ...batch.rows];
        return;
    }
  }

  async publish(): Promise<StoreHead> {
    await this.#addLastVersion();
    const types = [...this.#types].map(({ number, ...row }) => ({ number: neo4j.int(number), ...row }));
    for (let from = 0; from < types.length; from += REVISIONS_A_BATCH) {
      const rows = types.slice(from, from + REVISIONS_A_BATCH);
      await this.#run((transaction) => transaction.rows("backup/write-revision-types", { rows }));
    }
    const { revision = 0, recordedAt = 0, meta = {} } = this.#head ?? {};
    return this.#turn.finish(async (transaction, writer) => {
      for (const key of this.#keys) await putAccessKey(transaction, key);
      await transaction.rows("backup/publish", {
        revision: neo4j.int(revision),
        recordedAt: neo4j.int(recordedAt),
        writer,
        meta: metaProperties(meta),
      });
      return readHead(transaction);
    }, readHead);
  }

  /** Undoes what was written. */
  abandon(): Promise<void> {
    return this.#turn.abandon();
  }

  async #addVersions(versions: readonly StoredEntity[]): Promise<void> {
    const former = [];
    const last = [];
    for (const version of versions) {
      const before = this.#version;
      this.#version = version;
      if (before === undefined) continue;
      const row = entityVersionRow(before, this.instants);
      if (before.id !== version.id) last.push(row);
      else former.push({ ...row, until: neo4j.int(this.instants.numberOf(version.changedAt)) });
    }
    await this.#write("backup/write-former-entities", former);
    await this.#write("backup/write-entities", last);
  }

  async #addLastVersion(): Promise<void> {
    const version = this.#version;
    this.#version = undefined;
    if (version !== undefined) await this.#write("backup/write-entities", [entityVersionRow(version, this.instants)]);
  }

  async #write(name: string, rows: readonly object[]): Promise<void> {
    if (rows.length === 0) return;
    await this.#run((transaction) => transaction.rows(name, { rows }));
  }

  #run(work: (transaction: Transaction, revision: number) => Promise<unknown>): Promise<void> {
    this.#batches += 1;
    return this.#turn.run(this.#batches, async (transaction, { revision }) => {
      await work(transaction, revision);
    });
  }
}
