import { setMaxListeners } from "node:events";
import type { Socket } from "node:net";
import type { FastifyReply, FastifyRequest } from "fastify";
import { CancelledError } from "../domain/errors.js";

/** Nobody reads it, so one serves all. */
const NOBODY_WAITS = new CancelledError();

/** The requests that run on each connection: one, or several where a client does not wait for answers (pipelining). */
const running = new WeakMap<Socket, Set<AbortController>>();

/**
 * Aborted once nobody waits for the answer any more: when it has been given, which may be TIMEOUT, and when its connection is
 * closed before. What still runs for the request can end then.
 */
export function requestSignal({ raw: request }: FastifyRequest, { raw: response }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  // Every traversal of the request listens, and an operation may have many: that is no leak.
  setMaxListeners(0, controller.signal);
  // A response behind another on the same connection hears nothing of the connection's end, and a request may have ended before.
  const requests = requestsOn(request.socket);
  requests.add(controller);
  response.once("close", () => {
    requests.delete(controller);
    controller.abort(NOBODY_WAITS);
  });
  // Closed already: neither event will come again.
  if (request.socket.destroyed) controller.abort(NOBODY_WAITS);
  return controller.signal;
}

function requestsOn(socket: Socket): Set<AbortController> {
  let requests = running.get(socket);
  if (requests === undefined) {
    const added = new Set<AbortController>();
    socket.once("close", () => {
      for (const controller of added) controller.abort(NOBODY_WAITS);
    });
    running.set(socket, added);
    requests = added;
  }
  return requests;
}
