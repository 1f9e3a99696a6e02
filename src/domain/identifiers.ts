import type { Entity } from "./entity.js";
import { entityKind } from "./entity-kind.js";

/** What one entity of a kind has and no other. */
export interface Identifier {
  /** A field of the kind: iso2, lei, symbol. */
  readonly field: string;
  readonly value: string;
}

/** The identifiers of an entity, in the order of its kind's fields. */
export function identifiersOf({ kind, fields }: Pick<Entity, "kind" | "fields">): Identifier[] {
  return Object.entries(entityKind(kind).fields).flatMap(([field, { identifies }]) => {
    const value = fields[field];
    return identifies && value !== undefined ? [{ field, value: String(value) }] : [];
  });
}
