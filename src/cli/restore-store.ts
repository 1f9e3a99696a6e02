import type { Config } from "../config/config.js";
import { openBackupFile, spool } from "../exchange/backup/backup-file.js";
import { restoreBackup } from "../exchange/backup/restore-backup.js";
import { ProgressMeter } from "../exchange/import/progress.js";
import type { GraphStore } from "../store/graph-store.js";
import { backupText } from "./backup-text.js";
import type { RestoreCommandOptions } from "./commands/restore.js";
import { interruptible } from "./interruption.js";
import { openStore } from "./open-store.js";
import { ProgressLine } from "./progress-line.js";
import { STANDARD_STREAM } from "./standard-stream.js";
import type { Terminal } from "./terminal.js";

interface RestoreCommand {
  readonly config: Config;
  readonly options: RestoreCommandOptions;
}

/** Fills the empty store with a backup, from a file or from standard input, and says what was in it. */
export async function restoreStore(
  terminal: Terminal,
  path: string,
  { config, options }: RestoreCommand,
): Promise<void> {
  const { keys, json = false } = options;
  const file = path === STANDARD_STREAM ? await spool("Standard input", process.stdin) : await openBackupFile(path);
  const line = new ProgressLine(terminal);
  let store: GraphStore | undefined;
  try {
    const summary = await interruptible((signal) =>
      restoreBackup(file, {
        keys,
        progress: new ProgressMeter((step) => line.show(step), signal),
        openStore: async () => {
          store = await openStore(config);
          return store;
        },
      }),
    );
    line.end();
    if (json) await terminal.writeJson({ file: file.name, ...summary });
    else await terminal.write(`Restored ${backupText(summary)} from ${file.name}.\n`);
  } finally {
    line.end();
    await store?.close();
    await file.handle.close();
  }
}
