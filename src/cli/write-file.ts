import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { lstat, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { OutputError } from "./output-error.js";
import { UsageError } from "./usage-error.js";

/** What a full disk or a broken one answers: naming another file in the same place would not help. */
const DISK_FAULTS = new Set(["ENOSPC", "EDQUOT", "EIO"]);

type Chunks = AsyncIterable<string | Uint8Array>;

/** How a file is written. */
export interface FileOptions {
  readonly signal: AbortSignal;
  /** The rights to the file. Default: those of the file that is there, else those of new files. */
  readonly mode?: number;
  /** Whether a regular file that is there may be replaced. Default: yes. */
  readonly replaces?: boolean;
}

/**
 * Writes a file: a regular one is there as a whole, safe from a power cut, or not at all. Links are followed; a device or pipe is written
 * to as it comes. Throws a usage error where the path can't be written or must not be, OutputError where the disk can't take it.
 */
export async function writeFile(path: string, chunks: Chunks, options: FileOptions): Promise<void> {
  const { signal, mode, replaces = true } = options;
  try {
    const target = await replaceable(path);
    if (target === undefined) {
      await pipeline(Readable.from(chunks), createWriteStream(path, mode === undefined ? {} : { mode }), { signal });
      return;
    }
    if (target.isThere && !replaces) throw alreadyThere(path);
    const part = await writePart({ ...target, ...(mode !== undefined && { mode }) }, chunks, signal);
    try {
      // Others may have written it meanwhile.
      if (!replaces && (await exists(() => lstat(target.file)))) throw alreadyThere(path);
      await rename(part, target.file);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
    await keepName(target.file);
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
  readonly isThere: boolean;
  /** Absent for a file that is not there yet. */
  readonly mode?: number;
}

/** The regular file that the path stands for, or may become; undefined for anything else, and for a link to nothing. */
async function replaceable(path: string): Promise<Replaceable | undefined> {
  const isThere = await exists(() => lstat(path));
  if (!isThere) return { file: path, isThere };
  if (!(await exists(() => stat(path)))) return undefined;
  const file = await realpath(path);
  const found = await stat(file);
  return found.isFile() ? { file, isThere, mode: found.mode } : undefined;
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

/** Writes the chunks to a file beside the one that it is to become, whose name it answers. */
async function writePart({ file, mode }: Replaceable, chunks: Chunks, signal: AbortSignal): Promise<string> {
  const part = join(dirname(file), `.${basename(file).slice(0, 100)}.${randomUUID()}.part`);
  try {
    const stream = createWriteStream(part, { flags: "wx", flush: true, ...(mode === undefined ? {} : { mode }) });
    await pipeline(Readable.from(chunks), stream, { signal });
    return part;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Sees to it that a new name survives a power cut. Windows does so by itself, and lets nobody open a folder. */
async function keepName(file: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(dirname(file), "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function alreadyThere(path: string): UsageError {
  return new UsageError(`${path} is there already. Name another file, or replace it with --force.`);
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}
