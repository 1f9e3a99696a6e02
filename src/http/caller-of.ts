import type { FastifyRequest } from "fastify";
import type { Principal } from "../access/principal.js";
import type { Caller } from "../graphql/context.js";
import type { HttpServerOptions } from "./http-server-options.js";
import type { Refusals } from "./refusals.js";

/** Who asks with a request, as part of a context: what they write with, where anything can be written. */
export type CallerOf = (
  request: FastifyRequest,
  principal: Principal | undefined,
  readOptions: Caller["readOptions"],
) => { readonly caller?: Caller };

/** Tells the callers of a server. */
export function callersOf({ curation, tokens }: HttpServerOptions, refusals: Refusals): CallerOf {
  if (curation === undefined) return () => ({});
  const known = { ...curation, takesTokens: tokens !== undefined, latestRefusals: refusals.latest };
  return (request, principal, readOptions) => ({
    caller: { ...known, principal, readOptions, refused: (attempt) => refusals.note(request, attempt) },
  });
}
