import type { CitedRelationship } from "./operations.js";

/** The sources of a relationship, by id: "[usgs-2026, reuters-2026]". */
export function sourcesOf({ citations }: CitedRelationship): string {
  return `[${citations.map(({ source }) => source.id).join(", ")}]`;
}
