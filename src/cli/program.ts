import { Command } from "commander";
import { settingsHelp } from "../config/settings.js";
import { addBackupCommand } from "./commands/backup.js";
import { addCandidatesCommand } from "./commands/candidates.js";
import { addCheckCommand } from "./commands/check.js";
import { addConflictsCommand } from "./commands/conflicts.js";
import { addConnectedCommand } from "./commands/connected.js";
import { addDiffCommand } from "./commands/diff.js";
import { addDuplicatesCommand } from "./commands/duplicates.js";
import { addExportCommand } from "./commands/export.js";
import { addImportCommand } from "./commands/import.js";
import { addKeysCommand } from "./commands/keys.js";
import { addMatchCommand } from "./commands/match.js";
import { addNeighbourhoodCommand } from "./commands/neighbourhood.js";
import { addPathsCommand } from "./commands/paths.js";
import { addReachableCommand } from "./commands/reachable.js";
import { addRestoreCommand } from "./commands/restore.js";
import { addSearchCommand } from "./commands/search.js";
import { addServeCommand } from "./commands/serve.js";
import { addTimelineCommand } from "./commands/timeline.js";
import { addVerifyCommand } from "./commands/verify.js";
import { EXIT_CODES, EXIT_CODES_HELP } from "./exit-code.js";
import { reportError } from "./report-error.js";
import type { CommandRunner } from "./run-command.js";
import type { Terminal } from "./terminal.js";

/** Runs the command line and answers the exit code. `args` are those after the program's name. */
export async function runProgram(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: number = EXIT_CODES.done;
  const run: CommandRunner = async ({ json = false }, body) => {
    try {
      exitCode = await body(terminal);
    } catch (error) {
      exitCode = reportError(terminal, error, json);
    }
  };
  const program = new Command("lodegraph")
    .description("A knowledge graph of geopolitical actors and critical minerals, with the source of every claim.")
    .exitOverride()
    .configureOutput({ writeErr: (text) => terminal.note(text) })
    .showHelpAfterError("Run it with --help to see what there is.")
    .addHelpText("after", `\nSettings (environment variables):\n${settingsHelp()}\n\n${EXIT_CODES_HELP}`);
  for (const add of [
    addServeCommand,
    addPathsCommand,
    addMatchCommand,
    addConnectedCommand,
    addReachableCommand,
    addNeighbourhoodCommand,
    addTimelineCommand,
    addDiffCommand,
    addConflictsCommand,
    addSearchCommand,
    addCandidatesCommand,
    addDuplicatesCommand,
    addImportCommand,
    addExportCommand,
    addCheckCommand,
    addKeysCommand,
    addBackupCommand,
    addRestoreCommand,
    addVerifyCommand,
  ]) {
    add(program, run);
  }
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    exitCode = reportError(terminal, error, args.includes("--json"));
  }
  return exitCode;
}
