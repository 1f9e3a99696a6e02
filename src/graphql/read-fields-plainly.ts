import {
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isIntrospectionType,
  isObjectType,
} from "graphql";
import { EntityNode } from "./entity/entity-node.js";
import { Path } from "./path/path.js";
import { RelationshipNode } from "./relationship/relationship-node.js";

/**
 * Gives fields that have no resolver of their own the one that graphql-js falls back on: the compiled executor's own reads properties, and
 * calls no methods. Getters of nodes are left to it: it reads those in a fraction of the time.
 */
export function readFieldsPlainly(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    const node = nodeOf(type);
    for (const field of Object.values(type.getFields())) {
      // Fields of an interface of an interface come with a resolver of type-graphql's.
      if (node !== undefined && hasGetter(node, field.name)) delete field.resolve;
      else field.resolve ??= memberOf(field.name);
    }
  }
}

/** The class that all records of a type are of, where its getters give what is there at once, and no promises. */
function nodeOf(type: GraphQLObjectType): { readonly prototype: object } | undefined {
  if (type.name === "Relationship") return RelationshipNode;
  if (type.name === "Path") return Path;
  return type.getInterfaces().some(({ name }) => name === "Entity") ? EntityNode : undefined;
}

function hasGetter({ prototype }: { readonly prototype: object }, name: string): boolean {
  return Object.getOwnPropertyDescriptor(prototype, name)?.get !== undefined;
}

function memberOf(name: string): GraphQLFieldResolver<Readonly<Record<string, unknown>>, unknown> {
  return (record, args, context) => {
    const member = record[name];
    return typeof member === "function" ? member.call(record, args, context) : member;
  };
}
