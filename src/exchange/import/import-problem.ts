import { IMPORT_LIMITS } from "./import-limits.js";
import { printable } from "./printable.js";

/** One thing that is wrong in a file, and where. */
export interface ImportProblem {
  /** The file as it was named by the caller, or found in a folder that was. */
  readonly file: string;
  /** The line on which the record begins, from 1. */
  readonly line: number;
  /** The column, or the path to a nested value such as `facts[0].validFrom`, cut where it is long; absent where the whole row is meant. */
  readonly column?: string;
  readonly problem: string;
  /** The allowed value that is most like the one found. */
  readonly nearest?: string;
}

/** Collects problems: the first hundred as they are, the others as a number. */
export class ProblemList {
  readonly #shown: ImportProblem[] = [];
  #total = 0;

  add(problem: ImportProblem): void {
    this.#total += 1;
    if (this.#shown.length >= IMPORT_LIMITS.problemsShown) return;
    const { column } = problem;
    this.#shown.push(column === undefined ? problem : { ...problem, column: cut(column) });
  }

  get shown(): readonly ImportProblem[] {
    return this.#shown;
  }

  get total(): number {
    return this.#total;
  }
}

/** A problem as one line of text: `relationships.csv:40001, column type: "SUPLIES" is no relationship type. Did you mean "SUPPLIES"?` */
export function describeProblem({ file, line, column, problem, nearest }: ImportProblem): string {
  const place = column === undefined ? `${file}:${line}` : `${file}:${line}, column ${column}`;
  return printable(`${place}: ${problem}${nearest === undefined ? "" : ` Did you mean ${JSON.stringify(nearest)}?`}`);
}

/** A file may call its columns what it likes, at any length. */
function cut(column: string): string {
  const { columnShown } = IMPORT_LIMITS;
  return column.length > columnShown ? `${column.slice(0, columnShown)}…` : column;
}
