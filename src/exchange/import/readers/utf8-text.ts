import { isUtf8 } from "node:buffer";
import type { InputFile } from "../input-file.js";
import { BrokenFileError } from "./broken-file-error.js";

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = "\uFEFF";

/** Where a piece of a file stands in it. */
export interface PieceOfFile {
  readonly file: InputFile;
  /** The line that it begins on, from 1. */
  readonly line: number;
  /** Whether it is the first one. */
  readonly first: boolean;
}

/** The text of a piece, without the byte order mark of the file. Throws {@link BrokenFileError} at bytes that are not UTF-8. */
export function utf8Text(bytes: Buffer, { file, line, first }: PieceOfFile): string {
  if (!isUtf8(bytes)) {
    const problem = "The text is not UTF-8. Save the file with the encoding UTF-8.";
    throw new BrokenFileError({ file: file.name, line: line + linesBeforeInvalid(bytes), problem });
  }
  const text = bytes.toString("utf8");
  return first && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

/** How many lines end in these bytes. */
export function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) lines += 1;
  return lines;
}

function linesBeforeInvalid(bytes: Buffer): number {
  let start = 0;
  for (let lines = 0; ; lines++) {
    const end = bytes.indexOf(LINE_FEED, start) + 1;
    if (end === 0 || !isUtf8(bytes.subarray(start, end))) return lines;
    start = end;
  }
}
