import type { Command } from "commander";
import { type CommonOptions, configOf, withStoreOptions } from "../command-options.js";
import { EXIT_CODES } from "../exit-code.js";
import { type FilterOptions, filterVariables, withFilterOptions } from "../filter-options.js";
import type { Answers } from "../operations.js";
import { queryOption } from "../query-option.js";
import type { CommandRunner } from "../run-command.js";
import { table } from "../table.js";
import { type ThroughOptions, throughVariables, withThroughOptions } from "../through-options.js";

interface NeighbourhoodOptions extends CommonOptions, FilterOptions, ThroughOptions {
  readonly depth?: number;
  readonly direction?: string;
  readonly induced?: boolean;
  readonly limit?: number;
}

/** `lodegraph neighbourhood OF…`: what is within some hops. */
export function addNeighbourhoodCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command("neighbourhood <of...>")
    .description("everything within some hops of one or more entities; each is an id, a name or an alias")
    .addOption(queryOption("--depth <number>", "hops (default: 1)"))
    .addOption(queryOption("--direction <direction>", "OUT, IN or ANY (default)"))
    .option("--induced", "also all other relationships among what is found")
    .addOption(queryOption("--limit <number>", "entities shown at most, the furthest cut first"));
  withStoreOptions(withThroughOptions(withFilterOptions(command))).action(
    (of: string[], options: NeighbourhoodOptions) =>
      run(options, async (terminal) => {
        const { ask } = await import("../ask.js");
        const { depth, direction, induced, limit } = options;
        const filters = { where: filterVariables(options), through: throughVariables(options) };
        const variables = { of, depth, direction, induced, limit, ...filters };
        const answer = await ask(configOf(options), "neighbourhood", variables);
        if (options.json) await terminal.writeJson(answer);
        else await terminal.write(asText(answer));
        return EXIT_CODES.done;
      }),
  );
}

function asText({ nodes, distances, relationships, truncated }: Answers["neighbourhood"]): string {
  const entities = nodes.map(({ id, kind, name }, index) => [distances[index] ?? "", id, kind, name]);
  const claims = relationships.map(({ type, statement }) => [type, statement]);
  return [
    table(["HOPS", "ID", "KIND", "NAME"], entities),
    ...(claims.length === 0 ? [] : [`\n${table(["TYPE", "STATEMENT"], claims)}`]),
    ...(truncated ? ["\nThere is more: see --limit.\n"] : []),
  ].join("");
}
