import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { BadInputError } from "../../domain/errors.js";

/** A file that is open, and can be read several times. */
export interface BackupFile {
  /** As messages name it. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly handle: FileHandle;
}

/** Opens a file; of one that can be read only once, such as a pipe, a copy on the disk. Throws BAD_USER_INPUT where it can't be read. */
export async function openBackupFile(path: string): Promise<BackupFile> {
  try {
    const handle = await open(path, "r");
    const found = await handle.stat();
    if (found.isFile()) return { name: path, size: found.size, handle };
    await handle.close();
    if (found.isDirectory())
      throw new BadInputError(`${path} is a folder. Name the file that "lodegraph backup" has written.`);
  } catch (cause) {
    if (cause instanceof BadInputError) throw cause;
    throw new BadInputError(`${path} can't be read. Name a file that "lodegraph backup" has written.`);
  }
  return spool(path, createReadStream(path));
}

/** A copy of what a stream brings, in a file that has no name any more and goes away with this process. */
export async function spool(name: string, input: Readable): Promise<BackupFile> {
  const path = join(tmpdir(), `lodegraph-restore-${process.pid}-${randomUUID()}`);
  const handle = await open(path, "wx+", 0o600);
  try {
    await rm(path);
    for await (const chunk of input) await handle.appendFile(chunk);
    return { name, size: (await handle.stat()).size, handle };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Some bytes of a file: fewer where it ends before, none where they would begin before it. */
export async function readBytes(
  { handle }: BackupFile,
  { from, length }: { readonly from: number; readonly length: number },
): Promise<Buffer> {
  if (from < 0) return Buffer.alloc(0);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}

/** The bytes of a file before a place. The file stays open. */
export function bytesBefore({ handle }: BackupFile, end: number): Readable {
  if (end <= 0) return Readable.from([]);
  return handle.createReadStream({ start: 0, end: end - 1, autoClose: false });
}
