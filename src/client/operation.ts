import { print } from "@0no-co/graphql.web";
import type { DocumentTypeDecoration, TypedDocumentNode } from "@graphql-typed-document-node/core";

/** An operation as graphql-codegen makes one: what it answers with, and what it is asked with. */
export type Operation<Data, Variables> = TypedDocumentNode<Data, Variables> | OperationText<Data, Variables>;

/** An operation in the mode of graphql-codegen that makes texts (`TypedDocumentString`). */
interface OperationText<Data, Variables> extends DocumentTypeDecoration<Data, Variables> {
  valueOf(): string;
}

/** What an operation is asked with, and how: variables may be left out where none is required. */
export type Asked<Variables, Options> =
  Record<never, never> extends Variables
    ? [variables?: Variables, options?: Options]
    : [variables: Variables, options?: Options];

/** How an operation is sent, whatever it is. */
export interface SendOptions {
  /** An access key or token of the identity provider, without `Bearer`; nobody asks where absent. */
  readonly key?: string;
  /** Ends the waiting: what waits throws the reason of the signal. */
  readonly signal?: AbortSignal;
  /**
   * Whether to send the id of the operation instead of its text, to a server whose PERSISTED_OPERATIONS has it. The text is sent where
   * an operation has no id.
   */
  readonly persisted?: boolean;
  /** Instead of the global `fetch`: one that adds headers, measures or tries again. */
  readonly fetch?: typeof globalThis.fetch;
}

/** Sends an operation and answers what came back, whatever its status. Throws what `fetch` throws. */
export function send<Data, Variables>(
  url: string | URL,
  {
    operation,
    variables,
  }: { readonly operation: Operation<Data, Variables>; readonly variables: Variables | undefined },
  { accept, ...options }: SendOptions & { readonly accept: string },
): Promise<Response> {
  const { key, signal, persisted = false, fetch = globalThis.fetch } = options;
  return fetch(url, {
    method: "POST",
    headers: {
      accept,
      "content-type": "application/json",
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ ...sent(operation, persisted), variables }),
    ...(signal !== undefined && { signal }),
  });
}

function sent<Data, Variables>(operation: Operation<Data, Variables>, persisted: boolean): object {
  const documentId = persisted ? idOf(operation) : undefined;
  if (documentId !== undefined) return { documentId };
  return { query: "kind" in operation ? print(operation) : operation.valueOf() };
}

/** The id of an operation (`sha256:` and the hash of its text), which graphql-codegen can give it; undefined where it has none. */
function idOf(operation: object): string | undefined {
  const { __meta__: meta } = operation as { readonly __meta__?: { readonly hash?: string } };
  const hash = meta?.hash;
  return hash === undefined ? undefined : `sha256:${hash}`;
}
