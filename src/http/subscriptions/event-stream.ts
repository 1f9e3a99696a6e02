import type { FastifyReply, FastifyRequest } from "fastify";
import type { FormattedExecutionResult } from "graphql";
import { BadInputError } from "../../domain/errors.js";
import { isSubscription, type SubscriptionRequest } from "./prepare-subscription.js";

/** Answers that are made when they are asked for. */
type Answers = AsyncIterable<FormattedExecutionResult> & { return(value: undefined): Promise<unknown> };

const MEDIA_TYPE = "text/event-stream";
/** Time between two signs of life, which keep proxies from closing the connection. */
const PING_INTERVAL_MS = 12_000;
/** A connection that takes nothing for so long is given up: who was slow goes on with a cursor. */
const STALL_MS = 60_000;

/** Whether an answer is a stream of events. */
export function isEventStream({ raw }: FastifyReply): boolean {
  return String(raw.getHeader("content-type") ?? "").startsWith(MEDIA_TYPE);
}

/**
 * Whether a request wants its answer as events: it takes nothing else, or it takes events too and is a subscription. (Many clients say
 * with every query that they would take events.)
 */
export function wantsEvents(request: FastifyRequest): boolean {
  const accepted = (request.headers.accept ?? "").split(",").map((range) => range.split(";")[0]!.trim().toLowerCase());
  if (!accepted.includes(MEDIA_TYPE)) return false;
  if (accepted.length === 1) return true;
  try {
    return isSubscription(readSubscriptionRequest(request));
  } catch (error) {
    if (error instanceof BadInputError) return false;
    throw error;
  }
}

/** What a request asks to be told, in its body or its address. Throws BAD_USER_INPUT. */
export function readSubscriptionRequest({ method, body, query: search }: FastifyRequest): SubscriptionRequest {
  const { query, operationName, variables } = method === "GET" ? searchOf(search) : bodyOf(body);
  if (typeof query !== "string")
    throw new BadInputError("The request must have a GraphQL document in `query`.", "query");
  if (!isAbsent(operationName) && typeof operationName !== "string") {
    throw new BadInputError("operationName must be a text.", "operationName");
  }
  if (!isAbsent(variables) && (typeof variables !== "object" || Array.isArray(variables))) {
    throw new BadInputError("variables must be an object.", "variables");
  }
  return { query, operationName, variables: variables as SubscriptionRequest["variables"] };
}

/**
 * Tells a subscriber by Server-Sent Events, as the protocol GraphQL over SSE has it for distinct connections: `next` for each answer,
 * then `complete`. The next answer is made once the one before it has left for the socket, so that a slow reader has one in memory;
 * graphql-sse would gather what is not taken, without bound. Resolves when all is told or the reader is gone.
 */
export async function sendEvents(reply: FastifyReply, answers: Answers): Promise<void> {
  reply.hijack();
  const { raw } = reply;
  raw.once("close", () => answers.return(undefined));
  if (raw.destroyed || raw.socket === null) await answers.return(undefined);
  raw.socket?.setTimeout(0);
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
  raw.setHeader("content-type", `${MEDIA_TYPE}; charset=utf-8`);
  raw.setHeader("cache-control", "no-store, no-transform");
  // A proxy that gathers answers would hold events back.
  raw.setHeader("x-accel-buffering", "no");
  raw.writeHead(200);
  const write = (text: string) =>
    new Promise<void>((resolve) => {
      const stalled = setTimeout(() => raw.destroy(), STALL_MS).unref();
      raw.write(text, () => {
        clearTimeout(stalled);
        resolve();
      });
    });
  const pinging = setInterval(() => {
    if (raw.writableLength === 0) raw.write(":\n\n");
  }, PING_INTERVAL_MS).unref();
  try {
    // Some browsers take a stream for open only when something has come.
    await write(":\n\n");
    if (raw.destroyed) return;
    for await (const answer of answers) {
      await write(eventOf(answer));
      // Gone, perhaps before anybody listened for that.
      if (raw.destroyed) return;
    }
    await write("event: complete\ndata:\n\n");
  } finally {
    clearInterval(pinging);
    raw.end();
  }
}

/** The answer to a request whose operation can't be run, as a stream: a browser's EventSource shows nothing of any other. */
export async function* onlyErrors(
  errors: NonNullable<FormattedExecutionResult["errors"]>,
): AsyncGenerator<FormattedExecutionResult, undefined> {
  yield { errors };
}

function eventOf(answer: FormattedExecutionResult): string {
  return `event: next\ndata: ${JSON.stringify(answer)}\n\n`;
}

interface GivenRequest {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
}

function bodyOf(body: unknown): GivenRequest {
  if (typeof body === "object" && body !== null && !Array.isArray(body)) return body;
  throw new BadInputError("The body must be one JSON object with `query`, and `variables` where it has some.");
}

function searchOf(search: unknown): GivenRequest {
  const { query, operationName, variables } = search as Readonly<Record<string, unknown>>;
  if (typeof variables !== "string") return { query, operationName };
  try {
    return { query, operationName, variables: JSON.parse(variables) };
  } catch {
    throw new BadInputError("variables must be JSON.", "variables");
  }
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}
