import { createHash } from "node:crypto";

/** What tells whether the lines of an export are those that were written, whatever they say. */
export interface TextSeal {
  /** `sha-256:` and 64 hexadecimal digits, of the lines in UTF-8, in their order and with their ends. */
  readonly hash: string;
  /** How many they are. */
  readonly lines: number;
}

/** Takes a text piece by piece, with constant memory, and makes its seal. */
export interface TextSealer {
  add(text: string): void;
  /** The seal of the text. It comes once, and last. */
  seal(): TextSeal;
}

/** How many lines end in a text. */
export function lineCount(text: string): number {
  let lines = 0;
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) lines += 1;
  return lines;
}

/** One hash over all bytes, so that a large export pays a fraction of a second for it. */
export function textSealer(): TextSealer {
  const hash = createHash("sha256");
  let lines = 0;
  return {
    add(text) {
      hash.update(text, "utf8");
      lines += lineCount(text);
    },
    seal: () => ({ hash: `sha-256:${hash.digest("hex")}`, lines }),
  };
}
