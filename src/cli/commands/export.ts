import type { Command } from "commander";
import { type CommonOptions, configOf, withStoreOptions } from "../command-options.js";
import { EXIT_CODES } from "../exit-code.js";
import { type FilterOptions, withFilterOptions } from "../filter-options.js";
import { wholeNumber } from "../option-value.js";
import { queryListOption, queryOption } from "../query-option.js";
import type { CommandRunner } from "../run-command.js";

/** What to export, and where to. */
export interface ExportOptions extends CommonOptions, FilterOptions {
  readonly format: string;
  readonly of?: readonly string[];
  readonly depth?: number;
  readonly direction?: string;
  readonly induced?: boolean;
  readonly limit?: number;
  readonly output?: string;
}

/** `lodegraph export`: the graph, or a neighbourhood, in a format of other programs. */
export function addExportCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command("export")
    .description("write the whole graph, or a neighbourhood, in a format of other programs")
    .option(
      "--format <format>",
      "JSON, CYTOSCAPE, GRAPHML, GEXF, CSV, DOT, MERMAID, CYPHER, NEO4J_NODES_CSV, NEO4J_RELATIONSHIPS_CSV, TURTLE, JSON_LD, JSONL, FOLLOW_THE_MONEY or PARQUET",
      "JSON",
    )
    .addOption(queryListOption("--of <reference>", "start of a neighbourhood; may be repeated"))
    .addOption(queryOption("--depth <number>", "hops of the neighbourhood (default: 1)"))
    .addOption(queryOption("--direction <direction>", "OUT, IN or ANY (default)"))
    .option("--induced", "also all other relationships among what is found")
    .addOption(queryOption("--limit <number>", "entities of the neighbourhood at most", wholeNumber(1)))
    .option("-o, --output <file>", "file to write (default: standard output)");
  withStoreOptions(withFilterOptions(command)).action((options: ExportOptions) =>
    run(options, async (terminal) => {
      const { exportGraph } = await import("../export-graph.js");
      await exportGraph(terminal, configOf(options), options);
      return EXIT_CODES.done;
    }),
  );
}
