import { randomUUID } from "node:crypto";
import { GraphQLError } from "graphql";
import { LodegraphError, QueryTooComplexError } from "../domain/errors.js";
import { LIMITS } from "../domain/limits.js";
import { argumentPath, isAtValue } from "./argument-path.js";
import { isPublicErrorCode, type PublicErrorCode } from "./error-status.js";

/** What a caller may see of an error. */
export interface PublicError {
  readonly code: PublicErrorCode;
  readonly message: string;
  /** Published beside the code. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** Called with each error that is no caller's doing, and the id that the caller is told. */
export type ReportInternalError = (error: unknown, id: string) => void;

/**
 * Codes that Apollo gives to requests it can't use. PersistedQueryNotSupported keeps its message, by which clients
 * know that they must send the whole query.
 */
const APOLLO_CODES: Readonly<Record<string, PublicErrorCode>> = {
  BAD_REQUEST: "BAD_USER_INPUT",
  OPERATION_RESOLUTION_FAILURE: "BAD_USER_INPUT",
  PERSISTED_QUERY_NOT_FOUND: "NOT_SUPPORTED",
  PERSISTED_QUERY_NOT_SUPPORTED: "NOT_SUPPORTED",
};

/** Mistakes of callers that graphql-js reports without a code; nothing but the message tells them from our own. */
const UNCODED_MISTAKES: readonly (readonly [RegExp, PublicErrorCode])[] = [
  [/^Argument "\w+" (has invalid value|of required type|of non-null type)/, "BAD_USER_INPUT"],
  [/^Too many errors processing variables/, "BAD_USER_INPUT"],
  [/^Schema is not configured (to execute|for) /, "NOT_SUPPORTED"],
];

/**
 * Sorts any error into what a caller may see of it. Whatever is not known to be the caller's to hear is reported,
 * and shown as INTERNAL_SERVER_ERROR with an id and nothing else.
 */
export function publicError(error: unknown, report: ReportInternalError): PublicError {
  const chain = withOriginals(error);
  const message = error instanceof Error ? error.message : "";
  const ours = chain.find((link) => link instanceof LodegraphError);
  if (ours !== undefined) {
    // An adapter's error keeps the driver's as its cause: the log must have it, the caller must not.
    if (ours.code === "STORE_UNAVAILABLE") report(ours, randomUUID());
    return { code: ours.code, message, details: ours.details };
  }
  return shapeError(message, chain) ?? graphqlError(message, chain) ?? internalError(error, report);
}

/** The error, then the one it wraps, and so on. */
function withOriginals(error: unknown): readonly unknown[] {
  const chain: unknown[] = [];
  for (let link = error; link !== undefined && link !== null && !chain.includes(link); ) {
    chain.push(link);
    link = link instanceof GraphQLError ? link.originalError : undefined;
  }
  return chain;
}

/** Documents too long or too deep to parse. */
function shapeError(message: string, chain: readonly unknown[]): PublicError | undefined {
  if (/Document contains more tha[nt] \d+ tokens/.test(message)) {
    const { code, message: told, details } = new QueryTooComplexError("tokens", LIMITS.operationTokens);
    return { code, message: told, details };
  }
  // graphql-js gives up comparing fields of one name after a while.
  if (message === "Validation aborted.") {
    return {
      code: "QUERY_TOO_COMPLEX",
      message:
        "The operation selects the same field too often (hundreds of times) in one place to be validated. Ask for each field once: fields of one name count as one.",
      details: { what: "repeated fields" },
    };
  }
  const parsing = chain.some((link) => codeOf(link) === "GRAPHQL_PARSE_FAILED");
  if (parsing && chain.some((link) => link instanceof RangeError)) {
    return {
      code: "QUERY_TOO_COMPLEX",
      message: `The document is nested too deeply to be read. Fields may be nested ${LIMITS.operationDepth} deep.`,
      details: { what: "depth", limit: LIMITS.operationDepth },
    };
  }
  return undefined;
}

function graphqlError(message: string, chain: readonly unknown[]): PublicError | undefined {
  const links = chain.filter((link) => link instanceof GraphQLError);
  // The innermost code is the one that was chosen where the error was made; Apollo's wrappers put theirs on top.
  const coded = links.findLast((link) => publicCode(link) !== undefined);
  if (coded !== undefined) {
    const code = publicCode(coded);
    if (code === "BAD_USER_INPUT" || (code === "GRAPHQL_VALIDATION_FAILED" && isAtValue(coded))) {
      return badInput(message, links, detailsOf(coded));
    }
    if (code !== undefined && code !== "INTERNAL_SERVER_ERROR") return { code, message, details: detailsOf(coded) };
  }
  if (links.length < chain.length) return undefined;
  const mistake = UNCODED_MISTAKES.find(([pattern]) => pattern.test(message));
  if (mistake === undefined) return undefined;
  const [, code] = mistake;
  return code === "BAD_USER_INPUT" ? badInput(message, links) : { code, message, details: {} };
}

/** Input that graphql-js faults, with the path to it, which one error of the chain tells. */
function badInput(message: string, links: readonly GraphQLError[], details: PublicError["details"] = {}): PublicError {
  const argument = links.map(argumentPath).find((path) => path !== undefined);
  return { code: "BAD_USER_INPUT", message, details: { ...(argument === undefined ? {} : { argument }), ...details } };
}

function internalError(error: unknown, report: ReportInternalError): PublicError {
  const id = randomUUID();
  report(error, id);
  return {
    code: "INTERNAL_SERVER_ERROR",
    message: `Something went wrong in the server. Its log has the details under ${id}.`,
    details: { id },
  };
}

function codeOf(error: unknown): unknown {
  return error instanceof GraphQLError ? error.extensions.code : undefined;
}

function publicCode(error: unknown): PublicErrorCode | undefined {
  const code = codeOf(error);
  return isPublicErrorCode(code) ? code : APOLLO_CODES[String(code)];
}

/** Extensions beside the code, without those that steer Apollo. */
function detailsOf(error: GraphQLError): Readonly<Record<string, unknown>> {
  const { code: _code, http: _http, stacktrace: _stacktrace, ...details } = error.extensions;
  return details;
}
