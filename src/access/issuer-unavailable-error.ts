import { UnauthenticatedError } from "../domain/errors.js";

/**
 * A token that can't be checked, because the issuer's keys can't be fetched. It has the code UNAUTHENTICATED, since who asks is not known,
 * and STORE_UNAVAILABLE would send people to the wrong place; over HTTP it is a 503, so that clients try again and keep their token.
 */
export class IssuerUnavailableError extends UnauthenticatedError {
  constructor(options?: ErrorOptions) {
    super(
      "The token can't be checked: the keys of its issuer could not be fetched (JWT_JWKS_URL; the log has the reason). Try again in a moment.",
      options,
    );
  }
}
