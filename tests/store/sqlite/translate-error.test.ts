import { expect, test } from "@jest/globals";
import Database from "libsql";
import { translateError } from "../../../src/store/sqlite/translate-error.js";

test.each([
  ["SQLITE_BUSY", 5, "CONFLICT", "try again"],
  ["SQLITE_BUSY_SNAPSHOT", 517, "CONFLICT", "try again"],
  ["SQLITE_LOCKED", 6, "CONFLICT", "try again"],
  ["SQLITE_NOTADB", 26, "STORE_UNAVAILABLE", "no SQLite database"],
  ["SQLITE_CORRUPT", 11, "STORE_UNAVAILABLE", "damaged"],
  ["SQLITE_CORRUPT_INDEX", 779, "STORE_UNAVAILABLE", "damaged"],
  ["SQLITE_FULL", 13, "STORE_UNAVAILABLE", "disk is full"],
  ["SQLITE_READONLY", 8, "STORE_UNAVAILABLE", "can't be written"],
  ["SQLITE_READONLY_DBMOVED", 1032, "STORE_UNAVAILABLE", "can't be written"],
  ["SQLITE_CANTOPEN", 14, "STORE_UNAVAILABLE", "can't be opened"],
  ["SQLITE_IOERR_WRITE", 778, "STORE_UNAVAILABLE", "Make room"],
  ["SQLITE_IOERR_READ", 266, "STORE_UNAVAILABLE", "Check the disk"],
  ["SQLITE_SOMETHING_NEW", 99, "STORE_UNAVAILABLE", "SQLITE_SOMETHING_NEW"],
])("%s (%i) is %s, names the file, and keeps its cause", (driverCode, rawCode, code, part) => {
  const cause = new Database.SqliteError("near secret_table: syntax", driverCode, rawCode);
  const translated = translateError(cause, "/data/lodegraph.db");
  expect(translated).toMatchObject({ code, cause, message: expect.stringContaining(part) });
  expect(translated).toMatchObject({ message: expect.stringContaining("/data/lodegraph.db") });
  expect(translated).not.toMatchObject({ message: expect.stringContaining("secret_table") });
});

test("an error that is not the driver's stays as it is", () => {
  const error = new RangeError("ours");
  expect(translateError(error, "/data/lodegraph.db")).toBe(error);
});
