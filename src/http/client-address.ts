import { isIP } from "node:net";
import type { FastifyRequest } from "fastify";
import ipaddr from "ipaddr.js";

/** 16-bit parts of an IPv6 address that name a network as customers are given one: /64. Its owner may have any address in it. */
const NETWORK_PARTS = 4;

/** The IP address that a request comes from, as trusted proxies have told it; that of the last proxy where they told none. */
export function addressOf({ ip, socket }: FastifyRequest): string {
  const told = withoutPort(ip);
  return asIPv4(isIP(told) === 0 ? (socket.remoteAddress ?? "unknown") : told);
}

/** What an address is counted as: itself, or of IPv6 its /64 network. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [bare = ""] = address.split("%");
  const parts = ipaddr.IPv6.parse(bare).parts.slice(0, NETWORK_PARTS);
  return `${parts.map((part) => part.toString(16)).join(":")}::/64`;
}

/** An IPv4 address as a socket for both versions shows it, `::ffff:192.0.2.1`, in its own form. */
function asIPv4(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}

/** Some proxies add the port: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
function withoutPort(address: string): string {
  const [, ipv6, ipv4] = /^(?:\[([^\]]*)\](?::\d+)?|([\d.]+):\d+)$/.exec(address) ?? [];
  return ipv6 ?? ipv4 ?? address;
}
