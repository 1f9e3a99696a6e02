import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import type { Config } from "../../config.js";
import { parseExportQuery } from "../../http/export-query.js";
import { graphExporter } from "../../http/graph-exporter.js";
import { Knowledge } from "../../knowledge/knowledge.js";
import { type CommonOptions, configOf, integer, repeated, withStoreOptions } from "../command-options.js";
import { EXIT_CODES } from "../exit-code.js";
import { type FilterOptions, filterVariables, withFilterOptions } from "../filter-options.js";
import { openExistingStore } from "../open-store.js";
import type { CommandRunner } from "../run-command.js";
import type { Terminal } from "../terminal.js";
import { UsageError } from "../usage-error.js";

interface ExportOptions extends CommonOptions, FilterOptions {
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
    .option("--format <format>", "JSON, CYTOSCAPE, GRAPHML, CSV, DOT or MERMAID", "JSON")
    .option("--of <reference>", "start of a neighbourhood; may be repeated", repeated)
    .option("--depth <number>", "hops of the neighbourhood (default: 1)", integer)
    .option("--direction <direction>", "OUT, IN or ANY (default)")
    .option("--induced", "also all other relationships among what is found")
    .option("--limit <number>", "entities of the neighbourhood at most", integer)
    .option("-o, --output <file>", "file to write (default: standard output)");
  withStoreOptions(withFilterOptions(command)).action((options: ExportOptions) =>
    run(options, async (terminal) => {
      await exportTo(terminal, configOf(options), options);
      return EXIT_CODES.done;
    }),
  );
}

async function exportTo(terminal: Terminal, config: Config, options: ExportOptions): Promise<void> {
  const query = parseExportQuery(parameters(options));
  const knowledge = await Knowledge.open(await openExistingStore(config));
  try {
    const exportGraph = graphExporter((deadline) =>
      knowledge.reading({ ...deadline, traversalBudgetMs: config.traversalBudgetMs }),
    );
    const format = options.format.toUpperCase().replaceAll("-", "_");
    const { chunks } = await exportGraph(format, query, { timeoutMs: config.requestTimeoutMs });
    if (options.output !== undefined) await writeFile(options.output, chunks);
    else for await (const chunk of chunks) await terminal.write(chunk);
  } finally {
    await knowledge.close();
  }
}

/** The options as the parameters of `/export`, which are checked alike. */
function parameters(options: ExportOptions): URLSearchParams {
  const { of, depth, direction, induced, limit } = options;
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries({ of, depth, direction, induced, limit, ...filterVariables(options) })) {
    for (const item of value === undefined ? [] : [value].flat()) given.append(name, String(item));
  }
  return given;
}

/** Writes a file that is there as a whole or not at all. */
async function writeFile(file: string, chunks: AsyncIterable<string>): Promise<void> {
  const part = `${file}.part`;
  try {
    await pipeline(Readable.from(chunks), createWriteStream(part));
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    if (!(error instanceof Error) || !("syscall" in error)) throw error;
    throw new UsageError(`Can't write ${file}. Name another file, or check the rights to its folder.`, {
      cause: error,
    });
  }
}
