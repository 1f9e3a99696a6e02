import type { FastifyRequest } from "fastify";
import { ForbiddenError } from "../../domain/errors.js";
import type { HttpConfig } from "../http-server-options.js";

/**
 * Refuses a page of another site, unless CORS_ORIGINS has it. A browser lets any page open a WebSocket to any address and read what comes,
 * and an EventSource take up a subscription; it says whose page it is. Throws FORBIDDEN.
 */
export function requireOwnOrigin({ headers }: FastifyRequest, { corsOrigins }: Pick<HttpConfig, "corsOrigins">): void {
  const { origin, host } = headers;
  if (origin === undefined || corsOrigins.includes("*") || corsOrigins.includes(origin)) return;
  if (host !== undefined && isSameHost(origin, host)) return;
  throw new ForbiddenError(
    `Pages of ${JSON.stringify(origin)} may not subscribe here. If they should, add it to CORS_ORIGINS.`,
  );
}

/** Whether an origin is that of a host, whose port may be the scheme's own. */
function isSameHost(origin: string, host: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, host: own } = new URL(origin);
  const asked = `${protocol}//${host}`;
  return URL.canParse(asked) && new URL(asked).host === own;
}
