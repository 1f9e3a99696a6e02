import type { WebsocketHandler } from "@fastify/websocket";
import type { FastifyBaseLogger, FastifyRequest } from "fastify";
import { type ExecutionResult, GraphQLError, type GraphQLSchema, parse } from "graphql";
import { CloseCode, type Context as Connection, makeServer } from "graphql-ws";
import type { WebSocket } from "ws";
import type { Principal } from "../../access/principal.js";
import { LodegraphError } from "../../domain/errors.js";
import { LIMITS } from "../../domain/limits.js";
import type { Caller } from "../../graphql/context.js";
import { admitted, type CallerRules, countRequest, isRefusal } from "../callers.js";
import { operationText } from "../persisted/operation-text.js";
import type { PersistedOperations } from "../persisted/persisted-operations.js";
import type { FormatErrors } from "./format-errors.js";
import { InvalidOperation } from "./prepare-subscription.js";
import type { Subscriptions } from "./subscriptions.js";
import { watchKey } from "./watch-key.js";

/** Time between two pings. */
const PING_INTERVAL_MS = 12_000;
/** A connection from which nothing has come for so long, no pong either, is given up: who was slow goes on with a cursor. */
const SILENCE_MS = 60_000;
const SUBSCRIPTION = parse("subscription { __typename }");
/** Code of a close that nothing is wrong with. */
const NORMAL = 1000;
/** Bytes of the reason of a close, at most, as the protocol has it. */
const REASON_BYTES = 123;

/** What connections are served with. */
export interface WebSocketParts {
  readonly schema: GraphQLSchema;
  readonly subscriptions: Subscriptions;
  readonly rules: CallerRules;
  readonly formatErrors: FormatErrors;
  readonly persisted: PersistedOperations | undefined;
  readonly callerOf: (request: FastifyRequest, principal: Principal | undefined) => { readonly caller?: Caller };
}

/** What is known of a connection beside the protocol's own state. */
interface Extra extends Record<PropertyKey, unknown> {
  readonly socket: WebSocket;
  readonly request: FastifyRequest;
  principal: Principal | undefined;
  stopWatching: () => void;
}

type ConnectionParams = Readonly<Record<string, unknown>>;

/**
 * Serves subscriptions on WebSockets by the protocol graphql-transport-ws. The next event is made once the one before it has left for the
 * socket, so that a slow reader has one in memory.
 */
export function webSocketHandler(parts: WebSocketParts): WebsocketHandler {
  const { schema, subscriptions, rules, formatErrors, persisted, callerOf } = parts;
  const protocol = makeServer<ConnectionParams, Extra>({
    onConnect: (connection) => identify(connection, parts),
    onSubscribe({ extra, subscriptions: open }, _id, request) {
      try {
        requireRoom(Object.keys(open).length);
        countRequest(extra.principal, rules, extra.request);
        const caller = callerOf(extra.request, extra.principal);
        const query = (persisted && operationText(request, persisted)) ?? request.query;
        const running = subscriptions.start({ ...request, query }, { transport: "websocket", ...caller });
        // The protocol looks at the document for nothing but the kind of operation.
        return { schema, document: SUBSCRIPTION, contextValue: running };
      } catch (error) {
        return refusalOf(error);
      }
    },
    subscribe: ({ contextValue }) => contextValue as unknown as AsyncIterableIterator<ExecutionResult>,
    // Formatted already.
    onNext: (_connection, _id, _request, _operation, result) => result as never,
    onError: (_connection, _id, _request, errors) => errors.flatMap(formatErrors),
  });
  return (socket, request) => {
    const extra: Extra = { socket, request, principal: undefined, stopWatching: () => undefined };
    const closed = protocol.opened(socketOf(socket, request.log), extra);
    const stopPinging = keepAlive(socket);
    socket.once("close", (code, reason) => {
      stopPinging();
      extra.stopWatching();
      closed(code, String(reason)).catch((error: unknown) => request.log.error({ err: error }, "internal error"));
    });
  };
}

/** Closes a connection; the reason is shown to who has it open. */
export function closeSocket(socket: WebSocket, code: number, reason: string): void {
  let text = reason;
  while (Buffer.byteLength(text) > REASON_BYTES) text = text.slice(0, -1);
  socket.close(code, text);
}

async function identify(
  { extra, connectionParams }: Connection<ConnectionParams, Extra>,
  { rules }: WebSocketParts,
): Promise<boolean> {
  const { request, socket } = extra;
  const authorization = authorizationIn(connectionParams) ?? request.headers.authorization;
  try {
    extra.principal = await admitted(authorization, rules, { request });
  } catch (error) {
    if (!(error instanceof LodegraphError)) throw error;
    if (isRefusal(error)) rules.refused(request, { code: error.code, reason: error.message });
    closeSocket(socket, CloseCode.Forbidden, `${error.code}: ${error.message}`);
    return false;
  }
  // The connection may be gone by now.
  if (socket.readyState !== socket.OPEN) return false;
  extra.stopWatching = watchKey(authorization, rules, (error) => {
    rules.refused(request, { code: error.code, reason: error.message });
    closeSocket(socket, CloseCode.Forbidden, `${error.code}: ${error.message}`);
  });
  return true;
}

/** The Authorization header that a browser can't send: a field of the first message. */
function authorizationIn(params: ConnectionParams = {}): string | undefined {
  const value = Object.entries(params).find(([name]) => name.toLowerCase() === "authorization")?.[1];
  return typeof value === "string" ? value : undefined;
}

/** Throws RATE_LIMITED where a connection has one subscription too many, the one that begins among them. */
function requireRoom(open: number): void {
  const limit = LIMITS.subscriptionsPerConnection;
  if (open <= limit) return;
  throw new LodegraphError(
    "RATE_LIMITED",
    `A connection may have ${limit} subscriptions. Watch several things with one of them, or open another connection.`,
    { limit },
  );
}

function refusalOf(error: unknown): readonly GraphQLError[] {
  if (error instanceof InvalidOperation) return error.errors;
  if (error instanceof GraphQLError) return [error];
  const original = error instanceof Error ? error : new Error(String(error));
  return [new GraphQLError(original.message, { originalError: original })];
}

/** The socket as the protocol wants it: what is sent has left when the promise resolves. */
function socketOf(socket: WebSocket, log: FastifyBaseLogger): Parameters<ReturnType<typeof makeServer>["opened"]>[0] {
  return {
    protocol: socket.protocol,
    // Who has gone is told nothing more: the close ends what runs.
    send: (data) =>
      new Promise((resolve) => {
        if (socket.readyState === socket.OPEN) socket.send(data, () => resolve());
        else resolve();
      }),
    close: (code = NORMAL, reason = "") => closeSocket(socket, code, reason),
    onMessage: (take) => {
      socket.on("message", (data) => {
        take(String(data)).catch((error: unknown) => {
          log.error({ err: error }, "internal error");
          closeSocket(socket, CloseCode.InternalServerError, "Something went wrong in the server.");
        });
      });
    },
  };
}

/** Pings, so that proxies keep the connection, and gives it up after a long silence. Answers what ends that. */
function keepAlive(socket: WebSocket): () => void {
  let heardAt = performance.now();
  for (const event of ["pong", "message"] as const) {
    socket.on(event, () => {
      heardAt = performance.now();
    });
  }
  const timer = setInterval(() => {
    if (performance.now() - heardAt > SILENCE_MS) socket.terminate();
    else if (socket.readyState === socket.OPEN) socket.ping();
  }, PING_INTERVAL_MS);
  timer.unref();
  return () => clearInterval(timer);
}
