import { decodeJwt } from "jose";
import { UnauthenticatedError } from "../domain/errors.js";
import type { KeyRing } from "./key-ring.js";
import { readAccessKey } from "./make-access-key.js";
import type { CredentialKind, Principal } from "./principal.js";
import type { TokenVerifier } from "./token-verifier.js";

/** Three parts in base64url, the last of which an unsigned token leaves empty. */
const TOKEN_SHAPE = /^[\w-]+\.[\w-]+\.[\w-]*$/;
/** Characters that a log line repeats of what somebody claims. */
const CLAIM_LENGTH = 255;

/** What credentials are checked against. */
export interface KnownCredentials {
  /** Absent where no key is known. */
  readonly keys?: KeyRing | undefined;
  /** Absent where no issuer is. */
  readonly tokens?: TokenVerifier | undefined;
}

/**
 * Who shows an Authorization header. Throws UNAUTHENTICATED for one that is malformed or not valid, FORBIDDEN for a token without a role,
 * IssuerUnavailableError and STORE_UNAVAILABLE where it can't be checked.
 */
export async function ownerOf(authorization: string, { keys, tokens }: KnownCredentials): Promise<Principal> {
  const text = credentialIn(authorization);
  if (text === undefined) {
    throw new UnauthenticatedError("The Authorization header must be Bearer, a space, and a key or token.");
  }
  if (TOKEN_SHAPE.test(text)) {
    if (tokens !== undefined) return tokens.ownerOf(text);
    throw new UnauthenticatedError(
      "This server knows no issuer of tokens; JWT_JWKS_URL sets one. Send an access key instead.",
    );
  }
  const owner = await keys?.ownerOf(text);
  if (owner === undefined) {
    throw new UnauthenticatedError(
      "The key is unknown or was revoked. `lodegraph keys list` shows those that are valid.",
    );
  }
  return owner;
}

/** Who somebody says they are, unchecked: for the record of those who were refused. */
export interface ClaimedIdentity {
  readonly credential: CredentialKind | "none" | "unreadable";
  /** The id in a key. */
  readonly key?: string;
  readonly subject?: string;
  readonly issuer?: string;
}

/** Reads who somebody says they are from their Authorization header. No part of it that is secret is in the answer. */
export function claimedIdentity(authorization: string | undefined): ClaimedIdentity {
  if (authorization === undefined) return { credential: "none" };
  const text = credentialIn(authorization) ?? "";
  const key = readAccessKey(text);
  if (key !== undefined) return { credential: "key", key: key.id };
  if (!TOKEN_SHAPE.test(text)) return { credential: "unreadable" };
  try {
    const { sub, iss } = decodeJwt(text);
    return { credential: "token", ...claimed("subject", sub), ...claimed("issuer", iss) };
  } catch {
    return { credential: "unreadable" };
  }
}

function claimed(name: "subject" | "issuer", value: unknown): Partial<ClaimedIdentity> {
  return typeof value === "string" ? { [name]: value.slice(0, CLAIM_LENGTH) } : {};
}

function credentialIn(authorization: string): string | undefined {
  return /^Bearer +(\S+)$/i.exec(authorization.trim())?.[1];
}
