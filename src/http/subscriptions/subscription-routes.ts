import fastifyWebsocket, { type WebsocketHandler } from "@fastify/websocket";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { handleProtocols } from "graphql-ws";
import type { WebSocket } from "ws";
import { LodegraphError } from "../../domain/errors.js";
import { LIMITS } from "../../domain/limits.js";
import type { CallerOf } from "../caller-of.js";
import type { CallerRules } from "../callers.js";
import type { HttpServerOptions } from "../http-server-options.js";
import type { Metrics } from "../metrics/metrics.js";
import { principalOf } from "../principals.js";
import type { ReportInternalError } from "../public-error.js";
import { onlyErrors, readSubscriptionRequest, sendEvents } from "./event-stream.js";
import { errorsFormatter } from "./format-errors.js";
import { requireOwnOrigin } from "./origin-check.js";
import { type RunningSubscription, Subscriptions } from "./subscriptions.js";
import { watchKey } from "./watch-key.js";
import { closeSocket, webSocketHandler } from "./web-socket-handler.js";

/** The two ways to subscribe. */
export interface SubscriptionRoutes {
  readonly overEvents: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  readonly overWebSocket: WebsocketHandler;
}

/** What subscriptions are served with, beside the options of the server. */
export interface SubscriptionServices {
  readonly rules: CallerRules;
  readonly metrics: Metrics;
  readonly report: ReportInternalError;
  readonly callerOf: CallerOf;
}

/** The server goes away; a client may connect again, to another. */
const GOING_AWAY = 1001;
/** Nothing more can be served now. */
const TRY_AGAIN_LATER = 1013;
/** Time that clients have to answer when a server that closes says good-bye, ms. */
const GOODBYE_MS = 500;

/** Lets requests become WebSockets, and closes those when the server closes. To be added before hooks that look at requests. */
export async function acceptWebSockets(server: FastifyInstance): Promise<void> {
  await server.register(fastifyWebsocket, {
    options: { maxPayload: LIMITS.bodyBytes, handleProtocols: (protocols) => handleProtocols(protocols) },
    errorHandler: (error, socket, request) => {
      request.log.debug({ err: error }, "a WebSocket failed");
      socket.terminate();
    },
    preClose: (done) => {
      sayGoodbye(server.websocketServer.clients).then(() => server.websocketServer.close(() => done()), done);
    },
  });
}

/** Puts together what serves subscriptions; they end when the server closes. */
export function subscriptionRoutes(
  server: FastifyInstance,
  options: HttpServerOptions,
  { rules, metrics, report, callerOf }: SubscriptionServices,
): SubscriptionRoutes {
  const { schema, reading, config } = options;
  const formatErrors = errorsFormatter(report, metrics);
  const subscriptions = new Subscriptions({
    schema,
    changes: options.changes,
    reading,
    config,
    metrics,
    formatErrors,
  });
  server.addHook("preClose", async () => subscriptions.close());
  const readOptions = { timeoutMs: config.requestTimeoutMs };
  const handle = webSocketHandler({
    schema,
    subscriptions,
    rules,
    formatErrors,
    persisted: options.persisted,
    callerOf: (request, principal) => callerOf(request, principal, readOptions),
  });

  server.addHook("onRequest", (request, _reply, done) => {
    if (request.ws) requireOwnOrigin(request, config);
    done();
  });
  return {
    overWebSocket(socket, request) {
      // One that subscribes to nothing takes memory too.
      if (server.websocketServer.clients.size > config.maxSubscriptions) {
        closeSocket(
          socket,
          TRY_AGAIN_LATER,
          `RATE_LIMITED: ${config.maxSubscriptions} connections are open, which is the limit.`,
        );
        return;
      }
      return handle.call(server, socket, request);
    },
    async overEvents(request, reply) {
      requireOwnOrigin(request, config);
      let running: RunningSubscription;
      try {
        const asked = readSubscriptionRequest(request);
        running = subscriptions.start(asked, {
          transport: "sse",
          ...callerOf(request, principalOf(request), readOptions),
        });
      } catch (error) {
        // Whether to try again later is told by the status.
        if (error instanceof LodegraphError && error.code === "RATE_LIMITED") throw error;
        return sendEvents(reply, onlyErrors(formatErrors(error)));
      }
      const stopWatching = watchKey(request.headers.authorization, rules, (error) => {
        rules.refused(request, { code: error.code, reason: error.message });
        running.end(error);
      });
      try {
        await sendEvents(reply, running);
      } finally {
        stopWatching();
      }
    },
  };
}

/** Closes sockets, and cuts those that don't answer in time. */
async function sayGoodbye(sockets: ReadonlySet<WebSocket>): Promise<void> {
  const closed = [...sockets].map((socket) => new Promise((resolve) => socket.once("close", resolve)));
  for (const socket of sockets)
    closeSocket(socket, GOING_AWAY, "The server shuts down. Subscribe again with the last cursor.");
  const cutting = setTimeout(() => {
    for (const socket of sockets) socket.terminate();
  }, GOODBYE_MS);
  await Promise.all(closed);
  clearTimeout(cutting);
}
