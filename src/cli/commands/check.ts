import { readFile } from "node:fs/promises";
import { type Command, InvalidArgumentError } from "commander";
import { type CheckSummary, checkFiles } from "../../exchange/import/check-files.js";
import type { ImportFormat } from "../../exchange/import/import-format.js";
import { shippedDataFolders } from "../../exchange/shipped-data.js";
import { EXIT_CODES } from "../exit-code.js";
import { importFormatOption } from "../import-format-option.js";
import type { CommandRunner } from "../run-command.js";
import { UsageError } from "../usage-error.js";

interface CheckCommandOptions {
  readonly format?: ImportFormat;
  readonly text?: ReadonlyMap<string, string>;
  readonly strict?: boolean;
  readonly json?: boolean;
}

/** `lodegraph check [PATHS…]`: validates data files by themselves. */
export function addCheckCommand(program: Command, run: CommandRunner): void {
  program
    .command("check [paths...]")
    .description("validate data files by themselves, as for an import; without paths the shipped data, strictly")
    .option("--strict", "refuse what names no source")
    .addOption(importFormatOption())
    .option(
      "--text <source=file>",
      "text of a source: its quotes must be exact pieces of it; may be repeated",
      textOption,
    )
    .option("--json", "print JSON, errors too")
    .action((paths: string[], options: CheckCommandOptions) =>
      run(options, async (terminal) => {
        const { format, text = new Map(), strict = paths.length === 0 } = options;
        const summary = await checkFiles({
          paths: paths.length === 0 ? await shippedDataFolders() : paths,
          texts: await readTexts(text),
          strict,
          ...(format === undefined ? {} : { format }),
        });
        if (options.json) await terminal.writeJson(summary);
        else await terminal.write(asText(summary));
        return EXIT_CODES.done;
      }),
    );
}

function asText(summary: CheckSummary): string {
  const { sources, entities, relationships, quotesChecked, uncitedRelationships, uncitedStatements } = summary;
  const counts = `${sources.read} sources, ${entities.read} entities, ${relationships.read} relationships`;
  const notes = [
    ...(uncitedRelationships === 0
      ? []
      : [`${number(uncitedRelationships, "relationship")} no source: the load itself will be its source.`]),
    ...(uncitedStatements === 0 ? [] : [`${number(uncitedStatements, "fact or name", "facts and names")} no source.`]),
  ];
  return [`Nothing is wrong in ${counts}. ${quotesChecked} quotes were found in their sources.`, ...notes, ""].join(
    "\n",
  );
}

/** `1 relationship names`, `2 relationships name`. */
function number(count: number, one: string, several = `${one}s`): string {
  return count === 1 ? `1 ${one} names` : `${count} ${several} name`;
}

function textOption(text: string, before: ReadonlyMap<string, string> = new Map()): ReadonlyMap<string, string> {
  const at = text.indexOf("=");
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError("It must be SOURCE=FILE.");
  return new Map([...before, [text.slice(0, at), text.slice(at + 1)]]);
}

async function readTexts(files: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const [source, file] of files) {
    const text = await readFile(file, "utf8").catch((cause) => {
      throw new UsageError(`Can't read ${file}, the text of ${source}.`, { cause });
    });
    texts.set(source, text);
  }
  return texts;
}
