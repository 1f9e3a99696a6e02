import { createHash } from "node:crypto";
import { constants, gunzipSync } from "node:zlib";
import { BadInputError, NotSupportedError } from "../../domain/errors.js";
import { type BackupFile, bytesBefore, readBytes } from "./backup-file.js";
import { FORMAT_VERSION, GZIP_HEADER } from "./backup-format.js";
import { ANY_HEADER, parseRecord } from "./record-schema.js";
import { decodeSeal, SEAL_BYTES, type Seal } from "./seal.js";

/** Bytes of the file in which its first line must be. */
const BEGINNING_BYTES = 65_536;

/**
 * The seal of a backup, which all bytes before it match. Throws BAD_USER_INPUT where the file is no backup, is cut off, or was changed
 * in any way since it was written, and NOT_SUPPORTED where it has a newer format.
 */
export async function verifiedSeal(file: BackupFile): Promise<Seal> {
  await requireFormat(file);
  const seal = decodeSeal(await readBytes(file, { from: file.size - SEAL_BYTES, length: SEAL_BYTES }));
  if (seal === undefined) throw damaged(file, "it was cut off, or something stands behind its end");
  const hash = createHash("sha256");
  for await (const chunk of bytesBefore(file, file.size - SEAL_BYTES)) hash.update(chunk);
  if (hash.digest("hex") !== seal.sha256) throw damaged(file, "its content does not match the check sum at its end");
  return seal;
}

/** Looks at the first line alone: what comes after it, and how it ends, depends on the version. */
async function requireFormat(file: BackupFile): Promise<void> {
  const beginning = await readBytes(file, { from: 0, length: BEGINNING_BYTES });
  if (beginning.length === 0) throw new BadInputError(`${file.name} is empty. Use another copy of the backup.`);
  if (!beginning.subarray(0, GZIP_HEADER.length).equals(GZIP_HEADER)) throw noBackup(file);
  const header = parseRecord(ANY_HEADER, firstLine(file, beginning));
  if (!header.ok) throw noBackup(file);
  const { version } = header.value;
  if (version > FORMAT_VERSION) {
    throw new NotSupportedError(
      `${file.name} has version ${version} of the format of backups; this program reads versions up to ${FORMAT_VERSION}. Use a newer program.`,
    );
  }
}

function firstLine(file: BackupFile, beginning: Buffer): string {
  try {
    // Of a stream that goes on after these bytes, as much as they tell.
    const text = gunzipSync(beginning, { finishFlush: constants.Z_SYNC_FLUSH }).toString("utf8");
    return text.slice(0, text.indexOf("\n") + 1);
  } catch {
    throw damaged(file, "it can't be unpacked");
  }
}

function noBackup({ name }: BackupFile): BadInputError {
  return new BadInputError(`${name} is no backup of Lodegraph. Name a file that "lodegraph backup" has written.`);
}

function damaged({ name }: BackupFile, how: string): BadInputError {
  return new BadInputError(`${name} is damaged: ${how}. Nothing was restored; use another copy of the backup.`);
}
