import type { Relationship } from "../domain/claim.js";
import { NotSupportedError } from "../domain/errors.js";
import { listAt, NOT_RETRACTED } from "../graph/projection/topology.js";
import { claimsAbout } from "../knowledge/claims-about.js";
import type { Reading } from "../knowledge/reading.js";
import { wholeAnswer } from "../knowledge/whole-answer.js";

/** The current claims at an entity, and those that concern it as a mineral. Throws TIMEOUT. */
export async function currentClaimsOf(reading: Reading, entity: number): Promise<Relationship[]> {
  const id = reading.projection.entities.ids[entity]!;
  const at = await claimsAbout(reading, { of: [entity], where: {} });
  const about = await claimsAbout(reading, { where: { minerals: [entity] } });
  const found = await Promise.all([at, about].map((part) => part.reading.readRelationships(wholeAnswer(part).claims)));
  const byId = new Map(found.flat().map((claim) => [claim.id, claim]));
  // A mineral of a filter stands for its parts too.
  return [...byId.values()].filter(({ from, to, minerals }) => from === id || to === id || minerals.includes(id));
}

/** The latest versions of the claims at an entity, or about it as a mineral, that are retracted. O(all claims). */
export function retractedClaimsOf(reading: Reading, entity: number): Promise<Relationship[]> {
  const { claims, mineralSets } = reading.projection;
  if (!reading.holdsAllClaims) {
    throw new NotSupportedError(
      "Undoing a merger needs the relationships in memory: start the server with TRAVERSAL=memory.",
    );
  }
  const found: number[] = [];
  for (let claim = 0; claim < claims.count; claim++) {
    if (claims.retracted[claim] === NOT_RETRACTED) continue;
    // Versions of one id follow each other, the latest last.
    if (claim + 1 < claims.count && claims.ids[claim + 1] === claims.ids[claim]) continue;
    const isAt = claims.from[claim] === entity || claims.to[claim] === entity;
    if (isAt || listAt(mineralSets, claims.minerals[claim]!).includes(entity)) found.push(claim);
  }
  return reading.readRelationships(found);
}
