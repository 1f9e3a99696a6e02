import { type GraphQLFieldResolver, type GraphQLSchema, isIntrospectionType, isObjectType } from "graphql";

/**
 * Gives fields that have no resolver of their own the one that graphql-js falls back on: the compiled executor's own reads properties, and
 * calls no methods.
 */
export function readFieldsPlainly(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) field.resolve ??= memberOf(field.name);
  }
}

function memberOf(name: string): GraphQLFieldResolver<Readonly<Record<string, unknown>>, unknown> {
  return (record, args, context) => {
    const member = record[name];
    return typeof member === "function" ? member.call(record, args, context) : member;
  };
}
