import { ownerOf } from "../../access/credentials.js";
import { IssuerUnavailableError } from "../../access/issuer-unavailable-error.js";
import { ForbiddenError, UnauthenticatedError } from "../../domain/errors.js";
import type { CallerRules } from "../callers.js";

/**
 * Time between two looks at a key or token: one that is revoked or runs out ends what it subscribed to within that, and the second that
 * keys are kept.
 */
const LOOK_INTERVAL_MS = 2_000;

/**
 * Looks now and then whether the key or token in an Authorization header is still valid, and says once when it is not. Answers what ends
 * the looking. While it can't be checked, it counts as it did.
 */
export function watchKey(
  authorization: string | undefined,
  rules: CallerRules,
  ended: (error: UnauthenticatedError | ForbiddenError) => void,
): () => void {
  if (authorization === undefined) return () => undefined;
  const timer = setInterval(() => {
    ownerOf(authorization, rules).catch((error: unknown) => {
      const isInvalid = error instanceof UnauthenticatedError || error instanceof ForbiddenError;
      if (!isInvalid || error instanceof IssuerUnavailableError) return;
      clearInterval(timer);
      ended(error);
    });
  }, LOOK_INTERVAL_MS);
  timer.unref();
  return () => clearInterval(timer);
}
