import { type ASTNode, GraphQLError, GraphQLScalarType, Kind, print } from "graphql";
import { isPartialDate, notADate } from "../domain/partial-date.js";

/** The scalar PartialDate. A text that is no date is BAD_USER_INPUT, as a literal and as a variable. */
export const PartialDateScalar = new GraphQLScalarType<string, string>({
  name: "PartialDate",
  description:
    "A calendar date of reduced precision, ISO 8601: YYYY, YYYY-MM or YYYY-MM-DD, for example 2010 or 2025-10-28.",
  specifiedByURL: "https://www.iso.org/iso-8601-date-and-time-format.html",
  serialize: (value) => value as string,
  parseValue: (value) => parse(value, JSON.stringify(value)),
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined, print(node), node),
});

function parse(value: unknown, written: string, node?: ASTNode): string {
  if (typeof value === "string" && isPartialDate(value)) return value;
  throw new GraphQLError(notADate(typeof value === "string" ? value : written), {
    ...(node === undefined ? {} : { nodes: node }),
    extensions: { code: "BAD_USER_INPUT" },
  });
}
