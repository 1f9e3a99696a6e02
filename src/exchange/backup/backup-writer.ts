import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { BadInputError, StoreUnavailableError } from "../../domain/errors.js";
import type { BackupBatch, BackupHead, BackupList, BackupRows } from "../../store/backup-batch.js";
import { checkedBackup } from "../../store/checked-backup.js";
import type { GraphStore } from "../../store/graph-store.js";
import type { ProgressMeter } from "../import/progress.js";
import {
  type BackupCounts,
  type BackupSummary,
  FORMAT_NAME,
  FORMAT_VERSION,
  GZIP_HEADER,
  NO_RECORDS,
} from "./backup-format.js";
import { programVersion } from "./program-version.js";
import { parseValue, RECORDS } from "./record-schema.js";
import { encodeSeal } from "./seal.js";
import { withoutKeys } from "./without-keys.js";

/** What is left out of a backup, and who hears of it. */
export interface BackupOptions {
  /** Whether the access keys are to be in it. */
  readonly keys: boolean;
  /** Must have begun its phase. */
  readonly progress: ProgressMeter;
}

/** Writes the backup of a store, once. */
export class BackupWriter {
  #counts: BackupCounts = NO_RECORDS;
  #head: BackupHead | undefined;

  constructor(
    private readonly store: GraphStore,
    private readonly options: BackupOptions,
  ) {}

  /** What was written, when all of it was. */
  get summary(): BackupSummary {
    const { revision = 0, recordedAt = 0 } = this.#head ?? {};
    return { revision, recordedAt, counts: this.#counts };
  }

  /**
   * The bytes of the file, as the store is read. Throws STORE_UNAVAILABLE for a store that holds what could not be restored: a backup
   * must not look like one that is none.
   */
  async *bytes(): AsyncGenerator<Buffer> {
    const hash = createHash("sha256");
    const gzip = createGzip();
    // A text of many lines at a time is enough to wait: with long quotes it has megabytes.
    const fed = pipeline(Readable.from(this.#lines(), { highWaterMark: 1 }), gzip);
    // Whoever reads the other end hears of it.
    fed.catch(() => undefined);
    for await (const chunk of withOwnHeader(gzip)) {
      hash.update(chunk);
      yield chunk;
    }
    await fed;
    yield encodeSeal({ counts: this.#counts, sha256: hash.digest("hex") });
  }

  async *#lines(): AsyncGenerator<string> {
    const batches = this.store.backup();
    try {
      for await (const batch of checkedBackup(this.options.keys ? batches : withoutKeys(batches))) {
        yield this.#text(batch);
      }
    } catch (error) {
      if (!(error instanceof BadInputError)) throw error;
      throw new StoreUnavailableError(
        `A backup of ${this.store.description} could not be restored, so none was made. ${error.message}`,
        { cause: error },
      );
    }
  }

  #text(batch: BackupBatch): string {
    if (batch.kind === "head") {
      this.#head = batch.head;
      return this.#headLines(batch.head);
    }
    const { kind } = batch;
    const { name, schema } = RECORDS[kind];
    const lines = batch.rows.map((row) => {
      const parsed = parseValue<unknown>(schema, row);
      if (!parsed.ok)
        throw new BadInputError(
          `The ${name} ${JSON.stringify(nameOf(row))} has a value that is not known: ${parsed.problem}.`,
        );
      // Its fields in the order of the schema: equal records are equal lines, whatever store they come from.
      return `${JSON.stringify({ [name]: parsed.value })}\n`;
    });
    this.#counts = { ...this.#counts, [kind]: this.#counts[kind] + lines.length };
    this.options.progress.advance(lines.length);
    return lines.join("");
  }

  #headLines({ revision, recordedAt, meta }: BackupHead): string {
    const { description } = this.store;
    const header = {
      format: FORMAT_NAME,
      version: FORMAT_VERSION,
      lodegraph: programVersion(),
      store: description,
      revision,
      recordedAt,
    };
    const values = Object.entries(meta)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => ({ meta: { name, value } }));
    return [header, ...values].map((line) => `${JSON.stringify(line)}\n`).join("");
  }
}

/** What a record is called; not the record itself, since those of keys hold hashes. */
function nameOf(row: BackupRows[BackupList]): string | number {
  if ("id" in row) return row.id;
  return "number" in row ? row.number : row.source.id;
}

/** The bytes of a gzip stream, with {@link GZIP_HEADER} in place of the header, in which zlib notes the system that it runs on. */
async function* withOwnHeader(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let beginning: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (beginning === undefined) {
      yield chunk;
      continue;
    }
    beginning = Buffer.concat([beginning, chunk]);
    if (beginning.length < GZIP_HEADER.length) continue;
    yield Buffer.concat([GZIP_HEADER, beginning.subarray(GZIP_HEADER.length)]);
    beginning = undefined;
  }
}
