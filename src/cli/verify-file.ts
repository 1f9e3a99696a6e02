import { readFile } from "node:fs/promises";
import type { Config } from "../config/config.js";
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

/** Says whether an export still matches, and answers the exit code: 0 where it does, as far as it was sealed. */
export async function verifyFile(
  terminal: Terminal,
  file: string,
  { config, options }: VerifySettings,
): Promise<number> {
  const exported = await readExportedFile(await bytesOf(file));
  const { server, keyFile } = options;
  if (server === undefined && keyFile !== undefined) throw new UsageError("--key-file applies to --server.");
  const key = keyFile === undefined ? undefined : (await bytesOf(keyFile)).toString("utf8").trim();
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

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new UsageError(`Can't read ${file}. Is it there, below 2 GB, and may it be read?`, { cause });
  }
}
