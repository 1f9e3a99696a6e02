import type { FastifyInstance, FastifyRequest } from "fastify";
import { isLoopback } from "../config/address.js";
import { BadInputError, ForbiddenError } from "../domain/errors.js";
import type { HttpConfig } from "./http-server-options.js";
import type { NoteRefusal } from "./refusals.js";
import type { IsTrusted } from "./trusted-proxies.js";

const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "::1"];

/**
 * The names that requests may come under, lower case and without ports. Undefined: any name, where the server
 * listens on a network and no names are configured.
 */
export function allowedHostNames({ host, allowedHosts }: HttpConfig): ReadonlySet<string> | undefined {
  if (!isLoopback(host) && allowedHosts.length === 0) return undefined;
  return new Set([...LOOPBACK_NAMES, host.toLowerCase(), ...allowedHosts]);
}

/** The name in a Host header, lower case and without port, brackets and the dot that ends a full name. Undefined where it is malformed. */
export function hostName(header: string | undefined): string | undefined {
  const match = /^(?:\[([0-9a-f:.]+)\]|([^:[\]@/\s]+?)\.?)(?::\d{1,5})?$/i.exec(header ?? "");
  return (match?.[1] ?? match?.[2])?.toLowerCase();
}

/** Whose word is taken on the name that a request came under, and who hears of those that are refused. */
export interface HostRules {
  readonly isTrusted: IsTrusted;
  readonly refused: NoteRefusal;
}

/**
 * Refuses requests under a foreign name. A page of another site can point its own name at this address and so read
 * all that is here (DNS rebinding), but it can't make the browser send another Host header than that name.
 * Through a trusted proxy a request may come under two names, the one that the proxy calls this server by and the one that it was called by
 * itself (X-Forwarded-Host). Both must be allowed: a page can send that header too, and some proxies pass it on.
 */
export function checkHosts(server: FastifyInstance, config: HttpConfig, { isTrusted, refused }: HostRules): void {
  const allowed = allowedHostNames(config);
  if (!isLoopback(config.host)) {
    const names = allowed === undefined ? "any host name" : `the names ${[...allowed].join(", ")}`;
    const advice =
      (allowed === undefined ? " Set ALLOWED_HOSTS to the names it is reached by." : "") +
      (config.rateLimit === undefined ? " Nobody is limited: set RATE_LIMIT." : "");
    server.addHook("onListen", async () => {
      const open = config.anonymousReads ? "Reads are open to this network" : "Reads need a key";
      server.log.warn(`${open}: listening on ${config.host} under ${names}.${advice}`);
    });
  }
  server.addHook("onRequest", (request, _reply, done) => {
    const hosts = [hostOf(request), ...(isTrusted(request.socket.remoteAddress) ? forwardedHosts(request) : [])];
    const foreign = allowed && hosts.find((host) => !allowed.has(hostName(host) ?? ""));
    if (foreign === undefined) return done();
    const error = new ForbiddenError(
      `This server does not answer under the host name ${JSON.stringify(hostName(foreign) ?? foreign)}. If the name is its own, add it to ALLOWED_HOSTS.`,
    );
    refused(request, { code: error.code, reason: error.message });
    done(error);
  });
}

/** The names that proxies say they were called by. */
function forwardedHosts({ raw }: FastifyRequest): readonly string[] {
  return (raw.headersDistinct["x-forwarded-host"] ?? [])
    .flatMap((names) => names.split(","))
    .map((name) => name.trim());
}

/** The host that a request names once, in its header and perhaps also in its address. Throws BAD_USER_INPUT where they differ, or none is named. */
function hostOf({ raw, url }: FastifyRequest): string {
  const named = hostHeaders(raw.rawHeaders);
  const [host] = named;
  if (host === undefined || named.length > 1) {
    throw new BadInputError(`The request has ${named.length} Host headers. Send one, with the name of this server.`);
  }
  const [, inAddress] = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(url) ?? [];
  if (inAddress !== undefined && inAddress.toLowerCase() !== host.toLowerCase()) {
    throw new BadInputError(
      `The address of the request names the host ${JSON.stringify(inAddress)}, its Host header ${JSON.stringify(host)}. Send one and the same.`,
    );
  }
  return host;
}

/** The values of all Host headers among headers as they came, names and values in turn: Node's own list by name is of all headers, made for each request. */
function hostHeaders(rawHeaders: readonly string[]): readonly string[] {
  const values: string[] = [];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    if (rawHeaders[at]!.length === 4 && rawHeaders[at]!.toLowerCase() === "host") values.push(rawHeaders[at + 1]!);
  }
  return values;
}
