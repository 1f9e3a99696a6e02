import type { RecordSort } from "../row.js";

const WITH_ARTICLE: Readonly<Record<RecordSort, string>> = {
  source: "a source",
  entity: "an entity",
  claim: "a relationship",
};

/** A sort of record as messages call one. */
export function withArticle(sort: RecordSort): string {
  return WITH_ARTICLE[sort];
}
