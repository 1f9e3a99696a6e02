import type { Command } from "commander";
import { type CommonOptions, configOf, withStoreOptions } from "../command-options.js";
import { EXIT_CODES } from "../exit-code.js";
import type { CommandRunner } from "../run-command.js";

/** What of a backup is restored. */
export interface RestoreCommandOptions extends CommonOptions {
  /** False with `--no-keys`. */
  readonly keys: boolean;
}

/** `lodegraph restore FILE`: fills an empty store with a backup. */
export function addRestoreCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command("restore <file>")
    .description("fill an empty store with a backup (- for standard input), of whatever store: all of it, or nothing")
    .option("--no-keys", "leave the access keys out");
  withStoreOptions(command).action((file: string, options: RestoreCommandOptions) =>
    run(options, async (terminal) => {
      const { restoreStore } = await import("../restore-store.js");
      await restoreStore(terminal, file, { config: configOf(options), options });
      return EXIT_CODES.done;
    }),
  );
}
