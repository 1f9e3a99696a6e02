import type { Command } from "commander";
import { type CommonOptions, configOf, withStoreOptions } from "../command-options.js";
import { EXIT_CODES } from "../exit-code.js";
import { type FilterOptions, filterVariables, withFilterOptions } from "../filter-options.js";
import { pathsText } from "../paths-text.js";
import { queryOption } from "../query-option.js";
import type { CommandRunner } from "../run-command.js";
import { type ThroughOptions, throughVariables, withThroughOptions } from "../through-options.js";

interface PathsOptions extends CommonOptions, FilterOptions, ThroughOptions {
  readonly selector?: string;
  readonly mode?: string;
  readonly weight?: string;
  readonly holdsTogether?: boolean;
  readonly inSequence?: boolean;
  readonly k?: number;
  readonly maxLength?: number;
  readonly direction?: string;
  readonly limit?: number;
}

/** What is said where there is no path, by outcome. */
const NO_PATH: Readonly<Record<string, string>> = {
  NOT_CONNECTED: "Nothing recorded connects them in this direction.",
  NOT_WITHIN_FILTER: "Something connects them, but not with these filters.",
  NOT_WITHIN_MAX_LENGTH: "Something connects them, but is longer. Try a greater --max-length.",
  BUDGET_SPENT: "The time was up before a path was found. Narrow the filters, or set TRAVERSAL_BUDGET_MS.",
};

/** `lodegraph paths FROM TO`: how two entities are connected. */
export function addPathsCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command("paths <from> <to>")
    .description("how two entities are connected, shortest paths first; each is an id, a name or an alias")
    .addOption(queryOption("--selector <selector>", "ANY_SHORTEST, ALL_SHORTEST (default) or SHORTEST_K"))
    .addOption(queryOption("--k <number>", "how many, for SHORTEST_K"))
    .addOption(queryOption("--max-length <number>", "relationships of a path at most"))
    .addOption(queryOption("--direction <direction>", "OUT, IN or ANY (default)"))
    .addOption(queryOption("--mode <mode>", "what a path may repeat: TRAIL (default), ACYCLIC, SIMPLE or WALK"))
    .addOption(queryOption("--weight <weight>", "what is cheapest: HOPS (default), CONFIDENCE or SHARE"))
    .option("--holds-together", "only paths whose relationships all hold on at least one common day")
    .option("--in-sequence", "only paths whose relationships begin one after the other, from start to end")
    .addOption(queryOption("--limit <number>", "paths shown at most"));
  withStoreOptions(withThroughOptions(withFilterOptions(command))).action(
    (from: string, to: string, options: PathsOptions) =>
      run(options, async (terminal) => {
        const { ask } = await import("../ask.js");
        const { selector, k, maxLength, direction, mode, weight, holdsTogether, inSequence, limit } = options;
        const which = { selector, k, maxLength, direction, mode, weight, holdsTogether, inSequence, limit };
        const filters = { where: filterVariables(options), through: throughVariables(options) };
        const variables = { from, to, ...which, ...filters };
        const answer = await ask(configOf(options), "paths", variables);
        if (options.json) await terminal.writeJson(answer);
        else await terminal.write(pathsText(answer, { reasons: NO_PATH, more: "--limit" }));
        return answer.outcome === "FOUND" ? EXIT_CODES.done : EXIT_CODES.no;
      }),
  );
}
