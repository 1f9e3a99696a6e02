import type { ImportProblem } from "../import-problem.js";
import type { InputFile } from "../input-file.js";
import type { Place, Row } from "../row.js";

/** Takes down a problem; reading goes on. */
export type Report = (problem: ImportProblem) => void;

/** Counts a row that is left out because the importer is told to, or knows that it says nothing of its own. */
export type Skip = (place: Place) => void;

/**
 * Reads the rows of a file of one format. Rows that can't be read by themselves are reported;
 * a file that can't be read on throws BrokenFileError.
 */
export type Reader = (file: InputFile, report: Report, skip: Skip) => AsyncIterable<Row>;
