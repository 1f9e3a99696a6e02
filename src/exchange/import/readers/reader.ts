import type { EntityKind } from "../../../domain/entity-kind.js";
import type { RelationshipType } from "../../../domain/relationship-type.js";
import type { ImportProblem } from "../import-problem.js";
import type { InputFile } from "../input-file.js";
import type { Row } from "../row.js";

/** Takes down a problem; reading goes on. */
export type Report = (problem: ImportProblem) => void;

/** What the caller says of files that can't say it themselves. */
export interface ReadDefaults {
  /** The kind of nodes that name none. */
  readonly kind?: EntityKind;
  /** The type of edges that name none. */
  readonly type?: RelationshipType;
}

/** What a reader is given besides its file. */
export interface ReadContext {
  readonly defaults: ReadDefaults;
  /** Where a reader may keep what must wait for the end of its file. Absent: the system's folder for temporary files. */
  readonly stagingFolder?: string;
  /** Whether what exports tell of recordings and mergers is kept: see {@link Row.noted}. Absent: no. */
  readonly asRecorded?: boolean;
  /** Counts something of the file that is left out, under a name that is the same for all of its like. */
  passOver(what: string): void;
}

/**
 * Reads the rows of a file of one format. Rows that can't be read by themselves are reported;
 * a file that can't be read on throws BrokenFileError.
 */
export type Reader = (file: InputFile, report: Report, context: ReadContext) => AsyncIterable<Row>;
