import { MapperKind, mapSchema } from "@graphql-tools/utils";
import type { GraphQLFieldResolver, GraphQLSchema } from "graphql";
import type { EntityNode } from "./entity/entity-node.js";
import { isEntityType } from "./entity/is-entity-type.js";

const NAME = "name";

const schemas = new WeakMap<GraphQLSchema, GraphQLSchema>();

/** Has names of entities told as the reading of each shows them, which may have to wait for a record. */
export function tellNamesThen(schema: GraphQLSchema): void {
  const nameThen: GraphQLFieldResolver<EntityNode, unknown> = (entity) => entity.nameThen();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isEntityType(type)) type.getFields()[NAME]!.resolve = nameThen;
  }
}

/**
 * A schema that takes names of entities as they are at hand: {@link EntityNode.name}, which a compiled query reads without a call. Made once
 * for each schema.
 */
export function namesAtHand(schema: GraphQLSchema): GraphQLSchema {
  let mapped = schemas.get(schema);
  if (mapped === undefined) {
    mapped = mapSchema(schema, {
      [MapperKind.OBJECT_FIELD]: (config, field, typeName) => {
        if (field !== NAME || !isEntityType(schema.getType(typeName))) return config;
        const { resolve: _, ...plain } = config;
        return plain;
      },
    });
    schemas.set(schema, mapped);
  }
  return mapped;
}
