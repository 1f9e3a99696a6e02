// @ts-check
// @neo4j/graphql behind Apollo Server and Fastify, set up as ours is: node neo4j-graphql.mjs '{"uri", "user", "password"}'
import { readFileSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import { Neo4jGraphQL } from "@neo4j/graphql";
import fastify from "fastify";
import neo4j from "neo4j-driver";
import { settings } from "./arguments.mjs";
import { statement } from "./statement.mjs";

/** @type {{ uri: string, user: string, password: string }} */
const { uri, user, password } = settings();
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));

// The statements of the raw driver, word for word.
const typeDefs = readFileSync(new URL("./neo4j-graphql.graphql", import.meta.url), "utf8").replace(
  /\{\{(.+?)\}\}/g,
  (_, name) => statement(name),
);

const apollo = new ApolloServer({
  schema: await new Neo4jGraphQL({ typeDefs, driver }).getSchema(),
  plugins: [ApolloServerPluginLandingPageDisabled()],
  nodeEnv: "production",
  introspection: true,
  includeStacktraceInErrorResponses: false,
  csrfPrevention: true,
  persistedQueries: false,
  stopOnTerminationSignals: false,
});
await apollo.start();

const server = fastify({ logger: false });
server.post(
  "/graphql",
  fastifyApolloHandler(apollo, { context: async () => ({ sessionConfig: { database: "neo4j" } }) }),
);
console.log(await server.listen({ host: "127.0.0.1", port: 0 }));
process.on("SIGTERM", () => process.exit(0));
