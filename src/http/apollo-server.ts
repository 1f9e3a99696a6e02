import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
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
import { ERROR_STATUS, isPublicErrorCode } from "./error-status.js";
import { OPERATION_COST_LIMIT } from "./operation-limits.js";
import type { ReportInternalError } from "./public-error.js";

/** Gives a request that failed before it ran the status of its error's code, where Apollo would say 500. */
const STATUS_OF_CODE: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http } }) => {
      if (http.status !== 500 || body.kind !== "single") return;
      const code = body.singleResult.errors?.[0]?.extensions?.code;
      if (isPublicErrorCode(code)) http.status = ERROR_STATUS[code];
    },
  }),
};

/** What talks to Apollo's services, or opens pages of theirs; the environment could switch most of it on. */
const SWITCHED_OFF = [
  ApolloServerPluginUsageReportingDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginLandingPageDisabled(),
];

/** Sets up the GraphQL engine, not yet started. */
export function createApolloServer(
  schema: GraphQLSchema,
  log: FastifyBaseLogger,
  report: ReportInternalError,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    validationRules: [operationShapeRule, inputDepthRule],
    plugins: [...SWITCHED_OFF, STATUS_OF_CODE, OPERATION_COST_LIMIT],
    parseOptions: { maxTokens: LIMITS.operationTokens },
    formatError: errorFormatter(report),
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
