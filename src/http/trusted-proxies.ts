import { BlockList, isIP } from "node:net";
import type { FastifyInstance } from "fastify";
import ipaddr from "ipaddr.js";

/** Whether the word of the peer at an address is taken on who asks, and under which name. */
export type IsTrusted = (address: string | undefined) => boolean;

/** Where a proxy is likely to stand, as ipaddr.js calls it. */
const NEAR: ReadonlySet<string> = new Set(["loopback", "private", "uniqueLocal", "linkLocal"]);
const FORWARDING_HEADERS = ["x-forwarded-for", "forwarded", "x-real-ip"] as const;

/** Trusts the addresses and networks (`10.0.0.0/8`) that are given. */
export function trustedAmong(networks: readonly string[]): IsTrusted {
  if (networks.length === 0) return () => false;
  const trusted = new BlockList();
  for (const network of networks) {
    const [address = "", bits] = network.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  return (address = "") => {
    const version = isIP(address);
    return version !== 0 && trusted.check(address, version === 6 ? "ipv6" : "ipv4");
  };
}

/**
 * Warns once where a peer nearby that is not trusted forwards requests of others: all of them count as that peer, and with anonymous reads on
 * loopback as somebody on this machine.
 */
export function warnOfUntrustedProxy(server: FastifyInstance, isTrusted: IsTrusted): void {
  let isWarned = false;
  server.addHook("onRequest", ({ headers, socket: { remoteAddress: peer = "" } }, _reply, done) => {
    if (!isWarned && FORWARDING_HEADERS.some((name) => headers[name] !== undefined)) {
      if (isNear(peer) && !isTrusted(peer)) {
        isWarned = true;
        server.log.warn(
          { event: "proxy.untrusted", peer },
          `${peer} forwards requests of others, and is not among TRUSTED_PROXIES: all of them count as its own. Add it, if it is your proxy; behind a proxy on this machine everyone may read without a key unless you do, or set ANONYMOUS_READS=false.`,
        );
      }
    }
    done();
  });
}

function isNear(address: string): boolean {
  return ipaddr.isValid(address) && NEAR.has(ipaddr.process(address).range());
}
