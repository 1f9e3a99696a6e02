import { type GraphQLInputObjectType, type GraphQLType, getNamedType, isInputObjectType } from "graphql";

/** Whether values of an input type may hold others of a type that they are within. */
export function isRecursiveInput(
  type: GraphQLType | undefined,
  within: readonly GraphQLInputObjectType[] = [],
): boolean {
  const named = type && getNamedType(type);
  if (!isInputObjectType(named)) return false;
  if (within.includes(named)) return true;
  return Object.values(named.getFields()).some((field) => isRecursiveInput(field.type, [...within, named]));
}
