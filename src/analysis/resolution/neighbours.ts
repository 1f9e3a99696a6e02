import type { ClaimFilter } from "../../graph/filters/claim-filter.js";
import { type ClaimsAbout, claimsAbout } from "../../knowledge/claims-about.js";
import type { Reading } from "../../knowledge/reading.js";

/** Which entities' neighbours are looked at, and by which claims. */
export interface NeighboursQuery {
  /** Numbers of the reading. */
  readonly of: readonly number[];
  readonly where: ClaimFilter;
  /** Entities with more claims than this are left out. */
  readonly maxDegree: number;
}

/** What entities have relationships with, in the numbers of the reading that was asked. */
export interface Neighbours {
  /** Of each entity, except those with too many claims. An entity is no neighbour of itself. */
  readonly sets: ReadonlyMap<number, ReadonlySet<number>>;
  /** Whether the time was up before all were known. */
  readonly truncated: boolean;
}

/** The neighbours of entities that have not too many. O(claims of these), and a count of those of the others. */
export async function neighboursOf(reading: Reading, query: NeighboursQuery): Promise<Neighbours> {
  const { degrees, truncated } = await degreesOf(reading, query);
  const of = query.of.filter((entity) => degrees.get(entity)! <= query.maxDegree);
  const sets = new Map(of.map((entity) => [entity, new Set<number>()]));
  if (of.length === 0) return { sets, truncated };
  const found = await claimsAbout(reading, { of, where: query.where });
  for (const [from, to] of endsIn(reading, found)) {
    if (from === to) continue;
    sets.get(from)?.add(to);
    sets.get(to)?.add(from);
  }
  return { sets, truncated: truncated || found.answer.budgetSpent };
}

/** How many claims entities have, `maxDegree + 1` where there are more than that. */
export async function degreesOf(
  reading: Reading,
  { of, where, maxDegree }: NeighboursQuery,
): Promise<{ readonly degrees: ReadonlyMap<number, number>; readonly truncated: boolean }> {
  if (of.length === 0) return { degrees: new Map(), truncated: false };
  const { answer } = await reading.traverse("degrees", { entities: of, where, atMost: maxDegree + 1 });
  const degrees = new Map(of.map((entity, index) => [entity, answer.degrees[index]!]));
  return { degrees, truncated: answer.budgetSpent };
}

/** The ends of claims, in the numbers of the reading that was asked: an answer of the database has numbers of its own. */
function* endsIn(asked: Reading, { reading, answer }: ClaimsAbout): Generator<readonly [from: number, to: number]> {
  const { claims, entities } = reading.projection;
  const isSame = entities.ids === asked.projection.entities.ids;
  const numberOf = (entity: number) => (isSame ? entity : asked.requireEntity(entities.ids[entity]!));
  for (const claim of answer.claims) yield [numberOf(claims.from[claim]!), numberOf(claims.to[claim]!)];
}
