import { execute as executeBySlices } from "@graphql-tools/executor";
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
} from "graphql";
import { compiledOperation } from "./compiled-operations.js";
import type { Context } from "./context.js";
import { retoldError } from "./retold-error.js";

/** A valid operation, and what it is asked with. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/** What an operation is executed on. */
export interface ExecutionState {
  readonly context: Context;
  /** What its root fields are of: an event of a subscription. Absent for a query or mutation. */
  readonly event?: unknown;
}

/** Objects of an answer at worst, up to which it is executed in one go: some tens of milliseconds of one core. */
const SMALL_ANSWER = 10_000;

/**
 * Executes an operation: by graphql-js; compiled, where it comes again and again, which takes half the time; or, where the answer may be
 * large, by a descendant of graphql-js, because the others would hold up everyone until it is done. The descendant takes lists that come
 * by and by (see {@link inSlices}), though it puts fields that it had to wait for behind the others.
 */
export async function executeOperation(
  schema: GraphQLSchema,
  { document, operationName, variables }: Operation,
  { context, event }: ExecutionState,
): Promise<ExecutionResult> {
  const isSmall = (context.operationCost ?? 0) <= SMALL_ANSWER;
  const compiled = isSmall ? compiledOperation(schema, document, operationName) : undefined;
  if (compiled !== undefined) {
    const result = await compiled(context, variables ?? {});
    // What went wrong is told by graphql-js, which tells it better. But what has been written is not written again.
    if (result.errors === undefined) return result;
    if (result.data !== undefined && isMutation(document, operationName)) {
      return { ...result, errors: result.errors.map((error) => retoldError(error, document)) };
    }
  }
  const run = isSmall ? execute : executeBySlices;
  const result = await run({
    schema,
    document,
    contextValue: context,
    rootValue: event,
    ...(operationName !== undefined && { operationName }),
    ...(variables && { variableValues: variables }),
  });
  // @defer and @stream are not in the schema, so that the answer is in one piece.
  return result as ExecutionResult;
}

function isMutation(document: DocumentNode, operationName: string | undefined): boolean {
  return getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;
}
