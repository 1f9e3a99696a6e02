import type { Command } from "commander";
import { LIMITS } from "../../domain/limits.js";
import { type CommonOptions, configOf, withStoreOptions } from "../command-options.js";
import { EXIT_CODES } from "../exit-code.js";
import { type FilterOptions, filterVariables, withFilterOptions } from "../filter-options.js";
import type { Answers } from "../operations.js";
import { wholeNumber } from "../option-value.js";
import { queryListOption, queryOption } from "../query-option.js";
import type { CommandRunner } from "../run-command.js";
import { table } from "../table.js";
import { type ThroughOptions, throughVariables, withThroughOptions } from "../through-options.js";

interface ReachableOptions extends CommonOptions, FilterOptions, ThroughOptions {
  readonly direction?: string;
  readonly kind?: readonly string[];
  readonly maxDistance?: number;
  readonly first?: number;
}

/** `lodegraph reachable FROM…`: all that can be reached, with its distance. */
export function addReachableCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command("reachable <from...>")
    .description("all that can be reached from one or more entities, nearest first")
    .addOption(queryOption("--direction <direction>", "OUT, IN or ANY (default)"))
    .addOption(queryListOption("--kind <kinds>", "show only entities of these kinds, comma separated"))
    .addOption(queryOption("--max-distance <number>", "relationships from the nearest start at most"))
    .addOption(queryOption("--first <number>", "entities shown at most", wholeNumber(1, LIMITS.pageSize)));
  withStoreOptions(withThroughOptions(withFilterOptions(command))).action((from: string[], options: ReachableOptions) =>
    run(options, async (terminal) => {
      const { ask } = await import("../ask.js");
      const { direction, kind: kinds, maxDistance, first } = options;
      const filters = { where: filterVariables(options), through: throughVariables(options) };
      const variables = { from, direction, kinds, maxDistance, first, ...filters };
      const answer = await ask(configOf(options), "reachable", variables);
      if (options.json) await terminal.writeJson(answer);
      else await terminal.write(asText(answer));
      return answer.edges.length > 0 ? EXIT_CODES.done : EXIT_CODES.no;
    }),
  );
}

function asText({ edges, totalCount, truncated }: Answers["reachable"]): string {
  const rows = edges.map(({ distance, node: { id, kind, name } }) => [distance, id, kind, name]);
  return [
    rows.length === 0 ? "Nothing can be reached.\n" : table(["HOPS", "ID", "KIND", "NAME"], rows),
    ...(totalCount > rows.length ? [`\n${totalCount - rows.length} more: see --first.\n`] : []),
    ...(truncated ? ["\nThe time was up: there may be more. Narrow the filters, or set TRAVERSAL_BUDGET_MS.\n"] : []),
  ].join("");
}
