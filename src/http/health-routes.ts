import type { FastifyInstance } from "fastify";
import type { ServiceStatus } from "./service-status.js";

/**
 * Serves `/health/live`, 200 as long as the process answers, and `/health/ready`: 200 where the store answers, else 503 (what is in
 * memory is answered all the same), with the revision and the kind of store.
 */
export function addHealthRoutes(server: FastifyInstance, status: () => ServiceStatus): void {
  let closing = false;
  server.addHook("preClose", async () => {
    closing = true;
  });
  server.get("/health/live", async (_request, reply) =>
    reply.header("cache-control", "no-store").send({ status: "live" }),
  );
  server.get("/health/ready", async (_request, reply) => {
    const { ready, revision, store, lagMs } = status();
    const state = closing ? "closing" : ready ? "ready" : "store-unavailable";
    return reply
      .code(state === "ready" ? 200 : 503)
      .header("cache-control", "no-store")
      .send({ status: state, revision, store: kindOf(store), lagMs });
  });
}

/** Where the store lies is nobody's business here. */
function kindOf(store: string): string {
  return store.replace(/\s.*$/s, "");
}
