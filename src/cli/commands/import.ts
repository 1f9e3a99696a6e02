import { join } from "node:path";
import { type Command, Option } from "commander";
import { ENTITY_KIND_NAMES, type EntityKind } from "../../domain/entity-kind.js";
import { RELATIONSHIP_TYPE_NAMES, type RelationshipType } from "../../domain/relationship-type.js";
import type { ImportFormat } from "../../exchange/import/import-format.js";
import { load } from "../../exchange/import/load.js";
import type { LoadCounts, LoadSummary } from "../../exchange/import/load-summary.js";
import { readMapping } from "../../exchange/import/mapping/read-mapping.js";
import { printable } from "../../exchange/import/printable.js";
import type { GraphStore } from "../../store/graph-store.js";
import { type CommonOptions, configOf, withStoreOptions } from "../command-options.js";
import { EXIT_CODES } from "../exit-code.js";
import { importFormatOption } from "../import-format-option.js";
import { interruptible } from "../interruption.js";
import { openStore, storeExists } from "../open-store.js";
import { oneOf, requireValue } from "../option-value.js";
import { ProgressLine } from "../progress-line.js";
import { RefusedRowsReport } from "../refused-rows-report.js";
import type { CommandRunner } from "../run-command.js";
import { table } from "../table.js";
import { UsageError } from "../usage-error.js";

interface ImportOptions extends CommonOptions {
  readonly dryRun?: boolean;
  readonly format?: ImportFormat;
  readonly kind?: EntityKind;
  readonly type?: RelationshipType;
  readonly supersede?: boolean;
  readonly asRecorded?: boolean;
  readonly mapping?: string;
  readonly refused?: string;
  readonly skipRefused?: boolean;
  readonly staging?: string;
}

/** `lodegraph import FOLDER|FILE…`: loads files into the store, all of them or nothing. */
export function addImportCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command("import <paths...>")
    .description(
      "load folders and files (CSV, JSON Lines, YAML, GraphML, JSON graphs, RDF) into the store: all of them, or nothing where something is wrong",
    )
    .option(
      "--mapping <mapping>",
      "load tables of other columns, or RDF of other vocabularies: a mapping file, or the name of a shipped mapping",
    )
    .option("--refused <file>", "write every problem to a CSV file: file, line, column, problem, value")
    .option(
      "--staging <dir>",
      "folder in which rows are kept until they are loaded, so that an interrupted load goes on from there (default: in the folder of the embedded store)",
    )
    .option("--skip-refused", "load what is sound, and leave out the rows in which something is wrong")
    .option("--dry-run", "only say what would change")
    .option("--supersede", "replace what the graph knows under the same ids with other values, instead of refusing it")
    .option(
      "--as-recorded",
      "of our own exports, keep the instants at which claims were recorded and retracted, and mergers: into an empty store only",
    )
    .addOption(importFormatOption())
    .addOption(defaultOption("--kind <kind>", "kind of the nodes of a graph file that name none", ENTITY_KIND_NAMES))
    .addOption(
      defaultOption("--type <type>", "type of the edges of a graph file that name none", RELATIONSHIP_TYPE_NAMES),
    );
  withStoreOptions(command).action((paths: string[], options: ImportOptions) =>
    run(options, async (terminal) => {
      const { json, format, kind, type, dryRun = false, supersede = false, skipRefused = false } = options;
      const { asRecorded = false } = options;
      if (asRecorded && supersede) {
        throw new UsageError(
          "--as-recorded fills an empty store, where nothing is to be replaced: leave --supersede out.",
        );
      }
      if (options.mapping !== undefined && (format ?? kind ?? type) !== undefined) {
        throw new UsageError("--mapping says what the files are: leave --format, --kind and --type out.");
      }
      const mapping = options.mapping === undefined ? undefined : await readMapping(options.mapping);
      const config = configOf(options);
      let store: GraphStore | undefined = (await storeExists(config)) ? await openStore(config) : undefined;
      const makeStore = async () => {
        store = await openStore(config);
        return store;
      };
      // A database server has no folder of ours: there the rows are read again, unless a folder is named.
      const resumeIn = options.staging ?? (config.neo4j === undefined ? join(config.dataFolder, "staging") : undefined);
      const progress = new ProgressLine(terminal);
      const report = options.refused === undefined ? undefined : new RefusedRowsReport(options.refused);
      try {
        const summary = await interruptible((signal) =>
          load({
            paths,
            dryRun,
            supersede,
            skipRefused,
            asRecorded,
            ...(resumeIn === undefined ? {} : { resumeIn }),
            signal,
            defaults: { ...(kind === undefined ? {} : { kind }), ...(type === undefined ? {} : { type }) },
            onProgress: (step) => progress.show(step),
            ...(store === undefined ? { makeStore } : { store }),
            ...(format === undefined ? {} : { format }),
            ...(mapping === undefined ? {} : { mapping }),
            ...(report === undefined ? {} : { onProblem: (problem) => report.add(problem) }),
          }),
        );
        progress.end();
        if (json) await terminal.writeJson(summary);
        else await terminal.write(asText(summary));
        return EXIT_CODES.done;
      } finally {
        progress.end();
        report?.end();
        await store?.close();
      }
    }),
  );
}

/** An option that takes one name of a list. */
function defaultOption<Name extends string>(flags: string, description: string, names: readonly Name[]): Option {
  const [flag = flags] = flags.split(" ");
  return new Option(flags, description).argParser((text) => requireValue(flag, oneOf(names), text));
}

function asText({ dryRun, revision, citationsAdded, retracted, passedOver, ...sorts }: LoadSummary): string {
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
  const refused = sorts.refused === 0 ? "" : `${sorts.refused} rows refused and left out.\n`;
  const resumed = sorts.resumed ? "The rows were read by a load that was interrupted.\n" : "";
  const state = dryRun ? "Dry run: nothing was written.\n" : `The store is at revision ${revision}.\n`;
  return `${counts}${citations}${retractions}${leftOut(passedOver)}${refused}${resumed}${state}`;
}

function leftOut(passedOver: LoadSummary["passedOver"]): string {
  if (passedOver.length === 0) return "";
  const lines = passedOver.map(({ what, count }) => `  ${count} × ${printable(what)}\n`);
  return `Left out, since the graph has no place for it or the mapping says so:\n${lines.join("")}`;
}
