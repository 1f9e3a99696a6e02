import type { Command } from "commander";
import type { ImportFormat } from "../../exchange/import/import-format.js";
import { load } from "../../exchange/import/load.js";
import type { LoadCounts, LoadSummary } from "../../exchange/import/load-summary.js";
import type { GraphStore } from "../../store/graph-store.js";
import { type CommonOptions, configOf, withStoreOptions } from "../command-options.js";
import { EXIT_CODES } from "../exit-code.js";
import { importFormatOption } from "../import-format-option.js";
import { interruptible } from "../interruption.js";
import { openStore, storeExists } from "../open-store.js";
import { ProgressLine } from "../progress-line.js";
import type { CommandRunner } from "../run-command.js";
import { table } from "../table.js";

interface ImportOptions extends CommonOptions {
  readonly dryRun?: boolean;
  readonly format?: ImportFormat;
  readonly supersede?: boolean;
}

/** `lodegraph import FOLDER|FILE…`: loads files into the store, all of them or nothing. */
export function addImportCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command("import <paths...>")
    .description(
      "load folders and files (CSV, JSON Lines, YAML) into the store: all of them, or nothing where something is wrong",
    )
    .option("--dry-run", "only say what would change")
    .option("--supersede", "replace what the graph knows under the same ids with other values, instead of refusing it")
    .addOption(importFormatOption());
  withStoreOptions(command).action((paths: string[], options: ImportOptions) =>
    run(options, async (terminal) => {
      const { json, format, dryRun = false, supersede = false } = options;
      const config = configOf(options);
      let store: GraphStore | undefined = (await storeExists(config)) ? await openStore(config) : undefined;
      const makeStore = async () => {
        store = await openStore(config);
        return store;
      };
      const progress = new ProgressLine(terminal);
      try {
        const summary = await interruptible((signal) =>
          load({
            paths,
            dryRun,
            supersede,
            signal,
            onProgress: (step) => progress.show(step),
            ...(store === undefined ? { makeStore } : { store }),
            ...(format === undefined ? {} : { format }),
          }),
        );
        progress.end();
        if (json) await terminal.writeJson(summary);
        else await terminal.write(asText(summary));
        return EXIT_CODES.done;
      } finally {
        progress.end();
        await store?.close();
      }
    }),
  );
}

function asText({ dryRun, revision, citationsAdded, retracted, ...sorts }: LoadSummary): string {
  const row = (name: string, counts: LoadCounts) => [
    name,
    counts.read,
    counts.new,
    counts.superseded,
    counts.unchanged,
  ];
  const counts = table(
    ["", "READ", "NEW", "SUPERSEDED", "UNCHANGED"],
    [row("sources", sorts.sources), row("entities", sorts.entities), row("relationships", sorts.relationships)],
  );
  const citations = citationsAdded === 0 ? "" : `${citationsAdded} further citations of known relationships.\n`;
  const retractions = retracted === 0 ? "" : `${retracted} relationships retracted.\n`;
  const state = dryRun ? "Dry run: nothing was written.\n" : `The store is at revision ${revision}.\n`;
  return `${counts}${citations}${retractions}${state}`;
}
