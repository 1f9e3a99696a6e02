import type { Relationship } from "../domain/claim.js";
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
