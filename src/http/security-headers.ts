import type { FastifyInstance } from "fastify";

/** For answers that are data: a browser that shows one loads nothing and frames nothing. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/**
 * For the playground: it may load from and talk to this server alone. Its framework writes style elements, its
 * editor starts workers and holds small images and fonts as data URLs; no script but our files runs.
 */
export const PLAYGROUND_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
  "base-uri 'self'",
  "form-action 'none'",
].join("; ");

/** Sets the headers that keep a browser from guessing types, framing, embedding, and telling others where it was. */
export function addSecurityHeaders(server: FastifyInstance): void {
  server.addHook("onRequest", (_request, reply, done) => {
    reply.headers({
      "content-security-policy": DATA_POLICY,
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
      "cross-origin-resource-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
    });
    done();
  });
}
