import type { Projection } from "../../src/graph/projection/projection.js";
import { listAt } from "../../src/graph/projection/topology.js";

/** A projection without the numbers that it has given to what it holds. */
export function readable(projection: Projection) {
  const { claims, entities, instants, mineralSets, sourceSets, sources, strengths } = projection;
  return {
    revision: projection.revision,
    entities: entities.ids.map((id, entity) => ({
      id,
      name: entities.names[entity],
      kind: entities.kinds[entity],
      instants: [entities.recorded[entity]!, entities.changed[entity]!].map((instant) => instants[instant]),
    })),
    claims: claims.ids.map((id, claim) => ({
      id,
      ends: [entities.ids[claims.from[claim]!], entities.ids[claims.to[claim]!]],
      days: [claims.validFrom[claim], claims.validTo[claim]],
      codes: [claims.types[claim], claims.statuses[claim], strengths.confidence[claims.strength[claim]!]],
      minerals: [...listAt(mineralSets, claims.minerals[claim]!)].map((mineral) => entities.ids[mineral]),
      sources: [...listAt(sourceSets, claims.sources[claim]!)].map((source) => sources.ids[source]),
      recorded: instants[claims.recorded[claim]!],
      retracted: claims.retracted[claim] === -1 ? undefined : instants[claims.retracted[claim]!],
    })),
    out: [...projection.out.offsets, ...projection.out.claims, ...projection.out.neighbours],
    in: [...projection.in.offsets, ...projection.in.claims, ...projection.in.neighbours],
  };
}
