import type { InputFile } from "../input-file.js";
import { fileBytes } from "./file-bytes.js";
import { countLines, utf8Text } from "./utf8-text.js";
import type { LinesOfText } from "./whole-lines.js";

/** Bytes of a character in UTF-8, at most. */
const CHARACTER_BYTES = 4;

/** The text of a file, piece by piece, cut between any two characters: for formats whose lines may have any length. */
export async function* textPieces(file: InputFile): AsyncGenerator<LinesOfText> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  let first = true;
  for await (const chunk of fileBytes(file)) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = endOfCharacters(bytes);
    const whole = bytes.subarray(0, end);
    rest = bytes.subarray(end);
    if (end === 0) continue;
    yield { text: utf8Text(whole, { file, line, first }), line };
    line += countLines(whole);
    first = false;
  }
  if (rest.length > 0) yield { text: utf8Text(rest, { file, line, first }), line };
}

/** Where a character that goes on in the next chunk begins; the length where there is none. */
function endOfCharacters(bytes: Buffer): number {
  for (let at = bytes.length - 1; at >= 0 && at >= bytes.length - CHARACTER_BYTES; at--) {
    const byte = bytes[at]!;
    if (byte < 0x80) return bytes.length;
    // 11xxxxxx begins a character; the number of its leading ones is the number of its bytes.
    if (byte >= 0xc0) return at + Math.clz32(~(byte << 24)) > bytes.length ? at : bytes.length;
  }
  return bytes.length;
}
