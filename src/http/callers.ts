import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type KnownCredentials, ownerOf } from "../access/credentials.js";
import { IssuerUnavailableError } from "../access/issuer-unavailable-error.js";
import { ForbiddenError, RateLimitedError, UnauthenticatedError } from "../domain/errors.js";
import { addressOf, networkOf } from "./client-address.js";
import { setPrincipal } from "./principals.js";
import type { RateLimits } from "./rate-limits.js";
import type { NoteRefusal } from "./refusals.js";

/** Routes that show the graph. The playground's own files, and whether the service is up, are for everyone, and as often as they like. */
const GUARDED: ReadonlySet<string | undefined> = new Set(["/graphql", "/export/:format", "/metrics"]);
const CHALLENGE = 'Bearer realm="lodegraph"';

/** How callers are told apart, and what each may do. */
export interface CallerRules extends KnownCredentials {
  /** Whether anyone may read without a key or token. */
  readonly anonymousReads: boolean;
  /** Absent where everyone may ask as often as they like. */
  readonly limits?: RateLimits | undefined;
  readonly refused: NoteRefusal;
}

/**
 * Finds out who requests come from, by the key or token in their Authorization header. Refuses with UNAUTHENTICATED one that is not valid, and
 * none where that is not enough to read; with FORBIDDEN a token that gives no role; and with RATE_LIMITED who asks too often. All of them are noted.
 */
export function identifyCallers(server: FastifyInstance, rules: CallerRules): void {
  server.addHook("onRequest", (request, reply, done) => {
    // A browser asks first whether it may send the header.
    if (!GUARDED.has(request.routeOptions.url) || request.method === "OPTIONS") return done();
    if (request.headers.authorization === undefined && rules.anonymousReads && rules.limits === undefined) {
      return done();
    }
    admit(request, reply, rules).then(
      () => done(),
      (error: Error) => {
        if (error instanceof UnauthenticatedError && !(error instanceof IssuerUnavailableError)) {
          reply.header("www-authenticate", CHALLENGE);
        }
        if (isRefusal(error)) rules.refused(request, { code: error.code, reason: error.message });
        done(error);
      },
    );
  });
}

async function admit(request: FastifyRequest, reply: FastifyReply, rules: CallerRules): Promise<void> {
  const { anonymousReads, limits } = rules;
  const { authorization } = request.headers;
  const network = limits === undefined ? "" : networkOf(addressOf(request));
  if (authorization === undefined) {
    limits?.countNetwork(network, reply);
    if (anonymousReads) return;
    throw new UnauthenticatedError(
      "Reading needs a key here. Send it in the header Authorization: Bearer <key>; `lodegraph keys add NAME --role reader` makes one.",
    );
  }
  limits?.requirePatience(network, reply);
  try {
    const principal = await ownerOf(authorization, rules);
    setPrincipal(request, principal);
    limits?.countPrincipal(principal, reply);
  } catch (error) {
    if (isInvalid(error)) limits?.countFailure(network, reply);
    throw error;
  }
}

/** Whether a key or token was looked at, and is not valid. */
function isInvalid(error: unknown): boolean {
  if (error instanceof IssuerUnavailableError) return false;
  return error instanceof UnauthenticatedError || error instanceof ForbiddenError;
}

function isRefusal(error: Error): error is UnauthenticatedError | ForbiddenError | RateLimitedError {
  return [UnauthenticatedError, ForbiddenError, RateLimitedError].some((kind) => error instanceof kind);
}
