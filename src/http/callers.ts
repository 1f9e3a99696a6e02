import type { FastifyInstance, FastifyRequest } from "fastify";
import type { KeyRing } from "../access/key-ring.js";
import type { Principal } from "../access/principal.js";
import { UnauthenticatedError } from "../domain/errors.js";

/** Routes that show the graph. The playground's own files, and whether the service is up, are for everyone. */
const GUARDED: ReadonlySet<string | undefined> = new Set(["/graphql", "/export/:format", "/metrics"]);
const CHALLENGE = 'Bearer realm="lodegraph"';

const principals = new WeakMap<FastifyRequest, Principal>();

/** Who a request comes from; undefined for someone who has not said so. */
export function principalOf(request: FastifyRequest): Principal | undefined {
  return principals.get(request);
}

/** How callers are told apart. */
export interface CallerRules {
  /** Absent where no key is known. */
  readonly keys: KeyRing | undefined;
  /** Whether anyone may read without a key. */
  readonly anonymousReads: boolean;
}

/**
 * Finds out who requests come from, by the key in their Authorization header. Refuses one with a key that is not valid, and one with
 * none where that is not enough to read, with UNAUTHENTICATED, and notes it in the log.
 */
export function identifyCallers(server: FastifyInstance, { keys, anonymousReads }: CallerRules): void {
  server.addHook("onRequest", (request, reply, done) => {
    const { authorization } = request.headers;
    // A browser asks first whether it may send the header.
    if (!GUARDED.has(request.routeOptions.url) || request.method === "OPTIONS") return done();
    if (authorization === undefined && anonymousReads) return done();
    identify(authorization, keys).then(
      (principal) => {
        principals.set(request, principal);
        done();
      },
      (error: Error) => {
        if (error instanceof UnauthenticatedError) {
          reply.header("www-authenticate", CHALLENGE);
          noteRefusal(request, { code: error.code });
        }
        done(error);
      },
    );
  });
}

/** Notes in the log that somebody was refused: what they tried, where they are, and who they said they are. */
export function noteRefusal(
  request: FastifyRequest,
  attempt: { readonly code: string; readonly field?: string },
): void {
  const { method, url, ip } = request;
  const path = url.replace(/\?.*$/s, "");
  request.log.warn(
    { audit: "refused", ...attempt, by: principalOf(request)?.name, method, path, address: ip },
    "refused",
  );
}

async function identify(authorization: string | undefined, keys: KeyRing | undefined): Promise<Principal> {
  if (authorization === undefined) {
    throw new UnauthenticatedError(
      "Reading needs a key here. Send it in the header Authorization: Bearer <key>; `lodegraph keys add NAME --role reader` makes one.",
    );
  }
  const [, text] = /^Bearer +(\S+)$/i.exec(authorization.trim()) ?? [];
  if (text === undefined) {
    throw new UnauthenticatedError("The Authorization header must be Bearer, a space, and a key.");
  }
  const owner = await keys?.ownerOf(text);
  if (owner === undefined) {
    throw new UnauthenticatedError(
      "The key is unknown or was revoked. `lodegraph keys list` shows those that are valid.",
    );
  }
  return owner;
}
