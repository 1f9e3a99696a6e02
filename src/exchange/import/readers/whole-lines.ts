import iconv from "iconv-lite";
import { IMPORT_LIMITS } from "../import-limits.js";
import type { InputFile } from "../input-file.js";
import { BrokenFileError } from "./broken-file-error.js";
import { fileBytes } from "./file-bytes.js";
import { countLines, type PieceOfFile, utf8Text } from "./utf8-text.js";

const LINE_FEED = 0x0a;

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
  const decode: (bytes: Buffer, piece: PieceOfFile) => string = encoding === "utf-8" ? utf8Text : windowsText;
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
    yield { text: decode(whole, { file, line, first: line === 1 }), line };
    line += countLines(whole);
  }
  if (rest.length > 0) yield { text: decode(rest, { file, line, first: line === 1 }), line };
}

/** Every byte is a character of Windows-1252, or a control character, which the checks of values refuse. */
function windowsText(bytes: Buffer): string {
  return iconv.decode(bytes, "windows-1252");
}
