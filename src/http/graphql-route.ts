import type { ApolloServer } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from "fastify";
import { GraphQLError } from "graphql";
import { LodegraphError } from "../domain/errors.js";
import type { Context } from "../graphql/context.js";
import { apolloAnswer } from "./apollo-answer.js";
import type { CallerOf } from "./caller-of.js";
import { ERROR_STATUS } from "./error-status.js";
import type { HttpServerOptions } from "./http-server-options.js";
import { principalOf } from "./principals.js";
import { withDeadline } from "./request-deadline.js";
import { requestEnd } from "./request-end.js";
import { wantsEvents } from "./subscriptions/event-stream.js";
import type { SubscriptionRoutes } from "./subscriptions/subscription-routes.js";

/** What answers what is asked there. */
export interface GraphQLServices {
  readonly apollo: ApolloServer<Context>;
  readonly subscriptions: SubscriptionRoutes;
  readonly callerOf: CallerOf;
}

/** Serves `/graphql`. Methods beside GET and POST are routed too, so that Apollo can say what is allowed. */
export function addGraphQLRoute(
  server: FastifyInstance,
  { apollo, subscriptions, callerOf }: GraphQLServices,
  { reading, config: { requestTimeoutMs } }: HttpServerOptions,
): void {
  const contextOf = async (request: FastifyRequest, reply: FastifyReply): Promise<Context> => {
    try {
      const bounds = { timeoutMs: requestTimeoutMs, waiting: requestEnd(request, reply) };
      const { caller } = callerOf(request, principalOf(request), bounds);
      return caller === undefined ? { reading: reading(bounds) } : { reading: reading(bounds), caller };
    } catch (error) {
      if (!(error instanceof LodegraphError)) throw error;
      // Apollo would prefix the message and answer 500.
      const http = { status: ERROR_STATUS[error.code] };
      throw new GraphQLError(error.message, { originalError: error, extensions: { http } });
    }
  };
  const handler: RouteHandlerMethod = (request, reply) => {
    if (isVisit(request)) return reply.redirect("/");
    if (wantsEvents(request)) return subscriptions.overEvents(request, reply);
    const answer = apolloAnswer(apollo, { request, reply }, () => contextOf(request, reply));
    return withDeadline(answer, requestTimeoutMs);
  };
  const url = "/graphql";
  server.route({ method: "GET", url, handler, wsHandler: subscriptions.overWebSocket });
  server.route({ method: ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"], url, handler });
}

/** Whether someone has opened the address in a browser: the playground is what they want. */
function isVisit({ method, query, headers: { accept = "" } }: FastifyRequest): boolean {
  return method === "GET" && Object.keys(query as object).length === 0 && accept.includes("text/html");
}
