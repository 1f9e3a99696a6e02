import { createHash } from "node:crypto";
import { BadInputError, ForbiddenError, NotSupportedError } from "../../domain/errors.js";
import type { PersistedOperations } from "./persisted-operations.js";

/** What of a request says which operation is meant. */
export interface AskedOperation {
  readonly query?: unknown;
  /** As the draft of GraphQL over HTTP has it: the id, before it perhaps `sha256:`. */
  readonly documentId?: unknown;
  /** `persistedQuery.sha256Hash` is the id, as Apollo's clients send it. */
  readonly extensions?: unknown;
}

/** By which Apollo's clients know that they must send the text. */
const NOT_FOUND = "PersistedQueryNotFound";

/**
 * The text of the operation that is meant; undefined where a request names none. Throws NOT_SUPPORTED for an id that is not known,
 * BAD_USER_INPUT for one that is another than that of the text beside it, and FORBIDDEN for an operation that is none of these where no
 * other is answered.
 */
export function operationText(asked: AskedOperation, { byId, texts, only }: PersistedOperations): string | undefined {
  const { query } = asked;
  const hash = hashIn(asked.extensions);
  if (typeof query !== "string" || query === "") {
    if (typeof asked.documentId === "string") return textOfDocument(asked.documentId, byId);
    if (hash === undefined) return undefined;
    const text = byId.get(hash);
    if (text === undefined) throw new NotSupportedError(NOT_FOUND, "extensions.persistedQuery.sha256Hash");
    return text;
  }
  if (hash !== undefined && hash !== createHash("sha256").update(query).digest("hex")) {
    throw new BadInputError(
      "The hash is not the SHA-256 of query. Send either of them alone.",
      "extensions.persistedQuery.sha256Hash",
    );
  }
  if (only && !texts.has(query)) {
    throw new ForbiddenError(
      "This server answers the operations of its manifest alone (PERSISTED_ONLY). Send the id of one of them in documentId.",
    );
  }
  return query;
}

function textOfDocument(documentId: string, byId: PersistedOperations["byId"]): string {
  const text = byId.get(documentId) ?? byId.get(documentId.replace(/^sha256:/, ""));
  if (text !== undefined) return text;
  throw new NotSupportedError(
    "No operation of this server's manifest has that id. Send the text in query, or add the operation to the manifest (PERSISTED_OPERATIONS).",
    "documentId",
  );
}

function hashIn(extensions: unknown): string | undefined {
  const { persistedQuery } = Object(extensions) as { readonly persistedQuery?: unknown };
  const { sha256Hash } = Object(persistedQuery) as { readonly sha256Hash?: unknown };
  return typeof sha256Hash === "string" ? sha256Hash : undefined;
}
