import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { BadInputError, LodegraphError } from "../../domain/errors.js";
import { type BackupFile, bytesBefore } from "./backup-file.js";
import { SEAL_BYTES } from "./seal.js";

/** Some lines of a file. */
export interface Lines {
  readonly texts: readonly string[];
  /** The number of the first, from 1. */
  readonly first: number;
}

/** The lines of a backup but for its seal, a piece of the file at a time. Throws BAD_USER_INPUT where it can't be unpacked. */
export async function* backupLines(file: BackupFile): AsyncGenerator<Lines> {
  const gunzip = createGunzip();
  const fed = pipeline(bytesBefore(file, file.size - SEAL_BYTES), gunzip);
  // Whoever reads the other end hears of it.
  fed.catch(() => undefined);
  try {
    yield* splitIntoLines(gunzip);
    await fed;
  } catch (cause) {
    if (cause instanceof LodegraphError) throw cause;
    throw new BadInputError(`${file.name} can't be unpacked. Use another copy of the backup.`);
  }
}

async function* splitIntoLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Lines> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let rest = "";
  let first = 1;
  for await (const chunk of chunks) {
    const texts = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = texts.pop() ?? "";
    if (texts.length > 0) yield { texts, first };
    first += texts.length;
  }
  const last = rest + decoder.decode();
  if (last !== "") yield { texts: [last], first };
}
