import { execute } from "@graphql-tools/executor";
import type { DocumentNode, ExecutionResult, GraphQLSchema } from "graphql";
import type { Context } from "./context.js";

/** A valid operation, and what it is asked with. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Executes an operation. graphql-js would do as well but for long lists: those it answers in one go, or as one promise an item,
 * which costs as much again at once. This executor, its descendant, takes lists that come by and by (see {@link inSlices}).
 */
export async function executeOperation(
  schema: GraphQLSchema,
  { document, operationName, variables }: Operation,
  context: Context,
): Promise<ExecutionResult> {
  const result = await execute({
    schema,
    document,
    contextValue: context,
    ...(operationName !== undefined && { operationName }),
    ...(variables && { variableValues: variables }),
  });
  // @defer and @stream are not in the schema, so that the answer is in one piece.
  return result as ExecutionResult;
}
