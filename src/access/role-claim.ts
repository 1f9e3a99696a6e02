import type { JWTPayload } from "jose";
import { ROLE_NAMES, type Role } from "../domain/access-key.js";

/**
 * The role that a claim gives: the highest of those that it names, in any case; undefined where it names none of ours. The claim may be
 * a text or a list of texts. Its name is looked for as it is (`https://example.org/roles`), then with its dots leading into claims.
 */
export function roleOfClaim(payload: JWTPayload, claim: string): Role | undefined {
  const value = Object.hasOwn(payload, claim) ? payload[claim] : valueAt(payload, claim.split("."));
  const named = (Array.isArray(value) ? value : [value]).filter((name) => typeof name === "string");
  return ROLE_NAMES.findLast((role) => named.some((name) => name.toLowerCase() === role));
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (within, name) =>
      typeof within === "object" && within !== null && Object.hasOwn(within, name)
        ? (within as Readonly<Record<string, unknown>>)[name]
        : undefined,
    value,
  );
}
