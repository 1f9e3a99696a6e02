import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { lstat, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { OutputError } from "./output-error.js";
import { UsageError } from "./usage-error.js";

/** What a full disk or a broken one answers: naming another file in the same place would not help. */
const DISK_FAULTS = new Set(["ENOSPC", "EDQUOT", "EIO"]);

/**
 * Writes a file: a regular one is there as a whole or not at all. Links are followed; a device or pipe is written to as it
 * comes. Throws a usage error where the path can't be written, OutputError where the disk can't take it.
 */
export async function writeFile(path: string, chunks: AsyncIterable<string>, signal: AbortSignal): Promise<void> {
  try {
    const target = await replaceable(path);
    if (target === undefined) await pipeline(Readable.from(chunks), createWriteStream(path), { signal });
    else await replace(target, chunks, signal);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (DISK_FAULTS.has(error.code ?? "")) throw new OutputError(path, error);
    throw new UsageError(`Can't write ${path}. Name another file, or check the rights to its folder.`, {
      cause: error,
    });
  }
}

interface Replaceable {
  readonly file: string;
  /** Absent for a file that is not there yet. */
  readonly mode?: number;
}

/** The regular file that the path stands for, or may become; undefined for anything else, and for a link to nothing. */
async function replaceable(path: string): Promise<Replaceable | undefined> {
  const isThere = await exists(() => lstat(path));
  if (!isThere) return { file: path };
  if (!(await exists(() => stat(path)))) return undefined;
  const file = await realpath(path);
  const found = await stat(file);
  return found.isFile() ? { file, mode: found.mode } : undefined;
}

async function exists(look: () => Promise<unknown>): Promise<boolean> {
  try {
    await look();
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === "ENOENT") return false;
    throw error;
  }
}

async function replace({ file, mode }: Replaceable, chunks: AsyncIterable<string>, signal: AbortSignal): Promise<void> {
  const part = join(dirname(file), `.${basename(file).slice(0, 100)}.${randomUUID()}.part`);
  try {
    const stream = createWriteStream(part, { flags: "wx", ...(mode === undefined ? {} : { mode }) });
    await pipeline(Readable.from(chunks), stream, { signal });
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}
