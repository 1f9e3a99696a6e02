import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import { LRUCache } from "lru-cache";
import type { TokenConfig } from "../config/config.js";
import type { Role } from "../domain/access-key.js";
import { ForbiddenError, UnauthenticatedError } from "../domain/errors.js";
import type { Principal } from "./principal.js";
import { roleOfClaim } from "./role-claim.js";

/** Signatures that only the issuer can make. One by a shared secret (HS256) would let whoever knows the public key sign. */
const ALGORITHMS = [
  ...["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"],
  ...["ES256", "ES384", "ES512", "EdDSA", "Ed25519"],
];
/** By how much clocks may differ, s. */
const CLOCK_TOLERANCE_SECONDS = 30;
/** Characters of a subject, as OpenID Connect has it: it stands in the log of each write. */
const SUBJECT_LENGTH = 255;
/** Tokens that are remembered as valid: checking a signature takes longer than a short query. */
const REMEMBERED = 1_000;
/** How long they are, ms: so much longer may a token work whose key the issuer has taken back. */
const REMEMBERED_MS = 10_000;

/** Checks the JSON Web Tokens of one issuer. */
export class TokenVerifier {
  private readonly valid = new LRUCache<string, Principal>({ max: REMEMBERED, ttl: REMEMBERED_MS });

  constructor(
    private readonly config: Omit<TokenConfig, "keys">,
    private readonly keys: JWTVerifyGetKey,
  ) {}

  /**
   * Whose token it is. Throws UNAUTHENTICATED for one that is not valid now, not of this issuer, or not meant for this audience; FORBIDDEN
   * for one that gives no role; IssuerUnavailableError where it can't be checked.
   */
  async ownerOf(token: string): Promise<Principal> {
    const known = this.valid.get(token);
    if (known !== undefined) return known;
    const payload = await this.verify(token);
    const { sub: subject, exp = 0 } = payload;
    if (!isSubject(subject)) {
      throw new UnauthenticatedError(
        `The subject of the token (sub) must be a text of 1 to ${SUBJECT_LENGTH} printable characters.`,
      );
    }
    const principal = { name: subject, role: this.roleOf(payload), credential: "token", id: subject } as const;
    const remainingMs = (exp + CLOCK_TOLERANCE_SECONDS) * 1_000 - Date.now();
    if (remainingMs > 0) this.valid.set(token, principal, { ttl: Math.min(REMEMBERED_MS, remainingMs) });
    return principal;
  }

  private async verify(token: string): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        algorithms: ALGORITHMS,
        issuer: this.config.issuer,
        audience: [...this.config.audiences],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ["exp", "sub"],
      });
      return payload;
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error;
      throw new UnauthenticatedError(this.reasonOf(error), { cause: error });
    }
  }

  private reasonOf(error: errors.JOSEError): string {
    if (error instanceof errors.JWTExpired) {
      return `The token expired at ${instant(error.payload.exp)}. Get a new one from its issuer.`;
    }
    if (error instanceof errors.JWTClaimValidationFailed) return this.reasonOfClaim(error);
    if (error instanceof errors.JOSEAlgNotAllowed) {
      return `The token must be signed with one of ${ALGORITHMS.join(", ")}.`;
    }
    if (error instanceof errors.JWSSignatureVerificationFailed)
      return "The token was not signed with its issuer's key.";
    if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) {
      return "The token was signed with a key that its issuer does not publish, or does not name (kid). Get a new one.";
    }
    return "The token can't be read as a signed JSON Web Token.";
  }

  private reasonOfClaim({ claim, reason, payload }: errors.JWTClaimValidationFailed): string {
    if (reason === "missing") return `The token has no claim ${claim}, which is needed.`;
    if (claim === "iss") return `The token must be issued by ${this.config.issuer} (iss).`;
    if (claim === "aud") return `The token must be meant for ${this.config.audiences.join(" or ")} (aud).`;
    if (claim === "nbf" && reason === "check_failed") return `The token is not valid before ${instant(payload.nbf)}.`;
    return `The claim ${claim} of the token is not as it must be.`;
  }

  private roleOf(payload: JWTPayload): Role {
    const role = roleOfClaim(payload, this.config.roleClaim) ?? this.config.defaultRole;
    if (role === undefined) {
      throw new ForbiddenError(
        `The token of ${JSON.stringify(payload.sub)} names no role of this server in its claim ${this.config.roleClaim}. Whoever issues it can add reader, editor or admin; JWT_DEFAULT_ROLE can stand in for it.`,
      );
    }
    return role;
  }
}

/** Claims are whatever the issuer has written, whatever their types say. */
function isSubject(text: unknown): text is string {
  return typeof text === "string" && text.trim() !== "" && text.length <= SUBJECT_LENGTH && !/\p{C}/u.test(text);
}

function instant(seconds: unknown): string {
  const date = new Date(Number(seconds) * 1_000);
  return Number.isNaN(date.getTime()) ? "an unknown time" : date.toISOString();
}
