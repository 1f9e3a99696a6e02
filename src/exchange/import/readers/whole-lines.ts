import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { IMPORT_LIMITS } from "../import-limits.js";
import type { InputFile } from "../input-file.js";
import { BrokenFileError } from "./broken-file-error.js";
import { fileBytes } from "./file-bytes.js";

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = "\uFEFF";

/** A piece of a file that ends with a line, or with the file. */
export interface LinesOfText {
  readonly text: string;
  /** The number of its first line, from 1. */
  readonly line: number;
}

/** How the characters of a file may be written. Windows-1252 (cp1252) is what spreadsheets in western languages save by themselves. */
export const ENCODINGS = ["utf-8", "cp1252"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * The text of a file, piece by piece. Throws {@link BrokenFileError} at bytes that the encoding does not have and at lines
 * without end.
 */
export async function* wholeLines(file: InputFile, encoding: Encoding = "utf-8"): AsyncGenerator<LinesOfText> {
  const decode = encoding === "utf-8" ? decodeUtf8 : decodeWindows;
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  for await (const chunk of fileBytes(file)) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    rest = bytes.subarray(end);
    if (rest.length > IMPORT_LIMITS.lineBytes) {
      const problem = `The line is longer than ${IMPORT_LIMITS.lineBytes} bytes. Is the file of the format its name says?`;
      throw new BrokenFileError({ file: file.name, line: line + countLines(bytes.subarray(0, end)), problem });
    }
    if (end === 0) continue;
    const whole = bytes.subarray(0, end);
    yield { text: decode(whole, file, line), line };
    line += countLines(whole);
  }
  if (rest.length > 0) yield { text: decode(rest, file, line), line };
}

function decodeUtf8(bytes: Buffer, file: InputFile, line: number): string {
  if (!isUtf8(bytes)) {
    const problem = "The text is not UTF-8. Save the file with the encoding UTF-8.";
    throw new BrokenFileError({ file: file.name, line: line + linesBeforeInvalid(bytes), problem });
  }
  const text = bytes.toString("utf8");
  return line === 1 && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

/** Every byte is a character of Windows-1252, or a control character, which the checks of values refuse. */
function decodeWindows(bytes: Buffer): string {
  return iconv.decode(bytes, "windows-1252");
}

function linesBeforeInvalid(bytes: Buffer): number {
  let start = 0;
  for (let lines = 0; ; lines++) {
    const end = bytes.indexOf(LINE_FEED, start) + 1;
    if (end === 0 || !isUtf8(bytes.subarray(start, end))) return lines;
    start = end;
  }
}

function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) lines += 1;
  return lines;
}
