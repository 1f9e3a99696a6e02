// Made by `npm run schema`. Not to be edited.
/** What `extensions.code` of an error of the server may be. A code is stable; a message may change. */
export type ErrorCode =
  | "BAD_USER_INPUT"
  | "GRAPHQL_PARSE_FAILED"
  | "GRAPHQL_VALIDATION_FAILED"
  | "QUERY_TOO_COMPLEX"
  | "NOT_SUPPORTED"
  | "AMBIGUOUS_REFERENCE"
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "ENTITY_NOT_FOUND"
  | "CONFLICT"
  | "RATE_LIMITED"
  | "INTERNAL_SERVER_ERROR"
  | "STORE_UNAVAILABLE"
  | "TIMEOUT";
