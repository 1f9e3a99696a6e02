import { type GraphQLSchema, isInterfaceType } from "graphql";
import { typeNameOf } from "./node.js";

/**
 * Lets a schema tell the object type of a record in the same turn. type-graphql wraps what it is given for this in an async function:
 * a promise for each entity of an answer.
 */
export function resolveTypesAtOnce(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) if (isInterfaceType(type)) type.resolveType = typeNameOf;
}
