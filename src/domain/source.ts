import type { PartialDate } from "./partial-date.js";

/** A document, page or data release that something is cited to. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly publishedOn?: PartialDate;
  /** http or https only. */
  readonly url?: string;
}

/** Where a statement stands: a source, its exact words, and the place in it (paragraph, table, row). */
export interface Citation {
  /** Id of the source. */
  readonly source: string;
  readonly quote?: string;
  readonly locator?: string;
}
