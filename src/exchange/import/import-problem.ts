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
  /** The value that is wrong, as the file has it, or the id of what is; cut where it is long. */
  readonly value?: string;
}

/** Collects problems: the first hundred as they are, the others as a number. All are told to the listener. */
export class ProblemList {
  readonly #shown: ImportProblem[] = [];
  #total = 0;
  #rows = 0;
  #last: ImportProblem | undefined;

  constructor(private readonly listener?: (problem: ImportProblem) => void) {}

  add({ value, ...said }: ImportProblem): void {
    const { column } = said;
    const problem = column === undefined ? said : { ...said, column: cut(column) };
    this.#total += 1;
    if (this.#last?.file !== problem.file || this.#last.line !== problem.line) this.#rows += 1;
    this.#last = problem;
    this.listener?.(value === undefined ? problem : { ...problem, value: cut(value, IMPORT_LIMITS.textLength) });
    if (this.#shown.length < IMPORT_LIMITS.problemsShown) this.#shown.push(problem);
  }

  /** Rows with problems, those of one row told one after another. */
  get rows(): number {
    return this.#rows;
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

/** A file may call its columns what it likes, and hold what it likes, at any length. */
function cut(text: string, length: number = IMPORT_LIMITS.columnShown): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
