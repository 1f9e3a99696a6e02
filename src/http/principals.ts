import type { FastifyRequest } from "fastify";
import type { Principal } from "../access/principal.js";

const principals = new WeakMap<FastifyRequest, Principal>();

/** Who a request comes from; undefined for someone who has not said so. */
export function principalOf(request: FastifyRequest): Principal | undefined {
  return principals.get(request);
}

/** Remembers who a request comes from. */
export function setPrincipal(request: FastifyRequest, principal: Principal): void {
  principals.set(request, principal);
}
