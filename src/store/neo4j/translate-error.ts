import neo4j, { Neo4jError } from "neo4j-driver";
import { StoreUnavailableError } from "../../domain/errors.js";

/** What to do about the errors of Neo4j that an operator can cause, by the beginning of their codes; the first that fits counts. */
const ADVICE: readonly (readonly [code: string, advice: string])[] = [
  [neo4j.error.SERVICE_UNAVAILABLE, "does not answer. Start it, or check NEO4J_URI."],
  [neo4j.error.SESSION_EXPIRED, "broke the connection off. Try again; if it persists, look into its log."],
  [
    "Neo.ClientError.Security.CredentialsExpired",
    "wants the user's first password changed. Change it, then set NEO4J_PASSWORD.",
  ],
  [
    "Neo.ClientError.Security.AuthenticationRateLimit",
    "has refused the password too often. Check NEO4J_PASSWORD and wait a minute.",
  ],
  [
    "Neo.ClientError.Security.Forbidden",
    "does not allow the user this. Give NEO4J_USER the rights to read, write and make indexes.",
  ],
  ["Neo.ClientError.Security", "refuses the user or the password. Check NEO4J_USER and NEO4J_PASSWORD."],
  ["Neo.ClientError.Database.DatabaseNotFound", "has no such database. Check NEO4J_DATABASE."],
  ["Neo.ClientError.Cluster.NotALeader", "does not take writes here. Use a neo4j:// address in NEO4J_URI."],
  ["Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", "holds the database read-only. Make it writable."],
  [
    "Neo.ClientError.Transaction.TransactionTimedOut",
    "took too long. Try again; if it persists, give it more memory or processors.",
  ],
  ["Neo.TransientError.General.MemoryPoolOutOfMemoryError", "ran out of memory. Raise server.memory.heap.max_size."],
  ["Neo.TransientError.General.OutOfMemoryError", "ran out of memory. Raise server.memory.heap.max_size."],
  [
    "Neo.TransientError.Database.DatabaseUnavailable",
    "has the database stopped, or is starting it. Try again in a moment.",
  ],
  ["Neo.TransientError", "is too busy to answer. Try again."],
  ["Neo.DatabaseError", "failed inside. Look into its log."],
];

/**
 * An error of the driver in our words, with the error itself as its cause; `where` is the server's address without a secret.
 * Other errors, ours among them, come back as they are.
 */
export function translateError(error: unknown, where: string): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const advice = ADVICE.find(([code]) => error.code.startsWith(code))?.[1];
  return new StoreUnavailableError(`Neo4j at ${where} ${advice ?? `failed (${error.code}). Look into its log.`}`, {
    cause: error,
  });
}

/** Whether a statement was broken off because it took more time or memory than it may. */
export function isOutOfBudget(error: unknown): boolean {
  return (
    error instanceof Neo4jError &&
    (error.code.startsWith("Neo.ClientError.Transaction.TransactionTimedOut") ||
      error.code === "Neo.TransientError.General.MemoryPoolOutOfMemoryError")
  );
}

/** Whether a server that gives this error may answer in a moment: it is starting, or the network is. */
export function isNotUpYet(error: unknown): boolean {
  return (
    error instanceof Neo4jError &&
    (error.code === neo4j.error.SERVICE_UNAVAILABLE ||
      error.code === neo4j.error.SESSION_EXPIRED ||
      error.code === "Neo.TransientError.Database.DatabaseUnavailable")
  );
}

/** Whether the server has no such commits as we have seen: its database was put back to an earlier state, or replaced. */
export function isFromAnotherPast(error: unknown): boolean {
  return error instanceof Neo4jError && /^Neo\.\w+\.Transaction\.(BookmarkTimeout|InvalidBookmark)/.test(error.code);
}

/** Whether a translated error says that another program has just made the index or constraint that was to be made. */
export function isMadeByAnother(error: unknown): boolean {
  const cause = error instanceof StoreUnavailableError ? error.cause : undefined;
  return cause instanceof Neo4jError && /^Neo\.ClientError\.Schema\.\w*AlreadyExists$/.test(cause.code);
}

/** Whether a translated error says that the user lacks a right. */
export function isForbidden(error: unknown): boolean {
  const cause = error instanceof StoreUnavailableError ? error.cause : undefined;
  return cause instanceof Neo4jError && cause.code === "Neo.ClientError.Security.Forbidden";
}

/** Whether a translated error says that a value which must be unique is there already. */
export function isRefusedByConstraint(error: unknown): boolean {
  const cause = error instanceof StoreUnavailableError ? error.cause : undefined;
  return cause instanceof Neo4jError && cause.code === "Neo.ClientError.Schema.ConstraintValidationFailed";
}
