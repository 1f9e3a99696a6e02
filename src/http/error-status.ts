import type { ErrorCode } from "../domain/errors.js";

/** Every code that `extensions.code` may hold in an answer: ours, and those that GraphQL clients know by Apollo's names. */
export type PublicErrorCode =
  | ErrorCode
  | "GRAPHQL_PARSE_FAILED"
  | "GRAPHQL_VALIDATION_FAILED"
  | "INTERNAL_SERVER_ERROR";

/**
 * The HTTP status of a request that failed as a whole. (An operation that ran is answered with 200 and its errors,
 * as GraphQL over HTTP has it.)
 */
export const ERROR_STATUS: Readonly<Record<PublicErrorCode, number>> = {
  BAD_USER_INPUT: 400,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  QUERY_TOO_COMPLEX: 400,
  NOT_SUPPORTED: 400,
  AMBIGUOUS_REFERENCE: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  ENTITY_NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  // As some proxies log it; there is nobody left to send it to.
  CANCELLED: 499,
  INTERNAL_SERVER_ERROR: 500,
  STORE_UNAVAILABLE: 503,
  TIMEOUT: 504,
};

/** Whether the value is a code that callers may see. */
export function isPublicErrorCode(value: unknown): value is PublicErrorCode {
  return typeof value === "string" && Object.hasOwn(ERROR_STATUS, value);
}
