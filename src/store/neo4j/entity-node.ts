import neo4j from "neo4j-driver";
import type { Entity, FieldValue } from "../../domain/entity.js";
import { type EntityKind, entityKind } from "../../domain/entity-kind.js";
import { BadInputError } from "../../domain/errors.js";
import type { StoredEntity } from "../graph-store.js";
import { storedText } from "../stored-text.js";

/** The columns of the statements entities-*. */
export interface EntityRow {
  readonly id: string;
  readonly entity: Readonly<Record<string, unknown>>;
  readonly recordedAt: number;
  readonly changedAt: number;
  readonly revision: number;
  readonly changedRevision: number;
}

/** A row of write-entities. A property that is null is taken away. */
export interface EntityWriteRow {
  readonly id: string;
  readonly kind: EntityKind;
  /** The second label, for example GovernmentBody. */
  readonly label: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** An entity out of its node. What others have added to the node is left out. */
export function entityOfRow({ id, entity, recordedAt, changedAt }: EntityRow): StoredEntity {
  const kind = entity.kind as EntityKind;
  const fields: Record<string, FieldValue> = {};
  for (const field of Object.keys(entityKind(kind).fields)) {
    const value = entity[field];
    if (value !== undefined) fields[field] = value as FieldValue;
  }
  return {
    id,
    kind,
    name: entity.name as string,
    names: JSON.parse(entity.names as string),
    facts: JSON.parse(entity.facts as string),
    fields,
    recordedAt,
    changedAt,
    ...(entity.description === undefined ? {} : { description: entity.description as string }),
    ...(entity.mergedInto === undefined ? {} : { mergedInto: entity.mergedInto as string }),
  };
}

/**
 * An entity as a node: simple values as properties of their own, names and facts as JSON, and `aliases` beside them for those who
 * look around in Neo4j Browser. Throws BAD_USER_INPUT for a field that its kind does not have: it could not be read back.
 */
export function entityWriteRow(entity: Entity): EntityWriteRow {
  const { typeName, fields } = entityKind(entity.kind);
  const stranger = Object.keys(entity.fields).find((field) => !Object.hasOwn(fields, field));
  if (stranger !== undefined) {
    throw new BadInputError(`Entity ${JSON.stringify(entity.id)} of kind ${entity.kind} has no field ${stranger}.`);
  }
  return {
    id: storedText(entity.id),
    kind: entity.kind,
    label: typeName,
    properties: {
      name: storedText(entity.name),
      names: JSON.stringify(entity.names),
      aliases: entity.names.map(({ text }) => text),
      facts: JSON.stringify(entity.facts),
      description: storedText(entity.description) ?? null,
      mergedInto: storedText(entity.mergedInto) ?? null,
      ...Object.fromEntries(Object.keys(fields).map((field) => [field, storedValue(entity.fields[field])])),
    },
  };
}

function storedValue(value: FieldValue | undefined): unknown {
  if (value === undefined) return null;
  if (typeof value === "string") return storedText(value);
  // The driver sends numbers as floats: an atomic number would show as 66.0 in Neo4j Browser.
  return Number.isSafeInteger(value) && !Object.is(value, -0) ? neo4j.int(value as number) : value;
}
