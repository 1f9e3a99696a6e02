import { transactionNumber } from "./bookmark.js";
import { markerGone } from "./marker.js";
import type { Neo4jConnection } from "./neo4j-connection.js";
import { statement } from "./statement.js";

/** How often others may commit while we read: a load commits a few times a second, and a reading takes milliseconds. */
const MOST_ATTEMPTS = 5;

/**
 * How many transactions others than this program have committed: the number of the last one, less those that the marker counts.
 * Undefined where the server's bookmarks can't be read, or commits follow each other too closely.
 */
export async function handEdits(connection: Neo4jConnection): Promise<number | undefined> {
  let before = await connection.lastCommit();
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const number = transactionNumber(before);
    if (number === undefined) return undefined;
    const { row, bookmark } = await connection.rowAt<{ commits: number | null }>(before, statement("read-commits"));
    if (row === undefined) throw markerGone();
    // Nothing was committed meanwhile, so the count is of the same moment as the number.
    if (bookmark === before) return number - (row.commits ?? 0);
    before = bookmark;
  }
  return undefined;
}
