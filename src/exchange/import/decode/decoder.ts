/** Says what is wrong with the value of a column, or of a place within it such as `facts[0].unit`. */
export type CellReport = (column: string, problem: string, nearest?: string) => void;

/** Understands the value of a cell, a text or any JSON value; reports and gives undefined where it is not allowed. */
export type Decoder<T> = (value: unknown, column: string, report: CellReport) => T | undefined;
