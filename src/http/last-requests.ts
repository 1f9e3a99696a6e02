import type { Socket } from "node:net";
import { setTimeout as sleep, setImmediate as turn } from "node:timers/promises";
import type { FastifyInstance } from "fastify";

/** How long requests are still taken after closing began, ms: those that were on their way when their sender could not know. */
const LAST_REQUESTS_MS = 50;
/** Turns of the event loop in which requests are read that came while it was busy: each reads one from every connection. */
const LAST_TURNS = 10;

/**
 * Answers the requests that are sent before a server closes, also those that it has not read yet, and says to each that the
 * connection ends with it. Then idle connections are closed; one that still runs a request is closed after it.
 */
export function answerLastRequests(server: FastifyInstance): void {
  let closing = false;
  const unused = unusedConnections(server);
  server.addHook("preClose", async () => {
    closing = true;
    await sleep(LAST_REQUESTS_MS);
    for (let n = 0; n < LAST_TURNS; n++) await turn();
    for (const socket of unused) socket.destroy();
  });
  server.addHook("onSend", (_request, reply, _payload, done) => {
    if (closing) reply.header("connection", "close");
    done();
  });
  server.addHook("onResponse", (_request, _reply, done) => {
    // A stream's headers were sent before, so that its connection would stay; in this turn it is not idle yet.
    if (closing) setImmediate(() => server.server.closeIdleConnections());
    done();
  });
}

/** The connections on which nothing was ever sent: clients open some in advance, and Node does not take them for idle. */
function unusedConnections(server: FastifyInstance): ReadonlySet<Socket> {
  const unused = new Set<Socket>();
  server.server.on("connection", (socket) => {
    unused.add(socket);
    socket.once("close", () => unused.delete(socket));
  });
  // WebSockets, which make no request, have been closed before.
  server.server.on("request", ({ socket }) => unused.delete(socket));
  return unused;
}
