import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from "@apollo/server";
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
import { executeOperation } from "../graphql/execute-operation.js";
import { inputDepthRule } from "../graphql/limits/input-depth.js";
import { operationShapeRule } from "../graphql/limits/operation-shape.js";
import { errorFormatter } from "./error-format.js";
import { ERROR_STATUS, isPublicErrorCode } from "./error-status.js";
import { FRESHNESS_EXTENSION } from "./freshness-extension.js";
import type { Metrics } from "./metrics/metrics.js";
import { operationMetrics } from "./metrics/operation-metrics.js";
import { OPERATION_COST_LIMIT } from "./operation-limits.js";
import type { ReportInternalError } from "./public-error.js";
import { REFUSE_SINGLE_ANSWERS } from "./subscriptions/refuse-single-answers.js";

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

/** What the engine is put together from. */
export interface ApolloServerParts {
  readonly schema: GraphQLSchema;
  readonly log: FastifyBaseLogger;
  readonly report: ReportInternalError;
  readonly metrics: Metrics;
}

/** Apollo's way to another executor than graphql-js. */
function executorOf(schema: GraphQLSchema): ApolloServerOptionsWithGateway<Context>["gateway"] {
  return {
    load: async () => ({
      executor: ({ document, operationName, request: { variables }, context }) =>
        executeOperation(
          schema,
          { document, operationName: operationName ?? undefined, variables },
          { context: context as Context },
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
  return new ApolloServer<Context>({
    gateway: executorOf(schema),
    validationRules: [operationShapeRule, inputDepthRule],
    plugins: [
      ...SWITCHED_OFF,
      STATUS_OF_CODE,
      REFUSE_SINGLE_ANSWERS,
      OPERATION_COST_LIMIT,
      FRESHNESS_EXTENSION,
      operationMetrics(metrics),
    ],
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
