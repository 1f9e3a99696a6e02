import type { ErrorCode } from "./generated/error-code.js";

/** One error of an answer. */
export interface CodedError {
  /** Says what to do, in English. */
  readonly message: string;
  /** Which field of the answer is missing for it; absent where the operation did not run. */
  readonly path?: readonly (string | number)[];
  /** Where in the text of the operation. */
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly extensions: ErrorExtensions;
}

/** What a program can go by. Which of the details are there depends on the code. */
export interface ErrorExtensions {
  readonly code: ErrorCode;
  /** The path to the argument that is wrong: `where.asOf`. */
  readonly argument?: string;
  /** ENTITY_NOT_FOUND, AMBIGUOUS_REFERENCE: the name that was looked up. */
  readonly reference?: string;
  /** AMBIGUOUS_REFERENCE: the ids of the entities that are called so. */
  readonly candidates?: readonly string[];
  /** QUERY_TOO_COMPLEX, RATE_LIMITED, TIMEOUT: how much is allowed. */
  readonly limit?: number;
  /** RATE_LIMITED: when to try again. */
  readonly retryAfterSeconds?: number;
  /** INTERNAL_SERVER_ERROR: what the log of the server has the details under. */
  readonly id?: string;
}

/** An operation that failed, wholly or in part, with what the server says of it. */
export class OperationError extends Error {
  override readonly name = "OperationError";

  constructor(
    /** One or more, as the server ordered them. */
    readonly errors: readonly [CodedError, ...CodedError[]],
    /** HTTP status of the answer; 200 where the operation ran. */
    readonly status: number,
    /** What was answered all the same; null or undefined where nothing was. */
    readonly data?: unknown,
  ) {
    super(errors[0].message);
  }

  /** The code of the first error. */
  get code(): ErrorCode {
    return this.errors[0].extensions.code;
  }
}

/** An answer that is not of the server: that of a proxy before it, or of something else at the address. */
export class NoAnswerError extends Error {
  override readonly name = "NoAnswerError";

  /** @param status HTTP status of the answer. */
  constructor(
    message: string,
    readonly status: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
