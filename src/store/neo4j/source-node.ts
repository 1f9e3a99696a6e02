import type { Source } from "../../domain/source.js";
import { storedText } from "../stored-text.js";

/** The columns of the statements sources-*. */
export interface SourceRow {
  readonly id: string;
  readonly source: Readonly<Record<string, unknown>>;
  readonly revision: number;
  readonly changedRevision: number;
}

/** A row of write-sources. A property that is null is taken away. */
export interface SourceWriteRow {
  readonly id: string;
  readonly properties: Readonly<Record<string, string | null>>;
}

const OPTIONAL = ["publisher", "publishedOn", "url"] as const;

/** A source out of its node. What others have added to the node is left out. */
export function sourceOfRow({ id, source }: SourceRow): Source {
  const given = OPTIONAL.filter((property) => source[property] !== undefined);
  return {
    id,
    title: source.title as string,
    ...Object.fromEntries(given.map((property) => [property, source[property] as string])),
  };
}

/** A source as a node. */
export function sourceWriteRow(source: Source): SourceWriteRow {
  return {
    id: storedText(source.id),
    properties: {
      title: storedText(source.title),
      ...Object.fromEntries(OPTIONAL.map((property) => [property, storedText(source[property]) ?? null])),
    },
  };
}
