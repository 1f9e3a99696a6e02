import { readFile } from "node:fs/promises";
import type { Config } from "../config.js";
import { readExportedFile } from "../exchange/verify/read-exported-file.js";
import { type AskAgain, type Verification, verifyExport } from "../exchange/verify/verify-export.js";
import { askServer } from "./ask-server.js";
import { askStore } from "./ask-store.js";
import type { VerifyOptions } from "./commands/verify.js";
import { EXIT_CODES } from "./exit-code.js";
import type { Terminal } from "./terminal.js";
import { UsageError } from "./usage-error.js";
import { verificationText } from "./verification-text.js";

/** What to hold the file to. */
interface VerifySettings {
  readonly config: Config;
  readonly options: VerifyOptions;
}

/** Says whether an export still matches, and answers the exit code: 0 where it does, as far as its format can be read. */
export async function verifyFile(
  terminal: Terminal,
  file: string,
  { config, options }: VerifySettings,
): Promise<number> {
  const exported = readExportedFile(await textOf(file));
  const { server, keyFile } = options;
  if (server === undefined && keyFile !== undefined) throw new UsageError("--key-file applies to --server.");
  const key = keyFile === undefined ? undefined : (await textOf(keyFile)).trim();
  const verify = (ask: AskAgain) => verifyExport(exported, ask);
  const found = await (server === undefined
    ? askStore(config, verify)
    : verify(askServer({ url: server, ...(key && { key }) })));
  if (options.json) await terminal.writeJson(found);
  else await terminal.write(verificationText(file, found));
  return holds(found) ? EXIT_CODES.done : EXIT_CODES.no;
}

function holds({ file, asKnownThen }: Verification): boolean {
  return file !== "CHANGED" && asKnownThen.matches;
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ERR_STRING_TOO_LONG") {
      throw new UsageError(`${file} is too large to be verified: 512 MB is the limit. Export less at once.`, { cause });
    }
    throw new UsageError(`Can't read ${file}. Is it there, and may it be read?`, { cause });
  }
}
