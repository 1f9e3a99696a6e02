/** What begins every bookmark since Neo4j 4; the rest is base64. */
const PREFIX = "FB:";
/** A list of one entry, that of the database: the length of its id, and then the id. */
const BEFORE_ID = [0x91, 0xcc, 16];
const ID_BYTES = 16;
/** An empty list, which ends the bookmark of one database. */
const END = 0x90;
/** A number up to this one is a byte of its own; of a longer one, a byte before it says how many it has. */
const LARGEST_BYTE = 0x7f;
const LENGTHS: Readonly<Record<number, number>> = { 200: 1, 201: 2, 202: 4, 203: 8 };

/**
 * The number of the transaction that a bookmark stands for: each commit to a database has the next one, as has each name of a label or
 * property that comes up for the first time. Neo4j promises nothing about what is in a bookmark, so whatever does not look as 5.26
 * and 2026.09 write it is undefined.
 */
export function transactionNumber(bookmark: string): number | undefined {
  if (!bookmark.startsWith(PREFIX)) return undefined;
  const bytes = [...Buffer.from(bookmark.slice(PREFIX.length), "base64")];
  const [first = END, ...digits] = bytes.slice(BEFORE_ID.length + ID_BYTES, -1);
  if (BEFORE_ID.some((byte, index) => bytes[index] !== byte) || bytes.at(-1) !== END) return undefined;
  if (first <= LARGEST_BYTE) return digits.length === 0 ? first : undefined;
  if (digits.length !== LENGTHS[first]) return undefined;
  const number = digits.reduce((value, digit) => value * 256 + digit, 0);
  return Number.isSafeInteger(number) ? number : undefined;
}
