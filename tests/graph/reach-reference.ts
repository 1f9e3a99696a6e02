import type { SmallGraph } from "./random-graph.js";
import { matches, type ReferenceEntityFilter, type ReferenceFilter } from "./reference.js";

/** How a reach is searched; everything is by id. */
export interface ReferenceReach {
  readonly starts: readonly string[];
  /** Entities that the entity filter does not touch, beside the starts. */
  readonly alwaysAllowed?: readonly string[];
  readonly direction: string;
  readonly where: ReferenceFilter;
  readonly through: ReferenceEntityFilter;
}

/** The distance of every entity that can be reached, the starts among them: settled one relationship at a time until nothing changes. */
export function referenceDistances(graph: SmallGraph, reach: ReferenceReach): Map<string, number> {
  const { starts, alwaysAllowed = [], direction, where, through } = reach;
  const usable = graph.claims.filter((claim) => matches(graph, claim, where));
  const isAllowed = (id: string) => {
    const { kind } = graph.entities.find((entity) => entity.id === id)!;
    return (through.kinds?.includes(kind) ?? true) && !(through.exclude?.includes(id) ?? false);
  };
  const isHub = (id: string) =>
    usable.filter(({ from, to }) => from === id || to === id).length > (through.maxDegree ?? Number.POSITIVE_INFINITY);
  const isExempt = (id: string) => starts.includes(id) || alwaysAllowed.includes(id);
  const distances = new Map(starts.map((id) => [id, 0]));
  for (let distance = 0; distance < graph.entities.length; distance++) {
    for (const { from, to } of usable) {
      const ways = [...(direction !== "IN" ? [[from, to]] : []), ...(direction !== "OUT" ? [[to, from]] : [])];
      for (const [here, there] of ways as [string, string][]) {
        if (distances.get(here) !== distance || distances.has(there)) continue;
        if (!isExempt(here) && isHub(here)) continue;
        if (isExempt(there) || isAllowed(there)) distances.set(there, distance + 1);
      }
    }
  }
  return distances;
}
