import type { ClaimFilter } from "../../graph/filters/claim-filter.js";
import type { Reading } from "../../knowledge/reading.js";
import { MOST_CLAIMS } from "./neighbour-evidence.js";
import { degreesOf, neighboursOf } from "./neighbours.js";

/** Neighbours with more claims than this lead to too much. */
const MOST_CLAIMS_OF_A_NEIGHBOUR = 50;
/** Neighbours that are looked beyond, the rarest of them. */
const NEIGHBOURS = 200;

/** The entities that have most neighbours in common with one, among neighbours that few have. */
export async function entitiesNearby(
  reading: Reading,
  { entity, where, limit }: { readonly entity: number; readonly where: ClaimFilter; readonly limit: number },
): Promise<{ readonly entities: readonly number[]; readonly truncated: boolean }> {
  const own = await neighboursOf(reading, { of: [entity], where, maxDegree: MOST_CLAIMS });
  const neighbours = { of: [...(own.sets.get(entity) ?? [])], where, maxDegree: MOST_CLAIMS_OF_A_NEIGHBOUR };
  const counted = await degreesOf(reading, neighbours);
  const degree = (neighbour: number) => counted.degrees.get(neighbour)!;
  const rare = neighbours.of
    .filter((neighbour) => degree(neighbour) <= MOST_CLAIMS_OF_A_NEIGHBOUR)
    .sort((a, b) => degree(a) - degree(b) || a - b)
    .slice(0, NEIGHBOURS);
  const beyond = await neighboursOf(reading, { ...neighbours, of: rare });
  const scores = new Map<number, number>();
  for (const [neighbour, entities] of beyond.sets) {
    const counts = 1 / Math.log2(Math.max(2, degree(neighbour)));
    for (const one of entities) if (one !== entity) scores.set(one, (scores.get(one) ?? 0) + counts);
  }
  const { kinds } = reading.projection.entities;
  const entities = [...scores.keys()]
    .filter((one) => kinds[one] === kinds[entity])
    .sort((a, b) => scores.get(b)! - scores.get(a)! || a - b)
    .slice(0, limit);
  return { entities, truncated: own.truncated || counted.truncated || beyond.truncated };
}
