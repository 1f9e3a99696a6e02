import type { Config } from "../config/config.js";
import { SUPPORTED_FORMATS } from "../exchange/export/export-format.js";
import { parseExportQuery } from "../http/export-query.js";
import { graphExporter } from "../http/graph-exporter.js";
import { Knowledge } from "../knowledge/knowledge.js";
import type { ExportOptions } from "./commands/export.js";
import { filterVariables } from "./filter-options.js";
import { interruptible } from "./interruption.js";
import { openExistingStore } from "./open-store.js";
import { oneOf, requireValue } from "./option-value.js";
import { placeOf } from "./place-of.js";
import type { Terminal } from "./terminal.js";
import { UsageError } from "./usage-error.js";
import { writeFile } from "./write-file.js";

/** Writes an export to its file, or to standard output. */
export async function exportGraph(terminal: Terminal, config: Config, options: ExportOptions): Promise<void> {
  const format = requireValue("--format", oneOf(SUPPORTED_FORMATS), options.format);
  const query = parseExportQuery(parameters(options));
  const { output } = options;
  const knowledge = await Knowledge.open(await openExistingStore(config), placeOf(config));
  try {
    const exporter = graphExporter((bounds) =>
      knowledge.reading({ ...bounds, traversalBudgetMs: config.traversalBudgetMs }),
    );
    const { chunks } = await exporter(format, query, { timeoutMs: config.requestTimeoutMs });
    if (output !== undefined) await interruptible((signal) => writeFile(output, chunks, { signal }));
    else for await (const chunk of chunks) await terminal.write(chunk);
  } finally {
    await knowledge.close();
  }
}

/** The options as the parameters of `/export`. */
function parameters(options: ExportOptions): URLSearchParams {
  const { of, depth, direction, induced, limit } = options;
  const around = { depth, direction, induced, limit };
  const [idle] = of === undefined ? Object.entries(around).filter(([, value]) => value !== undefined) : [];
  if (idle !== undefined) throw new UsageError(`--${idle[0]} applies to a neighbourhood: say whose, with --of.`);
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries({ of, ...around, ...filterVariables(options) })) {
    for (const item of value === undefined ? [] : [value].flat()) given.append(name, String(item));
  }
  return given;
}
