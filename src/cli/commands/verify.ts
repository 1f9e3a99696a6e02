import type { Command } from "commander";
import { type CommonOptions, configOf, withStoreOptions } from "../command-options.js";
import type { CommandRunner } from "../run-command.js";

/** Which graph an export is held to. */
export interface VerifyOptions extends CommonOptions {
  readonly server?: string;
  readonly keyFile?: string;
}

/** `lodegraph verify FILE`: whether an export still matches. */
export function addVerifyCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command("verify <file>")
    .description(
      "tell whether an export still matches: its records their seal, and the graph, asked the same again, its answer of then and of today",
    )
    .option("--server <url>", "ask this server, for example http://localhost:4000, instead of a store")
    .option("--key-file <file>", "file that holds the access key for the server (default: ask without one)");
  withStoreOptions(command).action((file: string, options: VerifyOptions) =>
    run(options, async (terminal) => {
      const { verifyFile } = await import("../verify-file.js");
      return verifyFile(terminal, file, { config: configOf(options), options });
    }),
  );
}
