import { LodegraphError } from "../../domain/errors.js";
import type { ImportProblem, ProblemList } from "./import-problem.js";

/** A load in which something is wrong. Nothing of it was written. `details` hold the first problems and how many there are. */
export class ImportRefusedError extends LodegraphError {
  readonly problems: readonly ImportProblem[];
  readonly total: number;

  constructor(list: ProblemList) {
    const count = list.total === 1 ? "1 problem" : `${list.total} problems`;
    super("BAD_USER_INPUT", `The files have ${count}; nothing was written. Mend them and load again.`, {
      problems: list.shown,
      total: list.total,
    });
    this.problems = list.shown;
    this.total = list.total;
  }
}
