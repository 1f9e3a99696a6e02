import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import { LodegraphError } from "../domain/errors.js";
import type { Caller, Context } from "../graphql/context.js";
import { ERROR_STATUS } from "./error-status.js";
import type { HttpServerOptions } from "./http-server-options.js";
import { principalOf } from "./principals.js";
import type { NoteRefusal, Refusals } from "./refusals.js";
import { withDeadline } from "./request-deadline.js";
import { requestEnd } from "./request-end.js";

/** Serves `/graphql`. Methods beside GET and POST are routed too, so that Apollo can say what is allowed. */
export function addGraphQLRoute(
  server: FastifyInstance,
  apollo: ApolloServer<Context>,
  {
    reading,
    curation,
    tokens,
    refusals,
    config: { requestTimeoutMs },
  }: HttpServerOptions & { readonly refusals: Refusals },
): void {
  const writing = curation && { ...curation, takesTokens: tokens !== undefined, latestRefusals: refusals.latest };
  const answer = fastifyApolloHandler(apollo, {
    context: async (request, reply) => {
      try {
        const bounds = { timeoutMs: requestTimeoutMs, waiting: requestEnd(request, reply) };
        return {
          reading: reading(bounds),
          ...(writing && { caller: callerOf(request, { ...writing, readOptions: bounds }, refusals.note) }),
        };
      } catch (error) {
        if (!(error instanceof LodegraphError)) throw error;
        // Apollo would prefix the message and answer 500.
        const http = { status: ERROR_STATUS[error.code] };
        throw new GraphQLError(error.message, { originalError: error, extensions: { http } });
      }
    },
  });
  server.route({
    method: ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"],
    url: "/graphql",
    handler: (request, reply) => {
      if (isVisit(request)) return reply.redirect("/");
      return withDeadline(Promise.resolve(answer.call(server, request, reply)), requestTimeoutMs);
    },
  });
}

function callerOf(request: FastifyRequest, known: Omit<Caller, "principal" | "refused">, note: NoteRefusal): Caller {
  return { ...known, principal: principalOf(request), refused: (attempt) => note(request, attempt) };
}

/** Whether someone has opened the address in a browser: the playground is what they want. */
function isVisit({ method, query, headers: { accept = "" } }: FastifyRequest): boolean {
  return method === "GET" && Object.keys(query as object).length === 0 && accept.includes("text/html");
}
