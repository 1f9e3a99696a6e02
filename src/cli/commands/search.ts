import type { Command } from "commander";
import { type CommonOptions, configOf, withStoreOptions } from "../command-options.js";
import { EXIT_CODES } from "../exit-code.js";
import { queryListOption, queryOption } from "../query-option.js";
import type { CommandRunner } from "../run-command.js";
import { table } from "../table.js";

interface SearchOptions extends CommonOptions {
  readonly kind?: readonly string[];
  readonly first?: number;
}

/** `lodegraph search TEXT`: entities by words of their names, aliases and descriptions. */
export function addSearchCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command("search <text>")
    .description("entities by words of their names, aliases and descriptions, best first")
    .addOption(queryListOption("--kind <kinds>", "only entities of these kinds, comma separated"))
    .addOption(queryOption("--first <number>", "hits shown at most"));
  withStoreOptions(command).action((text: string, options: SearchOptions) =>
    run(options, async (terminal) => {
      const { ask } = await import("../ask.js");
      const { kind: kinds, first } = options;
      const hits = await ask(configOf(options), "search", { text, kinds, first });
      const rows = hits.map(({ score, entity: { id, kind, name, aliases } }) => [
        score.toFixed(2),
        id,
        kind,
        name,
        aliases.join(", "),
      ]);
      if (options.json) await terminal.writeJson(hits);
      else
        await terminal.write(
          hits.length === 0 ? "Nothing found.\n" : table(["SCORE", "ID", "KIND", "NAME", "ALIASES"], rows),
        );
      return hits.length === 0 ? EXIT_CODES.no : EXIT_CODES.done;
    }),
  );
}
