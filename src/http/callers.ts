import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type KnownCredentials, ownerOf } from "../access/credentials.js";
import { IssuerUnavailableError } from "../access/issuer-unavailable-error.js";
import type { Principal } from "../access/principal.js";
import { ForbiddenError, RateLimitedError, UnauthenticatedError } from "../domain/errors.js";
import { addressOf, networkOf } from "./client-address.js";
import { setPrincipal } from "./principals.js";
import { type HeaderTaker, NO_HEADERS, type RateLimits } from "./rate-limits.js";
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
  const { authorization } = request.headers;
  // A browser can't send the header with it: whoever opens a WebSocket says in the first message who they are.
  const anonymousReads = rules.anonymousReads || request.ws;
  await admitted(authorization, { ...rules, anonymousReads }, { request, reply });
}

/** What a request, or the first message of a WebSocket, came with. */
export interface Arrival {
  readonly request: FastifyRequest;
  /** Takes the headers that tell of limits; absent where it is too late for headers. */
  readonly reply?: HeaderTaker;
}

/**
 * Whose key or token an Authorization header holds, which counts as a request of theirs; undefined where there is none and anyone may
 * read. It is remembered whose request it is. Throws as {@link identifyCallers} has it; nothing is noted.
 */
export async function admitted(
  authorization: string | undefined,
  rules: CallerRules,
  { request, reply = NO_HEADERS }: Arrival,
): Promise<Principal | undefined> {
  const { anonymousReads, limits } = rules;
  const network = limits === undefined ? "" : networkOf(addressOf(request));
  if (authorization === undefined) {
    limits?.countNetwork(network, reply);
    if (anonymousReads) return undefined;
    throw new UnauthenticatedError(
      "Reading needs a key here. Send it in the header Authorization: Bearer <key>; `lodegraph keys add NAME --role reader` makes one.",
    );
  }
  limits?.requirePatience(network, reply);
  try {
    const principal = await ownerOf(authorization, rules);
    setPrincipal(request, principal);
    limits?.countPrincipal(principal, reply);
    return principal;
  } catch (error) {
    if (isInvalid(error)) limits?.countFailure(network, reply);
    throw error;
  }
}

/** Counts what somebody who was admitted asks later on the same connection. Throws RATE_LIMITED. */
export function countRequest(principal: Principal | undefined, { limits }: CallerRules, request: FastifyRequest): void {
  if (principal === undefined) limits?.countNetwork(networkOf(addressOf(request)), NO_HEADERS);
  else limits?.countPrincipal(principal, NO_HEADERS);
}

/** Whether a key or token was looked at, and is not valid. */
function isInvalid(error: unknown): boolean {
  if (error instanceof IssuerUnavailableError) return false;
  return error instanceof UnauthenticatedError || error instanceof ForbiddenError;
}

/** Whether somebody was refused, which is for the record, or something failed. */
export function isRefusal(error: unknown): error is UnauthenticatedError | ForbiddenError | RateLimitedError {
  return [UnauthenticatedError, ForbiddenError, RateLimitedError].some((kind) => error instanceof kind);
}
