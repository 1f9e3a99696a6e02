import {
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isIntrospectionType,
  isObjectType,
} from "graphql";
import { EntityNode } from "./entity/entity-node.js";
import { isEntityType } from "./entity/is-entity-type.js";
import { Path } from "./path/path.js";
import { PathResult } from "./path/path-result.js";
import { RelationshipNode } from "./relationship/relationship-node.js";

/**
 * Gives fields that have no resolver of their own the one that graphql-js falls back on: the compiled executor's own reads properties, and
 * calls no methods. Getters of nodes are left to it: it reads those in a fraction of the time, a list several times over, so that its getter keeps it.
 */
export function readFieldsPlainly(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    const node = nodeOf(type);
    for (const field of Object.values(type.getFields())) {
      const member = node && Object.getOwnPropertyDescriptor(node.prototype, field.name);
      // Fields of an interface of an interface come with a resolver of type-graphql's.
      if (member?.get !== undefined) delete field.resolve;
      else
        field.resolve ??= typeof member?.value === "function" ? methodOf(member.value as Method) : memberOf(field.name);
    }
  }
}

/** The class that all records of a type are of, where its getters give what is there at once, and no promises. */
function nodeOf(type: GraphQLObjectType): { readonly prototype: object } | undefined {
  if (type.name === "Relationship") return RelationshipNode;
  if (type.name === "Path") return Path;
  if (type.name === "PathResult") return PathResult;
  return isEntityType(type) ? EntityNode : undefined;
}

type Resolver = GraphQLFieldResolver<Readonly<Record<string, unknown>>, unknown>;
type Method = (args: unknown, context: unknown) => unknown;

/** Calls a method of the class that all records are of: to look for it in each takes longer than most of them. */
function methodOf(method: Method): Resolver {
  return (record, args, context) => method.call(record, args, context);
}

function memberOf(name: string): Resolver {
  return (record, args, context) => {
    const member = record[name];
    return typeof member === "function" ? member.call(record, args, context) : member;
  };
}
