import { type ASTNode, GraphQLError, GraphQLScalarType, Kind, print } from "graphql";
import { GraphQLDateTime } from "graphql-scalars";
import { notAnInstant, parseInstant } from "../domain/instant.js";

/** The scalar DateTime, whose errors say what to write. A text that is no instant is BAD_USER_INPUT. */
export const InstantScalar = new GraphQLScalarType<Date, Date>({
  ...GraphQLDateTime.toConfig(),
  parseValue: (value) => parse(value, JSON.stringify(value)),
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined, print(node), node),
});

function parse(value: unknown, written: string, node?: ASTNode): Date {
  const instant = typeof value === "string" ? parseInstant(value) : undefined;
  if (instant !== undefined) return instant;
  throw new GraphQLError(notAnInstant(written), {
    ...(node === undefined ? {} : { nodes: node }),
    extensions: { code: "BAD_USER_INPUT" },
  });
}
