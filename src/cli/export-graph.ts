import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Config } from "../config.js";
import { parseExportQuery } from "../http/export-query.js";
import { graphExporter } from "../http/graph-exporter.js";
import { Knowledge } from "../knowledge/knowledge.js";
import type { ExportOptions } from "./commands/export.js";
import { filterVariables } from "./filter-options.js";
import { openExistingStore } from "./open-store.js";
import type { Terminal } from "./terminal.js";
import { UsageError } from "./usage-error.js";

/** Writes an export to its file, or to standard output. */
export async function exportGraph(terminal: Terminal, config: Config, options: ExportOptions): Promise<void> {
  const query = parseExportQuery(parameters(options));
  const knowledge = await Knowledge.open(await openExistingStore(config));
  try {
    const exporter = graphExporter((deadline) =>
      knowledge.reading({ ...deadline, traversalBudgetMs: config.traversalBudgetMs }),
    );
    const format = options.format.toUpperCase().replaceAll("-", "_");
    const { chunks } = await exporter(format, query, { timeoutMs: config.requestTimeoutMs });
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
