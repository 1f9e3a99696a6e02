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

function citationKey({ source, quote, locator }: Citation): string {
  return JSON.stringify([source, quote ?? null, locator ?? null]);
}
