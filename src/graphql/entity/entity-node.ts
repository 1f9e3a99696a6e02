import type { Entity } from "../../domain/entity.js";
import type { Reading } from "../../knowledge/reading.js";

/** An entity as its object type shows it: the fields of its kind stand beside those that all share. */
export type EntityNode = Entity & Readonly<Record<string, unknown>>;

/** Puts the fields of its kind beside the others. */
export function entityNode(entity: Entity): EntityNode {
  return { ...entity.fields, ...entity };
}

/** Entities by number, in the order given. */
export async function entityNodes(reading: Reading, numbers: readonly number[]): Promise<EntityNode[]> {
  return (await reading.entities(numbers)).map(entityNode);
}
