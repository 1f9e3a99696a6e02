import { setTimeout as sleep } from "node:timers/promises";
import { buildSchema, GraphQLError, type GraphQLSchema } from "graphql";
import { EntityNotFoundError, StoreUnavailableError, TimeoutError } from "../../src/domain/errors.js";
import { PartialDateScalar } from "../../src/graphql/partial-date-scalar.js";

/** What a driver's error may hold, and no caller may see. */
export const SECRET = "MATCH (n) RETURN n // password=hunter2";

const SDL = `
  scalar PartialDate
  enum Kind { COUNTRY MINERAL }
  input Filter { asOf: PartialDate }
  type Query {
    hello(name: String! = "world"): String!
    at(date: PartialDate, where: Filter): String!
    ofKind(kind: Kind, numbers: [Int!]): String
    words(count: Int!): [String!]!
    slow(milliseconds: Int!): String
    reading: String
    fails(with: String!): String
    must: String!
  }
  type Mutation { change: String }
`;

const FAILURES: Readonly<Record<string, () => Error>> = {
  driver: () => new Error(SECRET),
  text: () => new GraphQLError(SECRET),
  missing: () => new EntityNotFoundError("atlantis", "from"),
  store: () => new StoreUnavailableError("The store can't be reached.", { cause: new Error(SECRET) }),
  timeout: () => new TimeoutError(30_000),
};

const RESOLVERS: Readonly<Record<string, (args: never, context: { reading: unknown }) => unknown>> = {
  hello: ({ name }: { name: string }) => `Hello, ${name}!`,
  at: ({ date, where }: { date?: string; where?: { asOf?: string } }) => date ?? where?.asOf ?? "",
  ofKind: ({ kind }: { kind?: string }) => kind,
  words: ({ count }: { count: number }) => Array.from({ length: count }, () => "dysprosium"),
  slow: async ({ milliseconds }: { milliseconds: number }) => {
    await sleep(milliseconds);
    return "done";
  },
  reading: (_args, { reading }) => JSON.stringify(reading),
  fails: ({ with: name }: { with: string }) => {
    throw FAILURES[name]?.();
  },
  must: () => null,
};

/** A schema of a few fields, each there to try one thing of the server. */
export function stubSchema(): GraphQLSchema {
  const schema = buildSchema(SDL);
  const fields = schema.getQueryType()?.getFields() ?? {};
  for (const [name, resolve] of Object.entries(RESOLVERS)) {
    const field = fields[name];
    if (field) field.resolve = (_source, args, context) => resolve(args as never, context);
  }
  const { parseValue, parseLiteral } = PartialDateScalar;
  Object.assign(schema.getType("PartialDate") ?? {}, { parseValue, parseLiteral });
  return schema;
}
