import { setMaxListeners } from "node:events";
import type { Socket } from "node:net";
import type { FastifyReply, FastifyRequest } from "fastify";
import { CancelledError } from "../domain/errors.js";
import type { Waiting } from "../knowledge/waiting.js";

/** Nobody reads it, so one serves all. */
const NOBODY_WAITS = new CancelledError();

/** The requests that run on each connection: one, or several where a client does not wait for answers (pipelining). */
const running = new WeakMap<Socket, Set<RequestEnd>>();

/** When nobody waits for the answer to a request any more. */
class RequestEnd implements Waiting {
  isOver = false;
  #controller: AbortController | undefined;

  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      // Every traversal of the request listens, and an operation may have many: that is no leak.
      setMaxListeners(0, this.#controller.signal);
      if (this.isOver) this.#controller.abort(NOBODY_WAITS);
    }
    return this.#controller.signal;
  }

  come(): void {
    this.isOver = true;
    this.#controller?.abort(NOBODY_WAITS);
  }
}

/**
 * Comes once nobody waits for the answer any more: when it has been given, which may be TIMEOUT, and when its connection is
 * closed before. What still runs for the request can end then.
 */
export function requestEnd({ raw: request }: FastifyRequest, { raw: response }: FastifyReply): Waiting {
  const end = new RequestEnd();
  // A response behind another on the same connection hears nothing of the connection's end, and a request may have ended before.
  const requests = requestsOn(request.socket);
  requests.add(end);
  response.once("close", () => {
    requests.delete(end);
    end.come();
  });
  // Closed already: neither event will come again.
  if (request.socket.destroyed) end.come();
  return end;
}

function requestsOn(socket: Socket): Set<RequestEnd> {
  let requests = running.get(socket);
  if (requests === undefined) {
    const added = new Set<RequestEnd>();
    socket.once("close", () => {
      for (const end of added) end.come();
    });
    running.set(socket, added);
    requests = added;
  }
  return requests;
}
