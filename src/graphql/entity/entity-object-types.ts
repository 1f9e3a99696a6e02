import type { GraphQLScalarType } from "graphql";
import { type ClassType, Field, Float, Int, ObjectType } from "type-graphql";
import { ENTITY_KIND_NAMES, type EntityKind, entityKind, type FieldType } from "../../domain/entity-kind.js";
import { PartialDateScalar } from "../partial-date-scalar.js";
import { EntityInterface } from "./entity-interface.js";

const FIELD_SCALARS = {
  string: String,
  url: String,
  boolean: Boolean,
  integer: Int,
  number: Float,
  date: PartialDateScalar,
} as const satisfies Record<FieldType, GraphQLScalarType | typeof String | typeof Boolean>;

/** The object types that implement Entity: one a kind, made from the table of kinds, so that a kind or field is one entry there. */
export const ENTITY_OBJECT_TYPES = Object.fromEntries(
  ENTITY_KIND_NAMES.map((kind) => [kind, objectTypeOf(kind)]),
) as Readonly<Record<EntityKind, ClassType>>;

function objectTypeOf(kind: EntityKind): ClassType {
  const { typeName, meaning, fields } = entityKind(kind);
  class EntityObject extends EntityInterface {}
  for (const [name, field] of Object.entries(fields)) {
    Field(() => FIELD_SCALARS[field.type], { nullable: true, description: field.description })(
      EntityObject.prototype,
      name,
    );
  }
  ObjectType(typeName, { implements: EntityInterface, description: meaning, simpleResolvers: true })(EntityObject);
  return EntityObject as ClassType;
}
