import type { Citation } from "./source.js";

/** The citations of the second list that are not in the first, each once. */
export function citationsBeyond(known: readonly Citation[], further: readonly Citation[]): readonly Citation[] {
  if (known.length === 0) return distinctCitations(further);
  const keys = new Set(known.map(citationKey));
  return distinctCitations(further.filter((citation) => !keys.has(citationKey(citation))));
}

/** Each citation once. */
export function distinctCitations(citations: readonly Citation[]): readonly Citation[] {
  if (citations.length < 2) return citations;
  return [...new Map(citations.map((citation) => [citationKey(citation), citation])).values()];
}

/** The ids of the sources that are cited, each once, in the order of the citations. */
export function citedSources(citations: readonly Citation[]): readonly string[] {
  const ids = citations.map(({ source }) => source);
  return ids.length < 2 ? ids : [...new Set(ids)];
}

function citationKey({ source, quote, locator }: Citation): string {
  return JSON.stringify([source, quote ?? null, locator ?? null]);
}
