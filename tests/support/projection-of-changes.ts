import type { Projection } from "../../src/graph/projection/projection.js";
import type { Change } from "../../src/store/graph-store.js";
import { claimOf, entityOf, projectionOf } from "../graph/random-graph.js";

/** The graph that changes make, without a store: its entities, and the types and ends of its claims. */
export function projectionOfChanges(changes: readonly Change[]): Projection {
  return projectionOf({
    entities: changes.flatMap((change) => (change.kind === "entity" ? [entityOf(change.entity.id)] : [])),
    claims: changes.flatMap((change) => {
      if (change.kind !== "claim") return [];
      const { id, from, to, type } = change.claim;
      return [claimOf({ id, from, to, type })];
    }),
    sources: [],
  });
}
