import type { RecordSort } from "./row.js";

/** A file as its reader sees it. */
export interface InputFile {
  /** Where it is. */
  readonly path: string;
  /** What it is called in messages: the path as given, or the folder as given and the name in it. */
  readonly name: string;
  /** What its records are, where its name says so. */
  readonly sort?: RecordSort;
  /** Called with the size of each piece that is read of it, as it lies on the disk. */
  readonly onBytes?: (count: number) => void;
}
