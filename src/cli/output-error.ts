const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the quota of the disk is used up",
  EIO: "the disk has failed",
};

/** What a command has to say could not be written to its end. */
export class OutputError extends Error {
  override readonly name = "OutputError";

  /** `target` is what was written to: a file, or "the output". */
  constructor(target: string, cause: NodeJS.ErrnoException) {
    const code = cause.code ?? "unknown reason";
    super(`Can't write ${target}: ${REASONS[code] ?? code}.`, { cause });
  }
}
