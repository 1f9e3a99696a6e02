import type { Entity } from "../../domain/entity.js";
import type { EntityKind } from "../../domain/entity-kind.js";
import type { Mutable } from "../../domain/mutable.js";
import type { StoredEntity } from "../graph-store.js";
import { storedText } from "../stored-text.js";
import type { Parameter } from "./connection.js";

/** The columns of entities-by-id, in their order. */
export type EntityRow = readonly [
  id: string,
  kind: EntityKind,
  name: string,
  names: string,
  description: string | null,
  facts: string,
  fields: string,
  mergedInto: string | null,
  recordedAt: number,
  changedAt: number,
];

/** An entity out of its row. */
export function entityOfRow(row: EntityRow): StoredEntity {
  const [id, kind, name, names, description, facts, fields, mergedInto, recordedAt, changedAt] = row;
  const entity: Mutable<StoredEntity> = {
    id,
    kind,
    name,
    names: JSON.parse(names),
    facts: JSON.parse(facts),
    fields: JSON.parse(fields),
    recordedAt,
    changedAt,
  };
  if (description !== null) entity.description = description;
  if (mergedInto !== null) entity.mergedInto = mergedInto;
  return entity;
}

/** The parameters of put-entity but for the instant and the revision. */
export function entityParameters(entity: Entity): Parameter[] {
  return [
    storedText(entity.id),
    entity.kind,
    storedText(entity.name),
    JSON.stringify(entity.names),
    storedText(entity.description),
    JSON.stringify(entity.facts),
    JSON.stringify(entity.fields),
    storedText(entity.mergedInto),
  ];
}
