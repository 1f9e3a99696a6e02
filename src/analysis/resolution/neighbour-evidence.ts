import type { ClaimFilter } from "../../graph/filters/claim-filter.js";
import type { Reading } from "../../knowledge/reading.js";
import { type Evidence, WEIGHTS } from "./evidence.js";
import { degreesOf, neighboursOf } from "./neighbours.js";

/** Two entities, by their numbers. */
export type Pair = readonly [one: number, other: number];

/** What the neighbours of pairs of entities say. */
export interface NeighbourEvidence {
  /** Of each pair, in the order in which they were asked about. */
  readonly evidence: readonly (readonly Evidence[])[];
  /** Whether the time was up before all was known. */
  readonly truncated: boolean;
}

/** Claims beyond which an entity's neighbours are not compared: those of a country say little, and are many. */
export const MOST_CLAIMS = 2_000;
/** Claims beyond which it does not matter how many more a neighbour has. */
const HUB_DEGREE = 10_000;
/** Neighbours in common that evidence names. */
const NEIGHBOURS_NAMED = 5;
/** Bits for each neighbour that only these two have. */
const BITS_OF_A_NEIGHBOUR = 2;

/**
 * What the neighbours of pairs of entities say of their being one. A neighbour in common counts 1 / log2 of its number of relationships, so
 * that hubs count little (Adamic and Adar 2003), and all of them by their share of the neighbours of both (Jaccard 1901). A relationship
 * between the two speaks against it. O(claims of the entities, and of their common neighbours).
 */
export async function neighbourEvidence(
  reading: Reading,
  { pairs, where }: { readonly pairs: readonly Pair[]; readonly where: ClaimFilter },
): Promise<NeighbourEvidence> {
  const of = [...new Set(pairs.flat())];
  const { sets, truncated } = await neighboursOf(reading, { of, where, maxDegree: MOST_CLAIMS });
  const common = pairs.map(([one, other]) => inCommon(sets.get(one), sets.get(other)));
  const shared = { of: [...new Set(common.flat())], where, maxDegree: HUB_DEGREE };
  const { degrees, truncated: isCut } = await degreesOf(reading, shared);
  const counts = (neighbour: number) => 1 / Math.log2(Math.max(2, degrees.get(neighbour)!));
  const names = await namesIn(reading, shared.of);
  const evidence = pairs.map(([one, other], index) => {
    const [ones, others] = [sets.get(one), sets.get(other)];
    // Whoever of the two is no hub knows the other.
    const related = ones?.has(other) || others?.has(one) ? [RELATED] : [];
    if (ones === undefined || others === undefined || common[index]!.length === 0) return related;
    const neighbours = common[index]!.sort((a, b) => counts(b) - counts(a) || a - b);
    const all = ones.size + others.size - neighbours.length;
    const told = Math.min(
      WEIGHTS.neighbours,
      BITS_OF_A_NEIGHBOUR * neighbours.reduce((sum, neighbour) => sum + counts(neighbour), 0),
    );
    const named = neighbours.slice(0, NEIGHBOURS_NAMED);
    const statement = `They have ${neighbours.length} of ${all} neighbours in common: ${listed(named.map(names), neighbours.length)}.`;
    const weight = (told * neighbours.length) / all;
    return [{ kind: "SHARED_NEIGHBOURS" as const, weight, neighbours: named, statement }, ...related];
  });
  return { evidence, truncated: truncated || isCut };
}

const RELATED: Evidence = {
  kind: "RELATED",
  weight: WEIGHTS.related,
  statement: "A relationship leads from one to the other.",
};

function inCommon(ones: ReadonlySet<number> | undefined, others: ReadonlySet<number> | undefined): number[] {
  if (ones === undefined || others === undefined) return [];
  const [few, many] = ones.size <= others.size ? [ones, others] : [others, ones];
  return [...few].filter((neighbour) => many.has(neighbour));
}

/** What entities were called at the instant that a reading shows. */
async function namesIn(reading: Reading, entities: readonly number[]): Promise<(entity: number) => string> {
  const { ids } = reading.projection.entities;
  const labels = await reading.labels(entities.map((entity) => ids[entity]!));
  return (entity) => labels(ids[entity]!).name;
}

function listed(names: readonly string[], count: number): string {
  return count > names.length ? `${names.join(", ")}, …` : names.join(", ");
}
