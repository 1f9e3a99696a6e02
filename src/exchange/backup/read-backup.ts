import { BadInputError } from "../../domain/errors.js";
import { BACKUP_LISTS, type BackupBatch, type BackupList } from "../../store/backup-batch.js";
import type { BackupFile } from "./backup-file.js";
import { backupLines } from "./backup-lines.js";
import { HEADER, META, type Parsed, parseRecord, parseValue, RECORDS } from "./record-schema.js";

const BATCH_ROWS = 1_000;
/** Characters of the lines of a batch, which are in memory at once: with long quotes, it is they that count. */
const BATCH_CHARACTERS = 4_000_000;

/** The batches of a backup whose seal was verified. Throws BAD_USER_INPUT, with the line, for one that this program can't read. */
export async function* readBackup(file: BackupFile): AsyncGenerator<BackupBatch> {
  const reading = new BackupReading();
  for await (const { texts, first } of backupLines(file)) {
    for (const [index, text] of texts.entries()) {
      const read = reading.line(text);
      if (!read.ok) throw new BadInputError(`${file.name}, line ${first + index}: ${read.problem}.`);
      yield* read.value;
    }
  }
  yield* reading.end();
}

/** Puts the lines of a backup together to batches. */
class BackupReading {
  #header: { readonly revision: number; readonly recordedAt: number } | undefined;
  #headIsGiven = false;
  readonly #meta = new Map<string, string>();
  #list: BackupList | undefined;
  #rows: unknown[] = [];
  #characters = 0;

  /** Takes a line, and answers the batches that are complete before it; or what is wrong with it. */
  line(text: string): Parsed<BackupBatch[]> {
    if (this.#header === undefined) {
      const header = parseRecord(HEADER, text);
      if (!header.ok) return header;
      this.#header = header.value;
      return { ok: true, value: [] };
    }
    const parsed = parseJson(text);
    if (!this.#headIsGiven && "meta" in parsed) {
      const named = parseValue(META, parsed);
      if (!named.ok) return named;
      this.#meta.set(named.value.meta.name, named.value.meta.value);
      return { ok: true, value: [] };
    }
    const list = BACKUP_LISTS.find((one) => RECORDS[one].name in parsed);
    if (list === undefined) return { ok: false, problem: "it is no record of a backup" };
    const { name, schema } = RECORDS[list];
    const row = parseValue<unknown>(schema, parsed[name]);
    if (!row.ok) return row;
    const complete = this.#isFull(list) ? this.end() : [];
    this.#list = list;
    this.#rows.push(row.value);
    this.#characters += text.length;
    return { ok: true, value: complete };
  }

  /** What has come since the last batch. */
  end(): BackupBatch[] {
    const batches: BackupBatch[] = [];
    if (this.#header !== undefined && !this.#headIsGiven) {
      const { revision, recordedAt } = this.#header;
      const meta = Object.fromEntries(this.#meta);
      batches.push({ kind: "head", head: { revision, recordedAt, meta, loading: false } });
      this.#headIsGiven = true;
    }
    if (this.#rows.length > 0) {
      // The rows were parsed as those of this list.
      batches.push({ kind: this.#list, rows: this.#rows } as BackupBatch);
      this.#rows = [];
      this.#characters = 0;
    }
    return batches;
  }

  #isFull(next: BackupList): boolean {
    return (
      !this.#headIsGiven ||
      next !== this.#list ||
      this.#rows.length >= BATCH_ROWS ||
      this.#characters >= BATCH_CHARACTERS
    );
  }
}

/** The object that a line holds; an empty one where it holds something else. */
function parseJson(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
