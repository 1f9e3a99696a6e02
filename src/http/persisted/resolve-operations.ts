import type { FastifyInstance, FastifyRequest } from "fastify";
import { BadInputError, ForbiddenError } from "../../domain/errors.js";
import type { NoteRefusal } from "../refusals.js";
import { operationText } from "./operation-text.js";
import type { PersistedOperations } from "./persisted-operations.js";

/**
 * Puts the text of the operation into each request to `/graphql` that names it by its id, so that whatever reads the request next knows
 * nothing of ids, and refuses others where no other is answered. Whom it refuses so is noted.
 */
export function resolveOperations(
  server: FastifyInstance,
  operations: PersistedOperations,
  refused: NoteRefusal,
): void {
  server.addHook("preHandler", async (request) => {
    if (request.routeOptions.url !== "/graphql" || request.ws) return;
    try {
      if (request.method === "POST") resolveBody(request, operations);
      if (request.method === "GET") resolveSearch(request, operations);
    } catch (error) {
      if (error instanceof ForbiddenError) refused(request, { code: error.code, reason: error.message });
      throw error;
    }
  });
}

function resolveBody(request: FastifyRequest, operations: PersistedOperations): void {
  const { body } = request;
  // Anything else is refused by what reads it.
  if (typeof body !== "object" || body === null || Array.isArray(body)) return;
  const query = operationText(body, operations);
  if (query === undefined) return;
  const { documentId: _documentId, ...rest } = body as Readonly<Record<string, unknown>>;
  request.body = { ...rest, query, ...("extensions" in rest && { extensions: withoutHash(rest.extensions) }) };
}

/** Apollo reads the address itself, hence a new one. */
function resolveSearch(request: FastifyRequest, operations: PersistedOperations): void {
  const address = new URL(request.url, "http://localhost");
  const given = Object.fromEntries(address.searchParams);
  if (Object.keys(given).length < address.searchParams.size) {
    throw new BadInputError("The address names a parameter twice. Give each once.");
  }
  const extensions = given.extensions === undefined ? undefined : parsed(given.extensions);
  const query = operationText({ ...given, extensions }, operations);
  if (query === undefined) return;
  const { documentId: _documentId, ...rest } = given;
  const resolved = {
    ...rest,
    query,
    ...(extensions !== undefined && { extensions: JSON.stringify(withoutHash(extensions)) }),
  };
  request.query = resolved;
  request.raw.url = `${address.pathname}?${new URLSearchParams(resolved)}`;
}

function withoutHash(extensions: unknown): unknown {
  if (typeof extensions !== "object" || extensions === null || Array.isArray(extensions)) return extensions;
  const { persistedQuery: _persistedQuery, ...rest } = extensions as Readonly<Record<string, unknown>>;
  return rest;
}

function parsed(extensions: string): unknown {
  try {
    return JSON.parse(extensions);
  } catch {
    throw new BadInputError("extensions must be JSON.", "extensions");
  }
}
