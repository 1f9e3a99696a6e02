import type { Command } from "commander";
import { EntityNotFoundError } from "../../domain/errors.js";
import { LIMITS } from "../../domain/limits.js";
import { type CommonOptions, configOf, withStoreOptions } from "../command-options.js";
import { EXIT_CODES } from "../exit-code.js";
import { type FilterOptions, filterVariables, withFilterOptions } from "../filter-options.js";
import type { Answers } from "../operations.js";
import { wholeNumber } from "../option-value.js";
import { queryOption } from "../query-option.js";
import type { CommandRunner } from "../run-command.js";
import { table } from "../table.js";

interface TimelineOptions extends CommonOptions, FilterOptions {
  readonly first?: number;
}

/** `lodegraph timeline OF`: what happened to an entity. */
export function addTimelineCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command("timeline <of>")
    .description("when the relationships of an entity began and ended, earliest first")
    .addOption(queryOption("--first <number>", "events shown at most", wholeNumber(1, LIMITS.pageSize)));
  withStoreOptions(withFilterOptions(command)).action((of: string, options: TimelineOptions) =>
    run(options, async (terminal) => {
      const { ask } = await import("../ask.js");
      const { first } = options;
      const answer = await ask(configOf(options), "timeline", { of, first, where: filterVariables(options) });
      if (answer === null) throw new EntityNotFoundError(of);
      if (options.json) await terminal.writeJson(answer);
      else await terminal.write(asText(answer.timeline));
      return answer.timeline.edges.length > 0 ? EXIT_CODES.done : EXIT_CODES.no;
    }),
  );
}

function asText({ edges, totalCount }: NonNullable<Answers["timeline"]>["timeline"]): string {
  const rows = edges.map(({ node: { date, event, relationship } }) => [date, event, relationship.statement]);
  return [
    rows.length === 0 ? "Nothing with a date.\n" : table(["DATE", "EVENT", "STATEMENT"], rows),
    ...(totalCount > rows.length ? [`\n${totalCount - rows.length} more: see --first.\n`] : []),
  ].join("");
}
