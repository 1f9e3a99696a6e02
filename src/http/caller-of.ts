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
  const { curator, keys } = curation;
  const { latest: latestRefusals } = refusals;
  const takesTokens = tokens !== undefined;
  return (request, principal, readOptions) => ({
    caller: {
      principal,
      keys,
      takesTokens,
      curator,
      readOptions,
      latestRefusals,
      refused: (attempt) => refusals.note(request, attempt),
    },
  });
}
