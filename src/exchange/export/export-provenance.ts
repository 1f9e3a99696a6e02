import type { ContentSeal } from "./content-seal.js";
import type { TextSeal } from "./text-seal.js";

/**
 * A question that a program can ask again. `path` is where in the answer the text of the export stands. Variables are
 * as JSON has them.
 */
export type ExportQuestion =
  | { readonly export: string }
  | {
      readonly operation: string;
      readonly variables: Readonly<Record<string, unknown>>;
      readonly path: readonly (string | number)[];
    };

/**
 * Where an export comes from. It has no time of its own writing: the instant of the revision says as much, and two exports of
 * the same state stay equal byte by byte.
 */
export interface ExportProvenance {
  /** Name and version of the program, for example "lodegraph 0.1.0". */
  readonly program: string;
  /** What was asked: the query string of `/export` (empty: the whole graph), or a GraphQL operation. */
  readonly question: ExportQuestion;
  /** Number of the revision that was the latest one. */
  readonly revision: number;
  /** The partial date at which what is in it holds. Absent: any. */
  readonly asOf?: string;
  /** The instant whose knowledge it shows (RFC 3339): the one that was asked for, else that of the revision. */
  readonly knownAt: string;
}

/** What a finished export carries: where it comes from, and the seal of its records. */
export interface SealedProvenance extends ExportProvenance {
  readonly content: ContentSeal;
  /** The seal of its lines but the one that carries this. Absent where the format gives all records back. */
  readonly text?: TextSeal;
}
