import type { Command } from "commander";
import { LIMITS } from "../../domain/limits.js";
import { type CommonOptions, configOf, withStoreOptions } from "../command-options.js";
import { EXIT_CODES } from "../exit-code.js";
import { type FilterOptions, filterVariables, withFilterOptions } from "../filter-options.js";
import type { Answers } from "../operations.js";
import { wholeNumber } from "../option-value.js";
import { queryListOption, queryOption } from "../query-option.js";
import { reasonsText } from "../reasons-text.js";
import type { CommandRunner } from "../run-command.js";
import { table } from "../table.js";

interface DuplicatesOptions extends CommonOptions, FilterOptions {
  readonly kind?: readonly string[];
  readonly minScore?: number;
  readonly first?: number;
}

/** `lodegraph duplicates`: the pairs of entities that are likeliest to be one. */
export function addDuplicatesCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command("duplicates")
    .description("the pairs of entities of the graph that are likeliest to be one, and why; nothing is merged")
    .addOption(queryListOption("--kind <kinds>", "only entities of these kinds, comma separated"))
    .addOption(queryOption("--min-score <number>", "only those at least as likely, 0 to 1 (default: 0.5)"))
    .addOption(queryOption("--first <number>", "pairs shown at most", wholeNumber(1, LIMITS.pageSize)));
  withStoreOptions(withFilterOptions(command)).action((options: DuplicatesOptions) =>
    run(options, async (terminal) => {
      const { ask } = await import("../ask.js");
      const { kind: kinds, minScore, first } = options;
      const variables = { kinds, minScore, first, where: filterVariables(options) };
      const answer = await ask(configOf(options), "duplicates", variables);
      if (options.json) await terminal.writeJson(answer);
      else await terminal.write(asText(answer));
      return answer.duplicates.length > 0 ? EXIT_CODES.done : EXIT_CODES.no;
    }),
  );
}

function asText({ duplicates, truncated }: Answers["duplicates"]): string {
  const rows = duplicates.map(({ score, entities, reasons }) => [
    score.toFixed(2),
    ...entities.map(({ id, name }) => `${id} (${name})`),
    reasonsText(reasons),
  ]);
  return [
    rows.length === 0 ? "No likely duplicates found.\n" : table(["SCORE", "ONE", "OTHER", "WHY"], rows),
    ...(truncated ? ["\nThere may be more: see --first, or set TRAVERSAL_BUDGET_MS.\n"] : []),
  ].join("");
}
