import { closeSync, openSync, writeSync } from "node:fs";
import { stringify } from "csv-stringify/sync";
import type { ImportProblem } from "../exchange/import/import-problem.js";
import { UsageError } from "./usage-error.js";

const COLUMNS = ["file", "line", "column", "problem", "nearest", "value"] as const;

/** A CSV file of all that is wrong in a load, written as it is found, since nobody knows how much it will be. */
export class RefusedRowsReport {
  #file: number;

  /** Throws a usage error where the file can't be written. */
  constructor(path: string) {
    try {
      this.#file = openSync(path, "w");
    } catch (cause) {
      throw new UsageError(`Can't write ${path}. Name another file, or check the rights to its folder.`, { cause });
    }
    this.#write([...COLUMNS]);
  }

  add(problem: ImportProblem): void {
    this.#write(COLUMNS.map((column) => String(problem[column] ?? "")));
  }

  end(): void {
    closeSync(this.#file);
  }

  #write(cells: string[]): void {
    // Values of files may begin as formulas do, which spreadsheets would run.
    writeSync(this.#file, stringify([cells], { escape_formulas: true }));
  }
}
