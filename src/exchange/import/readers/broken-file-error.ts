import type { ImportProblem } from "../import-problem.js";

/** A file that can't be read on from some place. What was read of it before stands, but nothing can be said of the rest. */
export class BrokenFileError extends Error {
  override readonly name = "BrokenFileError";

  constructor(readonly problem: ImportProblem) {
    super(problem.problem);
  }
}
