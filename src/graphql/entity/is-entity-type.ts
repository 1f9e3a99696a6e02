import { type GraphQLObjectType, isObjectType } from "graphql";

/** Whether a type is the object type of a kind of entities. */
export function isEntityType(type: unknown): type is GraphQLObjectType {
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Entity");
}
