import type { Command } from "commander";
import { CONFLICT_KINDS, type ConflictKind } from "../../analysis/conflicts-among.js";
import { type CommonOptions, configOf, withStoreOptions } from "../command-options.js";
import { EXIT_CODES } from "../exit-code.js";
import { type FilterOptions, filterVariables, withFilterOptions } from "../filter-options.js";
import type { Answers } from "../operations.js";
import { oneOf } from "../option-value.js";
import { queryListOption, queryOption } from "../query-option.js";
import type { CommandRunner } from "../run-command.js";
import { sourcesOf } from "../sources-text.js";

interface ConflictsOptions extends CommonOptions, FilterOptions {
  readonly kind?: readonly string[];
  readonly limit?: number;
}

const KINDS = oneOf(Object.keys(CONFLICT_KINDS) as ConflictKind[]);

/** `lodegraph conflicts [OF…]`: where the sources disagree. */
export function addConflictsCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command("conflicts [of...]")
    .description("relationships that can't all be so, at some entities or in the whole graph, side by side")
    .addOption(queryListOption("--kind <kinds>", "only conflicts of these kinds, comma separated", KINDS))
    .addOption(queryOption("--limit <number>", "conflicts shown at most"));
  withStoreOptions(withFilterOptions(command)).action((of: string[], options: ConflictsOptions) =>
    run(options, async (terminal) => {
      const { ask } = await import("../ask.js");
      const { kind: kinds, limit } = options;
      const variables = { ...(of.length > 0 && { of }), kinds, limit, where: filterVariables(options) };
      const answer = await ask(configOf(options), "conflicts", variables);
      if (options.json) await terminal.writeJson(answer);
      else await terminal.write(asText(answer));
      return answer.conflicts.length > 0 ? EXIT_CODES.done : EXIT_CODES.no;
    }),
  );
}

function asText({ conflicts, truncated }: Answers["conflicts"]): string {
  const blocks = conflicts.map(({ kind, relationships }) => {
    const claims = relationships.map((claim) => `  ${claim.statement} ${sourcesOf(claim)}\n`);
    return `${kind}\n${claims.join("")}`;
  });
  return [
    blocks.length === 0 ? "No conflicts found.\n" : blocks.join("\n"),
    ...(truncated ? ["\nThere may be more: see --limit, or set TRAVERSAL_BUDGET_MS.\n"] : []),
  ].join("");
}
