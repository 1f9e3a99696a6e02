// @ts-check
import Database from "libsql";

/** About as long as what a claim says. */
const TEXT = "x".repeat(100);

/** A database file of one small table. @typedef {{ readonly commit: () => void, readonly close: () => void }} BareCommits */

/**
 * The least that any write which lasts can cost on this disk: a row in a transaction of its own, on the disk before it is answered. The
 * file is set as the embedded store sets its own.
 *
 * @param {string} file which is made
 * @returns {BareCommits}
 */
export function openBareCommits(file) {
  const database = new Database(file);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  database.exec("CREATE TABLE bare (number INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT");
  const insert = database.prepare("INSERT INTO bare (text) VALUES (?)");
  return { commit: () => insert.run(TEXT), close: () => database.close() };
}
