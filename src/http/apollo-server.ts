import { ApolloServer, type ApolloServerOptionsWithGateway } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { FastifyBaseLogger } from "fastify";
import type { GraphQLSchema } from "graphql";
import { LIMITS } from "../domain/limits.js";
import type { Context } from "../graphql/context.js";
import { inputDepthRule } from "../graphql/limits/input-depth.js";
import { operationShapeRule } from "../graphql/limits/operation-shape.js";
import { errorFormatter } from "./error-format.js";
import { ExecutedOperations } from "./executed-operations.js";
import type { Metrics } from "./metrics/metrics.js";
import { operationListener } from "./operation-listener.js";
import type { ReportInternalError } from "./public-error.js";

/** What talks to Apollo's services, or opens pages of theirs; the environment could switch most of it on. */
const SWITCHED_OFF = [
  ApolloServerPluginUsageReportingDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginLandingPageDisabled(),
];

/** What the engine is put together from. */
export interface ApolloServerParts {
  readonly schema: GraphQLSchema;
  readonly log: FastifyBaseLogger;
  readonly report: ReportInternalError;
  readonly metrics: Metrics;
}

/** Apollo's way to another executor than graphql-js. */
function executorOf(
  schema: GraphQLSchema,
  executed: ExecutedOperations,
): ApolloServerOptionsWithGateway<Context>["gateway"] {
  return {
    load: async () => ({
      executor: ({ document, operationName, request: { variables }, context }) =>
        executed.complete(
          schema,
          { document, operationName: operationName ?? undefined, variables },
          context as Context,
        ),
    }),
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}

/** Sets up the GraphQL engine, not yet started. */
export function createApolloServer({ schema, log, report, metrics }: ApolloServerParts): ApolloServer<Context> {
  const executed = new ExecutedOperations();
  return new ApolloServer<Context>({
    gateway: executorOf(schema, executed),
    validationRules: [operationShapeRule, inputDepthRule],
    plugins: [...SWITCHED_OFF, operationListener(metrics, executed)],
    parseOptions: { maxTokens: LIMITS.operationTokens },
    formatError: errorFormatter(report, (code) => metrics.errorShown(code)),
    logger: log,
    // Explicit, so that NODE_ENV decides nothing.
    nodeEnv: "production",
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
  });
}
