import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { IssuerUnavailableError } from "../access/issuer-unavailable-error.js";
import { BadInputError, LodegraphError } from "../domain/errors.js";
import { LIMITS } from "../domain/limits.js";
import { type ErrorAnswer, errorAnswer } from "./error-format.js";
import { ERROR_STATUS } from "./error-status.js";
import type { ReportInternalError } from "./public-error.js";

/** When to try again what was refused because too much of it runs, or what it needs can't be reached. */
const RETRY_AFTER_SECONDS = 5;
const UNAVAILABLE = ERROR_STATUS.STORE_UNAVAILABLE;
const TRY_AGAIN: ReadonlySet<number> = new Set([ERROR_STATUS.RATE_LIMITED, UNAVAILABLE]);

/** Answers every failure outside of GraphQL with a coded error, and so every address where nothing is. */
export function addErrorHandlers(server: FastifyInstance, report: ReportInternalError): void {
  server.setErrorHandler((error, _request, reply) => send(reply, answerTo(error, report)));
  server.setNotFoundHandler((request, reply) => send(reply, notFound(request)));
}

/** Answers requests that no route can be looked up for, such as one for `/%`. */
export function answerFrameworkError(error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  send(
    reply,
    answerTo(error, (unexpected, id) => reply.log.error({ err: unexpected, id }, "internal error")),
  );
}

/** Answers what is no readable HTTP request, or took too long to come, and ends the connection. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) return;
  const [status, message] = CLIENT_ERRORS[error.code ?? ""] ?? [400, "This is no HTTP request that can be read."];
  const body = JSON.stringify(errorAnswer(new BadInputError(message), () => undefined).body);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "content-type: application/json; charset=utf-8",
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

const CLIENT_ERRORS: Readonly<Record<string, readonly [number, string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, "The request took too long to arrive."],
  HPE_HEADER_OVERFLOW: [431, "The address or the headers are too long. Send long queries in the body, with POST."],
};

/** Fastify gives errors of a request their HTTP status, and a message meant for the caller. */
function answerTo(error: unknown, report: ReportInternalError): ErrorAnswer {
  if (error instanceof IssuerUnavailableError) return { ...errorAnswer(error, report), status: UNAVAILABLE };
  const status = error instanceof Error && "statusCode" in error ? Number(error.statusCode) : 500;
  if (error instanceof LodegraphError || !(error instanceof Error) || status < 400 || status > 499) {
    return errorAnswer(error, report);
  }
  const coded = status === 413 ? bodyTooLarge() : new BadInputError(messageFor(status, error));
  return { ...errorAnswer(coded, report), status };
}

function messageFor(status: number, { message }: Error): string {
  return status === 415 ? `${message.replace(/\.$/, "")}. Send the body as application/json.` : message;
}

function bodyTooLarge(): LodegraphError {
  const { bodyBytes: limit } = LIMITS;
  return new LodegraphError(
    "QUERY_TOO_COMPLEX",
    `The request body has more than ${limit} bytes, which is the limit. Ask for less, or in several requests.`,
    { what: "body bytes", limit },
  );
}

function notFound({ method, url }: FastifyRequest): ErrorAnswer {
  const path = url.replace(/\?.*$/s, "");
  const error = new BadInputError(
    `Nothing answers ${method} ${path}. There are /, /graphql, /export/{format}, /health/live, /health/ready and /metrics.`,
  );
  return { ...errorAnswer(error, () => undefined), status: 404 };
}

function send(reply: FastifyReply, { status, body }: ErrorAnswer): FastifyReply {
  // Where a minute has to pass it says so itself.
  if (TRY_AGAIN.has(status) && !reply.hasHeader("retry-after")) reply.header("retry-after", RETRY_AFTER_SECONDS);
  return reply.code(status).header("cache-control", "no-store").send(body);
}
