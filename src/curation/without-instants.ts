import type { Entity } from "../domain/entity.js";
import type { StoredEntity } from "../store/graph-store.js";

/** What an entity is, without when the graph came to know it. */
export function withoutInstants(entity: Entity | StoredEntity): Entity {
  const { recordedAt: _, changedAt: __, ...record } = entity as StoredEntity;
  return record;
}
