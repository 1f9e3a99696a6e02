import type { Config } from "../config/config.js";
import { BackupWriter } from "../exchange/backup/backup-writer.js";
import { ProgressMeter } from "../exchange/import/progress.js";
import { backupText } from "./backup-text.js";
import type { BackupCommandOptions } from "./commands/backup.js";
import { interruptible } from "./interruption.js";
import { openExistingStore } from "./open-store.js";
import { ProgressLine } from "./progress-line.js";
import { STANDARD_STREAM } from "./standard-stream.js";
import type { Terminal } from "./terminal.js";
import { UsageError } from "./usage-error.js";
import { writeFile } from "./write-file.js";

/** The owner reads and writes, and nobody else: hashes of access keys are in it. */
const OWNER_ONLY = 0o600;

interface BackupCommand {
  readonly config: Config;
  readonly options: BackupCommandOptions;
}

/** Writes a backup of the store to a file, or to standard output; then what is in it to the other one. */
export async function backUpStore(terminal: Terminal, file: string, { config, options }: BackupCommand): Promise<void> {
  const { keys, force = false, json = false } = options;
  const toOutput = file === STANDARD_STREAM;
  if (toOutput && terminal.isOutputWatched) {
    throw new UsageError(
      "Standard output is a terminal, and a backup no text. Name a file, or send the output to one.",
    );
  }
  const store = await openExistingStore(config);
  const line = new ProgressLine(terminal);
  try {
    const summary = await interruptible(async (signal) => {
      const progress = new ProgressMeter((step) => line.show(step), signal);
      const writer = new BackupWriter(store, { keys, progress });
      progress.begin("saving");
      if (toOutput) for await (const chunk of writer.bytes()) await terminal.write(chunk);
      else await writeFile(file, writer.bytes(), { signal, mode: OWNER_ONLY, replaces: force });
      return writer.summary;
    });
    line.end();
    if (toOutput) terminal.note(json ? `${JSON.stringify(summary)}\n` : `Saved ${backupText(summary)}.\n`);
    else if (json) await terminal.writeJson({ file, ...summary });
    else await terminal.write(`Saved ${backupText(summary)} to ${file}.\n`);
  } finally {
    line.end();
    await store.close();
  }
}
