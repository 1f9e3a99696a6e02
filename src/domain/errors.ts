/** Every code that an error of ours carries in `extensions.code`. A code is stable; a message may change. */
export type ErrorCode =
  | "BAD_USER_INPUT"
  | "ENTITY_NOT_FOUND"
  | "AMBIGUOUS_REFERENCE"
  | "QUERY_TOO_COMPLEX"
  | "NOT_SUPPORTED"
  | "TIMEOUT"
  | "RATE_LIMITED"
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "CONFLICT"
  | "STORE_UNAVAILABLE"
  | "CANCELLED";

/** What an error may say besides its message: small, serialisable and safe to show to a caller. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/**
 * The base of every error that a caller can cause or must hear of. Its message says what to do.
 * `details` are published beside the code; `cause` is for the log alone.
 */
export class LodegraphError extends Error {
  override readonly name: string = "LodegraphError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** An argument, a row or a setting that breaks a rule. `argument` is the path to it, for example `where.asOf`. */
export class BadInputError extends LodegraphError {
  constructor(message: string, argument?: string) {
    super("BAD_USER_INPUT", message, argument === undefined ? {} : { argument });
  }
}

/** A reference that names nothing in the graph. */
export class EntityNotFoundError extends LodegraphError {
  constructor(reference: string, argument?: string) {
    super(
      "ENTITY_NOT_FOUND",
      `No entity has the id, name or alias ${JSON.stringify(reference)}. Use search(text:) to find it.`,
      { reference, ...(argument === undefined ? {} : { argument }) },
    );
  }
}

/** A name or alias that two or more entities share; `candidates` are their ids. */
export class AmbiguousReferenceError extends LodegraphError {
  constructor(reference: string, candidates: readonly string[], argument?: string) {
    super(
      "AMBIGUOUS_REFERENCE",
      `${JSON.stringify(reference)} names ${candidates.length} entities: ${candidates.slice(0, 10).join(", ")}${candidates.length > 10 ? ", …" : ""}. Use one of these ids.`,
      { reference, candidates: candidates.slice(0, 100), ...(argument === undefined ? {} : { argument }) },
    );
  }
}

/** Something the contract names but this version, or this store, does not do. */
export class NotSupportedError extends LodegraphError {
  constructor(message: string, argument?: string) {
    super("NOT_SUPPORTED", message, argument === undefined ? {} : { argument });
  }
}

/** Who asks has not said who they are, or not so that it can be believed. */
export class UnauthenticatedError extends LodegraphError {
  constructor(message: string, options?: ErrorOptions) {
    super("UNAUTHENTICATED", message, {}, options);
  }
}

/** Who asks may not do that. */
export class ForbiddenError extends LodegraphError {
  constructor(message: string) {
    super("FORBIDDEN", message);
  }
}

/** Who asks has asked more often than they may; `retryAfterSeconds` says when they may again. */
export class RateLimitedError extends LodegraphError {
  constructor(message: string, details: { readonly limit: number; readonly retryAfterSeconds: number }) {
    super("RATE_LIMITED", message, details);
  }
}

/** A write that another write forestalled. Nothing of it is stored; it may be tried again. */
export class ConflictError extends LodegraphError {
  constructor(message: string, options?: ErrorOptions) {
    super("CONFLICT", message, {}, options);
  }
}

/** The store can't be reached, refuses us, or holds what we must not touch. */
export class StoreUnavailableError extends LodegraphError {
  constructor(message: string, options?: ErrorOptions) {
    super("STORE_UNAVAILABLE", message, {}, options);
  }
}

/** The whole request took longer than it may. (A traversal's own budget is no error: its answer says so.) */
export class TimeoutError extends LodegraphError {
  constructor(milliseconds: number) {
    super(
      "TIMEOUT",
      `The request took longer than ${milliseconds} ms. Ask for less: a smaller depth, maxLength or limit, or narrower filters.`,
      { limit: milliseconds },
    );
  }
}

/** Work for a request that nobody waits for any more: its client went away, or was told TIMEOUT. No caller gets to read it. */
export class CancelledError extends LodegraphError {
  constructor() {
    super("CANCELLED", "Nobody waits for the answer to this request any more.");
  }
}

/** What of an operation is limited, and how an operation above the limit is called. */
const EXCESSES = {
  cost: "may answer with too many objects",
  depth: "nests its fields too deep",
  aliases: "has too many aliases",
  directives: "has too many directives",
  tokens: "has too many tokens",
  "input depth": "nests an argument or variable too deep",
} as const;

/** What of an operation is limited. */
export type OperationMeasure = keyof typeof EXCESSES;

/** An operation beyond one of the limits of its shape; `what`, `limit` and, where it was counted to the end, `found` say which and how far. */
export class QueryTooComplexError extends LodegraphError {
  constructor(what: OperationMeasure, limit: number, found?: number) {
    super(
      "QUERY_TOO_COMPLEX",
      `The operation ${EXCESSES[what]}${found === undefined ? "" : ` (${found})`}; the limit is ${limit}. Ask for less, or in several operations.`,
      { what, limit, ...(found === undefined ? {} : { found }) },
    );
  }
}
