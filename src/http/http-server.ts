import { constants } from "node:zlib";
import fastifyCompress from "@fastify/compress";
import fastifyCors from "@fastify/cors";
import fastify, { type FastifyInstance } from "fastify";
import { GraphQLError } from "graphql";
import { LIMITS } from "../domain/limits.js";
import { createApolloServer } from "./apollo-server.js";
import { callersOf } from "./caller-of.js";
import { type CallerRules, identifyCallers } from "./callers.js";
import { addErrorHandlers, answerClientError, answerFrameworkError } from "./error-handlers.js";
import { addExportRoute } from "./export-route.js";
import { addGraphQLRoute } from "./graphql-route.js";
import { addHealthRoutes } from "./health-routes.js";
import { checkHosts } from "./host-check.js";
import type { HttpServerOptions } from "./http-server-options.js";
import { answerLastRequests } from "./last-requests.js";
import { Metrics } from "./metrics/metrics.js";
import { addMetricsRoute } from "./metrics/metrics-route.js";
import { resolveOperations } from "./persisted/resolve-operations.js";
import { addPlaygroundRoute } from "./playground-route.js";
import type { ReportInternalError } from "./public-error.js";
import { RATE_LIMIT_HEADERS, RateLimits } from "./rate-limits.js";
import { refuseWrites } from "./read-only-routes.js";
import { recordRefusals } from "./refusals.js";
import { RequestLog } from "./request-log.js";
import { addSecurityHeaders } from "./security-headers.js";
import { acceptWebSockets, subscriptionRoutes } from "./subscriptions/subscription-routes.js";
import { trustedAmong, warnOfUntrustedProxy } from "./trusted-proxies.js";

/** A connection on which nothing moves for so many times the request timeout is given up: its reader is gone ... */
const IDLE_CONNECTION_TIMEOUTS = 2;
/** ... but not before so many milliseconds: how long a reader pauses has nothing to do with how long a request may take. */
const LEAST_IDLE_CONNECTION_MS = 30_000;
/** How often connections are looked through for requests that stopped half-way, in milliseconds, unless they may take less. */
const CONNECTIONS_CHECKING_MS = 30_000;
/** How long the headers of a request may take to arrive, in milliseconds, unless the request may take less: Node's own default. */
const LONGEST_HEADERS_MS = 60_000;
/** The default, 11, takes seconds for an answer of a megabyte; 4 compresses as well as gzip, faster. */
const BROTLI_QUALITY = 4;
/** Answers below this many bytes fit one packet anyway. */
const COMPRESSION_THRESHOLD = 1_024;

/** Puts the server together, ready to listen. Closing it lets running requests finish; it does not close the store. */
export async function createHttpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const { schema, config, exportGraph, status, metrics = new Metrics(), logStream = process.stderr } = options;
  const isTrusted = trustedAmong(config.trustedProxies);
  const server = fastify({
    logger: { level: config.logLevel, stream: logStream },
    logController: new RequestLog(),
    bodyLimit: LIMITS.bodyBytes,
    requestTimeout: config.requestTimeoutMs,
    connectionTimeout: Math.max(IDLE_CONNECTION_TIMEOUTS * config.requestTimeoutMs, LEAST_IDLE_CONNECTION_MS),
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerClientError,
    return503OnClosing: false,
    trustProxy: config.trustedProxies.length > 0 && isTrusted,
    // Node would answer with nothing but a status; the host check says what is wrong.
    http: {
      requireHostHeader: false,
      // Where headers may take longer than all of a request, Node swaps the two, and a body may take a minute.
      headersTimeout: Math.min(config.requestTimeoutMs, LONGEST_HEADERS_MS),
      connectionsCheckingInterval: Math.min(config.requestTimeoutMs, CONNECTIONS_CHECKING_MS),
    },
  });
  const report: ReportInternalError = (error, id) => {
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    server.log.error({ err: cause, id }, "internal error");
  };
  const refusals = recordRefusals(server, { metrics, audit: options.audit });
  await acceptWebSockets(server);
  addSecurityHeaders(server);
  warnOfUntrustedProxy(server, isTrusted);
  checkHosts(server, config, { isTrusted, refused: refusals.note });
  addErrorHandlers(server, report);
  answerLastRequests(server);
  // Also where an answer is short enough to go as it is: the next one from the same address may not be.
  server.addHook("onRequest", (_request, reply, done) => {
    reply.header("vary", "accept-encoding");
    done();
  });
  await server.register(fastifyCompress, {
    encodings: ["br", "gzip"],
    threshold: COMPRESSION_THRESHOLD,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
    globalDecompression: false,
  });
  if (config.corsOrigins.length > 0) {
    await server.register(fastifyCors, {
      origin: config.corsOrigins.includes("*") ? "*" : [...config.corsOrigins],
      methods: ["GET", "POST"],
      exposedHeaders: ["content-disposition", "lodegraph-revision", "lodegraph-known-at", ...RATE_LIMIT_HEADERS],
    });
  }
  // After the headers by which a page of another origin may read that it was refused, and why.
  const rules: CallerRules = {
    keys: options.curation?.keys,
    tokens: options.tokens,
    anonymousReads: config.anonymousReads,
    limits: config.rateLimit === undefined ? undefined : new RateLimits(config.rateLimit),
    refused: refusals.note,
  };
  identifyCallers(server, rules);
  addMetricsRoute(server, metrics, status);
  if (options.persisted !== undefined) resolveOperations(server, options.persisted, refusals.note);
  const apollo = createApolloServer({ schema, log: server.log, report, metrics });
  await apollo.start();
  const callerOf = callersOf(options, refusals);
  const subscriptions = subscriptionRoutes(server, options, { rules, metrics, report, callerOf });
  addGraphQLRoute(server, { apollo, subscriptions, callerOf }, options);
  addExportRoute(server, exportGraph, config);
  addHealthRoutes(server, status);
  await addPlaygroundRoute(server);
  refuseWrites(server, ["/", "/export/:format", "/health/live", "/health/ready", "/metrics"]);
  return server;
}
