import type { Citation } from "../../domain/source.js";
import type { ExportedCitation } from "./exported-record.js";

/** A name or fact with its citations alone, as stores and files of ours keep it: the sources are records of their own. */
export function citing<Row extends { readonly sources: readonly ExportedCitation[] }>({
  sources,
  ...columns
}: Row): object {
  return { ...columns, citations: sources.map(citation) };
}

/** The id of the source, the quote and the place, without what is known of the source. */
export function citation({ id: source, quote, locator }: ExportedCitation): Citation {
  return { source, ...(quote === undefined ? {} : { quote }), ...(locator === undefined ? {} : { locator }) };
}
