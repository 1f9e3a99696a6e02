import Database from "libsql";
import { ConflictError, StoreUnavailableError } from "../../domain/errors.js";

type Translation = (file: string, cause: unknown) => Error;

const unavailable =
  (message: (file: string) => string): Translation =>
  (file, cause) =>
    new StoreUnavailableError(message(file), { cause });

const busy: Translation = (file, cause) =>
  new ConflictError(`Another process is writing to ${file}. Nothing was written; try again when it is done.`, {
    cause,
  });

const noRoom = unavailable(
  (file) =>
    `There is no room for ${file} or its log to grow: the disk is full, or a quota is used up. Make room and try again.`,
);

/** By result code of SQLite: an extended one, such as SQLITE_IOERR_WRITE, else its primary one, with which it begins. */
const TRANSLATIONS: Readonly<Record<string, Translation>> = {
  SQLITE_BUSY: busy,
  SQLITE_LOCKED: busy,
  SQLITE_NOTADB: unavailable((file) => `${file} is no SQLite database. Name another folder, or move the file away.`),
  SQLITE_CORRUPT: (file, cause) => damaged(file, cause),
  SQLITE_FULL: noRoom,
  // What SQLite makes of a quota or a limit to the size of files, and of no room for the index of the log.
  SQLITE_IOERR_WRITE: noRoom,
  SQLITE_IOERR_SHMSIZE: noRoom,
  SQLITE_READONLY: unavailable(
    (file) => `${file} can't be written. Give this user the right to write to it and its folder.`,
  ),
  SQLITE_CANTOPEN: unavailable(
    (file) => `${file} can't be opened. Check that the folder exists and this user may write to it.`,
  ),
  SQLITE_PERM: unavailable((file) => `${file} can't be opened. Check that this user may read and write it.`),
  SQLITE_IOERR: unavailable(
    (file) => `Reading or writing ${file} failed. Check the disk and the rights to the folder.`,
  ),
};

/** A file that does not hold what was written to it. */
export function damaged(file: string, cause: unknown): StoreUnavailableError {
  return new StoreUnavailableError(`${file} is damaged. Restore it from a copy, or move it away to start anew.`, {
    cause,
  });
}

/** An error of the driver as one of ours, with the driver's as its cause; any other error as it is. */
export function translateError(error: unknown, file: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const primary = error.code.split("_", 2).join("_");
  const translate =
    TRANSLATIONS[error.code] ??
    TRANSLATIONS[primary] ??
    unavailable(() => `SQLite refused to work with ${file} (${error.code}).`);
  return translate(file, error);
}
