import type { ImportProblem } from "../import-problem.js";
import type { InputFile } from "../input-file.js";
import type { Row } from "../row.js";

/** Takes down a problem; reading goes on. */
export type Report = (problem: ImportProblem) => void;

/**
 * Reads the rows of a file of one format. Rows that can't be read by themselves are reported;
 * a file that can't be read on throws BrokenFileError.
 */
export type Reader = (file: InputFile, report: Report) => AsyncIterable<Row>;
