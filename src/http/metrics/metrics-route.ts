import type { FastifyInstance } from "fastify";
import { isPublicErrorCode } from "../error-status.js";
import type { ServiceStatus } from "../service-status.js";
import { isEventStream } from "../subscriptions/event-stream.js";
import type { Metrics } from "./metrics.js";

/** Stands for the route of an address where nothing is. */
const NO_ROUTE = "none";

/** Serves `/metrics`, and measures every request. To be added before other routes. */
export function addMetricsRoute(server: FastifyInstance, metrics: Metrics, status: () => ServiceStatus): void {
  server.addHook("onResponse", ({ routeOptions }, reply, done) => {
    // How long somebody listens says nothing of how long answers take.
    if (isEventStream(reply)) return done();
    metrics.requestAnswered(routeOptions.url ?? NO_ROUTE, reply.statusCode, reply.elapsedTime);
    done();
  });
  // Answers of GraphQL are texts by then, and their errors are counted where they are formatted.
  server.addHook("preSerialization", async (_request, _reply, payload) => {
    for (const code of codesOf(payload)) if (isPublicErrorCode(code)) metrics.errorShown(code);
    return payload;
  });
  server.get("/metrics", async (_request, reply) =>
    reply
      .type(metrics.mediaType)
      .header("cache-control", "no-store")
      .send(await metrics.text(status())),
  );
}

function codesOf(payload: unknown): unknown[] {
  const { errors = [] } = payload as { readonly errors?: readonly { readonly extensions?: { code?: unknown } }[] };
  return errors.map(({ extensions }) => extensions?.code);
}
