import type { Command } from "commander";
import { type CommonOptions, configOf, withStoreOptions } from "../command-options.js";
import { EXIT_CODES } from "../exit-code.js";
import type { CommandRunner } from "../run-command.js";

/** What goes into a backup, and whether it may replace a file. */
export interface BackupCommandOptions extends CommonOptions {
  readonly force?: boolean;
  /** False with `--no-keys`. */
  readonly keys: boolean;
}

/** `lodegraph backup FILE`: all that a store holds, in one file. */
export function addBackupCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command("backup <file>")
    .description(
      "write all that the store holds, its past and access keys too, to a file (- for standard output), also while others write",
    )
    .option("--force", "replace the file where it is there already")
    .option("--no-keys", "leave the access keys out");
  withStoreOptions(command).action((file: string, options: BackupCommandOptions) =>
    run(options, async (terminal) => {
      const { backUpStore } = await import("../back-up-store.js");
      await backUpStore(terminal, file, { config: configOf(options), options });
      return EXIT_CODES.done;
    }),
  );
}
