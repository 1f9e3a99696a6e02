/** In place of the name of a file: standard output, or standard input. */
export const STANDARD_STREAM = "-";
