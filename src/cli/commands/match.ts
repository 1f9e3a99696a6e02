import type { Command } from "commander";
import { type CommonOptions, configOf, withStoreOptions } from "../command-options.js";
import { EXIT_CODES } from "../exit-code.js";
import { pathsText } from "../paths-text.js";
import { readPattern } from "../read-pattern.js";
import type { CommandRunner } from "../run-command.js";

/** What is said where no path matches, by outcome. */
const NO_MATCH: Readonly<Record<string, string>> = {
  NOT_CONNECTED: "Nothing recorded connects the start with the end, by any steps.",
  NOT_WITHIN_FILTER: "No path follows this pattern.",
  BUDGET_SPENT: "The time was up before a path was found. Narrow the pattern, or set TRAVERSAL_BUDGET_MS.",
};

/** `lodegraph match FILE`: the paths that follow a pattern. */
export function addMatchCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command("match <file>")
    .description(
      "paths that follow a pattern; the file, YAML or JSON, holds the arguments of matchPaths: from, steps, …",
    );
  withStoreOptions(command).action((file: string, options: CommonOptions) =>
    run(options, async (terminal) => {
      const pattern = await readPattern(file);
      const { ask } = await import("../ask.js");
      const answer = await ask(configOf(options), "matchPaths", pattern);
      if (options.json) await terminal.writeJson(answer);
      else await terminal.write(pathsText(answer, { reasons: NO_MATCH, more: "limit in the file" }));
      return answer.outcome === "FOUND" ? EXIT_CODES.done : EXIT_CODES.no;
    }),
  );
}
