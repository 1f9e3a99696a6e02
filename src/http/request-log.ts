import { type FastifyReply, type FastifyRequest, LogController } from "fastify";

/** Logs one line a request, of debug level, where Fastify would write two of info; failures as Fastify does. */
export class RequestLog extends LogController {
  override incomingRequest(): void {}

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    if (error) {
      super.requestCompleted(error, request, reply);
      return;
    }
    const { method, url } = request;
    reply.log.debug({ method, url, statusCode: reply.statusCode, ms: Math.round(reply.elapsedTime) }, "request");
  }
}
