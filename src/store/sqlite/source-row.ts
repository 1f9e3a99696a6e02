import type { Mutable } from "../../domain/mutable.js";
import type { Source } from "../../domain/source.js";
import { storedText } from "../stored-text.js";
import type { Parameter } from "./connection.js";

/** The columns of sources-by-id, in their order. */
export type SourceRow = readonly [
  id: string,
  title: string,
  publisher: string | null,
  publishedOn: string | null,
  url: string | null,
];

/** A source out of its row. */
export function sourceOfRow([id, title, publisher, publishedOn, url]: SourceRow): Source {
  const source: Mutable<Source> = { id, title };
  if (publisher !== null) source.publisher = publisher;
  if (publishedOn !== null) source.publishedOn = publishedOn;
  if (url !== null) source.url = url;
  return source;
}

/** The parameters of put-source but for the revision. */
export function sourceParameters(source: Source): Parameter[] {
  return [source.id, source.title, source.publisher, source.publishedOn, source.url].map(storedText);
}
