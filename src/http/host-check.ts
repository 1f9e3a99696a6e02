import { isIP } from "node:net";
import type { FastifyInstance } from "fastify";
import { LodegraphError } from "../domain/errors.js";
import type { HttpConfig } from "./http-server-options.js";

const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "::1"];

/** Whether only programs on this machine can connect to the address. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

/**
 * The names that requests may come under, lower case and without ports. Undefined: any name, where the server
 * listens on a network and no names are configured.
 */
export function allowedHostNames({ host, allowedHosts }: HttpConfig): ReadonlySet<string> | undefined {
  if (!isLoopback(host) && allowedHosts.length === 0) return undefined;
  return new Set([...LOOPBACK_NAMES, host.toLowerCase(), ...allowedHosts]);
}

/** The name in a Host header, lower case and without port and brackets. Undefined where it is malformed. */
export function hostName(header: string | undefined): string | undefined {
  const match = /^(?:\[([0-9a-f:.]+)\]|([^:[\]@/\s]+))(?::\d{1,5})?$/i.exec(header ?? "");
  return (match?.[1] ?? match?.[2])?.toLowerCase();
}

/**
 * Refuses requests under a foreign name. A page of another site can point its own name at this address and so read
 * all that is here (DNS rebinding), but it can't make the browser send another Host header than that name.
 */
export function checkHosts(server: FastifyInstance, config: HttpConfig): void {
  const allowed = allowedHostNames(config);
  if (!isLoopback(config.host)) {
    server.log.warn(
      allowed === undefined
        ? `Reads are open to this network: listening on ${config.host} under any host name. Set ALLOWED_HOSTS to the names it is reached by.`
        : `Reads are open to this network: listening on ${config.host} under the names ${[...allowed].join(", ")}.`,
    );
  }
  if (allowed === undefined) return;
  server.addHook("onRequest", async ({ headers }) => {
    const name = hostName(headers.host);
    if (name === undefined || !allowed.has(name)) {
      throw new LodegraphError(
        "FORBIDDEN",
        `This server does not answer under the host name ${JSON.stringify(name ?? headers.host ?? "")}. If the name is its own, add it to ALLOWED_HOSTS.`,
      );
    }
  });
}
