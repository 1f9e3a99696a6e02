import type { PublicErrorCode } from "../http/error-status.js";

/** What the process ends with. Scripts rely on these. */
export const EXIT_CODES = {
  done: 0,
  /** No path, no hit, an unknown reference; files refused by import or check; an export that does not match any more. */
  no: 1,
  /** A command, option or setting that is not there or not allowed. */
  usage: 2,
  /** The store can't be reached, or refuses us. */
  storeUnavailable: 3,
  /** What there is to say can't be written: a full disk. */
  outputFailed: 4,
  /** A fault of the program. */
  internal: 70,
  /** Ended by Ctrl-C; nothing was written. */
  interrupted: 130,
} as const;

/** The codes as lines for `--help`. */
export const EXIT_CODES_HELP = `Exit codes:
  0    done
  1    the answer is no: no path, no hit, an unknown name, files that are refused, an export that does not match
  2    wrong usage: a command, option or setting that is not allowed
  3    the store can't be reached or used
  4    the output can't be written: the disk is full
  70   a fault of the program
  130  interrupted; nothing was written`;

/** The exit code of an error of a command. */
export function exitCodeOf(code: PublicErrorCode): number {
  if (code === "STORE_UNAVAILABLE") return EXIT_CODES.storeUnavailable;
  return code === "INTERNAL_SERVER_ERROR" ? EXIT_CODES.internal : EXIT_CODES.no;
}
