import type { GraphStore, StoreMeta } from "../../store/graph-store.js";
import type { ImportFormat } from "./import-format.js";
import type { ImportProblem } from "./import-problem.js";
import type { Mapping } from "./mapping/mapping.js";
import type { LoadProgress } from "./progress.js";
import type { ReadDefaults } from "./readers/reader.js";
import type { StageOptions } from "./staging/stage-files.js";

/** What an earlier load wrote. */
export interface Retirement {
  /** Ids of its claims. */
  readonly claims: readonly string[];
  /** Ids of its sources: a claim that others are cited for as well stays. */
  readonly sources: readonly string[];
}

/** What to load, and how. */
export interface LoadOptions {
  /** Where to load into. Absent: the files are checked by themselves, as for an empty graph. */
  readonly store?: GraphStore;
  /** Makes the store to load into, where there is none yet: called when all is sound, so that a refused load makes none. */
  readonly makeStore?: () => Promise<GraphStore>;
  /** Files and folders. */
  readonly paths: readonly string[];
  /** Absent: each file's name says its format. */
  readonly format?: ImportFormat;
  /** How the rows of the files become records. Absent: the files hold our records. */
  readonly mapping?: Mapping;
  /** What nodes and edges are whose file does not say it. */
  readonly defaults?: ReadDefaults;
  /** Whether things the graph knows with other values are replaced; otherwise they are refused. */
  readonly supersede?: boolean;
  /**
   * Whether the instants at which exports say that claims were recorded and retracted are kept, and mergers: only into an empty store, and
   * only from files that tell them. Otherwise all is recorded by the load.
   */
  readonly asRecorded?: boolean;
  /** Whether only to say what would change. */
  readonly dryRun?: boolean;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Ends the load, with nothing written. */
  readonly signal?: AbortSignal;
  /** Named values to set in the store with the load; asked for when all rows are read. */
  readonly meta?: () => StoreMeta;
  /** What the load is called in the store's history. Default: `the import of` its files. */
  readonly note?: string;
  /** Claims that are retracted unless the load holds them. */
  readonly retire?: Retirement;
  /** The only revision to load into; where the store has moved on, CONFLICT. Absent: any, checked anew where it moves on. */
  readonly expectedRevision?: number;
  /** The day that stands in the id of a source made for rows without one, YYYY-MM-DD. Default: today in UTC. */
  readonly day?: string;
  /** Where the staging area is made. Default: the system's folder for temporary files. */
  readonly stagingFolder?: string;
  /**
   * A folder in which the rows are kept once they are all read and sound, so that a load that is interrupted goes on from there.
   * Absent: they are read again.
   */
  readonly resumeIn?: string;
  /** Called with each thing that is wrong, beyond those that the error lists. */
  readonly onProblem?: (problem: ImportProblem) => void;
  /** Whether rows in which something is wrong are left out, with what refers to them; otherwise nothing is loaded. */
  readonly skipRefused?: boolean;
  /** A further check of each sound record. */
  readonly inspect?: StageOptions["inspect"];
}
