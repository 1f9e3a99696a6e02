import { gzipSync } from "node:zlib";
import { type BackupCounts, GZIP_HEADER } from "./backup-format.js";
import { parseRecord, SEAL } from "./record-schema.js";

/** What a backup ends with: what has come before must match it. */
export interface Seal {
  readonly counts: BackupCounts;
  /** Of all bytes of the file before the seal, in hexadecimal digits. */
  readonly sha256: string;
}

/** Characters of the line of a seal, filled up with blanks: enough for five counts of 16 digits. */
const LINE_LENGTH = 320;
/** The last and only block of a member, not compressed. */
const STORED_BLOCK = 1;
const BLOCK_HEADER_BYTES = 5;
/** A check sum and a length, four bytes each. */
const GZIP_END_BYTES = 8;

/** Every seal has this length. */
export const SEAL_BYTES = GZIP_HEADER.length + BLOCK_HEADER_BYTES + LINE_LENGTH + GZIP_END_BYTES;

/**
 * A seal as a gzip member of its own: tools that unpack the file show it as its last line. It is not compressed, so that there is one way
 * alone to write it, and any changed bit shows.
 */
export function encodeSeal({ counts, sha256 }: Seal): Buffer {
  const { revisions, sources, entities, claims, keys } = counts;
  const record = { seal: { counts: { revisions, sources, entities, claims, keys }, sha256 } };
  const line = Buffer.from(`${JSON.stringify(record).padEnd(LINE_LENGTH - 1)}\n`);
  const block = Buffer.alloc(BLOCK_HEADER_BYTES);
  block.writeUInt8(STORED_BLOCK, 0);
  block.writeUInt16LE(line.length, 1);
  block.writeUInt16LE(~line.length & 0xffff, 3);
  return Buffer.concat([GZIP_HEADER, block, line, gzipSync(line).subarray(-GZIP_END_BYTES)]);
}

/** The seal that bytes stand for; undefined where they are none. */
export function decodeSeal(bytes: Buffer): Seal | undefined {
  const start = GZIP_HEADER.length + BLOCK_HEADER_BYTES;
  const parsed = parseRecord(SEAL, bytes.subarray(start, start + LINE_LENGTH).toString("latin1"));
  if (!parsed.ok) return undefined;
  const { seal } = parsed.value;
  return encodeSeal(seal).equals(bytes) ? seal : undefined;
}
