import type { Command } from "commander";
import { type CommonOptions, configOf, withStoreOptions } from "../command-options.js";
import { EXIT_CODES } from "../exit-code.js";
import { type FilterOptions, filterVariables, withFilterOptions } from "../filter-options.js";
import type { Answers } from "../operations.js";
import { queryListOption, queryOption } from "../query-option.js";
import { reasonsText } from "../reasons-text.js";
import type { CommandRunner } from "../run-command.js";
import { table } from "../table.js";
import { UsageError } from "../usage-error.js";

interface CandidatesOptions extends CommonOptions, FilterOptions {
  readonly text?: string;
  readonly kind?: readonly string[];
  readonly minScore?: number;
  readonly first?: number;
}

/** `lodegraph candidates OF`, or `--text NAME`: what may be the same, or meant. */
export function addCandidatesCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command("candidates [of]")
    .description("what may be the same as an entity, or be meant by a text, and why; nothing is merged")
    .addOption(queryOption("--text <name>", "a name in any spelling or script, instead of an entity"))
    .addOption(queryListOption("--kind <kinds>", "only entities of these kinds, comma separated"))
    .addOption(queryOption("--min-score <number>", "only those at least as likely, 0 to 1"))
    .addOption(queryOption("--first <number>", "candidates shown at most"));
  withStoreOptions(withFilterOptions(command)).action((of: string | undefined, options: CandidatesOptions) =>
    run(options, async (terminal) => {
      const { text, kind: kinds, minScore, first } = options;
      if ((of === undefined) === (text === undefined)) throw new UsageError("Name an entity, or give --text.");
      const { ask } = await import("../ask.js");
      const variables = { of, text, kinds, minScore, first, where: filterVariables(options) };
      const answer = await ask(configOf(options), "candidates", variables);
      if (options.json) await terminal.writeJson(answer);
      else await terminal.write(asText(answer));
      return answer.candidates.length > 0 ? EXIT_CODES.done : EXIT_CODES.no;
    }),
  );
}

function asText({ candidates, truncated }: Answers["candidates"]): string {
  const rows = candidates.map(({ score, entity: { id, kind, name }, reasons }) => [
    score.toFixed(2),
    id,
    kind,
    name,
    reasonsText(reasons),
  ]);
  return [
    rows.length === 0 ? "Nothing like it.\n" : table(["SCORE", "ID", "KIND", "NAME", "WHY"], rows),
    ...(truncated ? ["\nThe time was up: not all neighbours were compared. Set TRAVERSAL_BUDGET_MS.\n"] : []),
  ].join("");
}
