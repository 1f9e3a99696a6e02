import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { BadInputError } from "../domain/errors.js";
import { errorAnswer } from "./error-format.js";

/** Answers whatever would write to an address that is only read with 405, before its body is looked at. */
export function refuseWrites(server: FastifyInstance, urls: readonly string[]): void {
  for (const url of urls) {
    server.route({ method: ["POST", "PUT", "PATCH", "DELETE"], url, onRequest: refuse, handler: refuse });
  }
}

async function refuse({ method }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const error = new BadInputError(`This address can't be asked with ${method}. Use GET.`);
  const { body } = errorAnswer(error, () => undefined);
  return reply.code(405).headers({ allow: "GET, HEAD", "cache-control": "no-store" }).send(body);
}
