import type { Command } from "commander";
import { type CommonOptions, configOf, withStoreOptions } from "../command-options.js";
import { EXIT_CODES } from "../exit-code.js";
import { type FilterOptions, filterVariables, withFilterOptions } from "../filter-options.js";
import { wholeNumber } from "../option-value.js";
import { queryOption } from "../query-option.js";
import type { CommandRunner } from "../run-command.js";
import { type ThroughOptions, throughVariables, withThroughOptions } from "../through-options.js";

interface ConnectedOptions extends CommonOptions, FilterOptions, ThroughOptions {
  readonly direction?: string;
  readonly maxLength?: number;
}

/** `lodegraph connected FROM TO`: yes or no, by the exit code as well. */
export function addConnectedCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command("connected <from> <to>")
    .description("whether any path leads from one entity to another: yes (exit code 0), no or unknown (1)")
    .addOption(queryOption("--direction <direction>", "OUT, IN or ANY (default)"))
    .addOption(queryOption("--max-length <number>", "relationships between them at most", wholeNumber(1)));
  withStoreOptions(withThroughOptions(withFilterOptions(command))).action(
    (from: string, to: string, options: ConnectedOptions) =>
      run(options, async (terminal) => {
        const { ask } = await import("../ask.js");
        const { direction, maxLength } = options;
        const filters = { where: filterVariables(options), through: throughVariables(options) };
        const answer = await ask(configOf(options), "connected", { from, to, direction, maxLength, ...filters });
        if (options.json) await terminal.writeJson(answer);
        else await terminal.write(`${answer === null ? "unknown: the time was up" : answer ? "yes" : "no"}\n`);
        return answer ? EXIT_CODES.done : EXIT_CODES.no;
      }),
  );
}
