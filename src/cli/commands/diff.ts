import type { Command } from "commander";
import { type CommonOptions, configOf, withStoreOptions } from "../command-options.js";
import { EXIT_CODES } from "../exit-code.js";
import { type FilterOptions, filterVariables, withClaimOptions } from "../filter-options.js";
import type { Answers, CitedRelationship } from "../operations.js";
import type { GraphTime } from "../option-value.js";
import { queryOption } from "../query-option.js";
import type { CommandRunner } from "../run-command.js";
import { sourcesOf } from "../sources-text.js";
import { table } from "../table.js";

interface DiffOptions extends CommonOptions, Omit<FilterOptions, "asOf" | "knownAt"> {
  readonly since: GraphTime;
  readonly until?: GraphTime;
  readonly limit?: number;
}

/** `lodegraph diff [OF…]`: what changed between two dates, or two instants. */
export function addDiffCommand(program: Command, run: CommandRunner): void {
  const since = queryOption("--since <time>", "a date, or an instant: 2025-01, 2026-02-15T12:00:00Z");
  const command = program
    .command("diff [of...]")
    .description("what began and ended between two dates, or became known and was corrected between two instants")
    .addOption(since.makeOptionMandatory())
    .addOption(queryOption("--until <time>", "another of the same sort (default, of an instant: now)"))
    .addOption(queryOption("--limit <number>", "relationships shown of each sort at most"));
  withStoreOptions(withClaimOptions(command)).action((of: string[], options: DiffOptions) =>
    run(options, async (terminal) => {
      const { ask } = await import("../ask.js");
      const { since, until, limit } = options;
      const where = filterVariables(options);
      const answer = await ask(configOf(options), "diff", { ...(of.length > 0 && { of }), since, until, limit, where });
      const rows = changes(answer);
      if (options.json) await terminal.writeJson(answer);
      else await terminal.write(asText(rows, answer.truncated));
      return rows.length > 0 ? EXIT_CODES.done : EXIT_CODES.no;
    }),
  );
}

type Row = readonly [change: string, statement: string, sources: string];

function changes({ added, retracted, superseded, started, ended }: Answers["diff"]): Row[] {
  const rowsOf = (change: string, claims: readonly CitedRelationship[]) =>
    claims.map((claim): Row => [change, claim.statement, sourcesOf(claim)]);
  return [
    ...rowsOf("added", added),
    ...rowsOf("retracted", retracted),
    ...superseded.flatMap(({ before, after }) => [...rowsOf("corrected", [before]), ...rowsOf("… into", [after])]),
    ...rowsOf("started", started),
    ...rowsOf("ended", ended),
  ];
}

function asText(rows: readonly Row[], truncated: boolean): string {
  return [
    rows.length === 0 ? "Nothing changed.\n" : table(["CHANGE", "STATEMENT", "SOURCES"], rows),
    ...(truncated ? ["\nThere may be more: see --limit, or set TRAVERSAL_BUDGET_MS.\n"] : []),
  ].join("");
}
