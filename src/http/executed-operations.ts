import type { ExecutionResult, GraphQLSchema } from "graphql";
import type { Context } from "../graphql/context.js";
import { executeOperation, type Operation } from "../graphql/execute-operation.js";

/** Executes operations before Apollo would, and keeps those for it of which it has errors to tell, so that none is executed twice. */
export class ExecutedOperations {
  private readonly flawed = new WeakMap<Context, Promise<ExecutionResult>>();

  /** The result of an operation that went well; undefined for one that Apollo is to {@link complete}. */
  async executeWell(
    schema: GraphQLSchema,
    operation: Operation,
    context: Context,
  ): Promise<ExecutionResult | undefined> {
    const execution = executeOperation(schema, operation, { context });
    try {
      const result = await execution;
      if (result.errors === undefined) return result;
    } catch {
      // Whoever completes it has the same error.
    }
    this.flawed.set(context, execution);
    return undefined;
  }

  /** What came, or comes, of an operation, by the context that it alone has. Rejects where it failed as a whole. */
  complete(schema: GraphQLSchema, operation: Operation, context: Context): Promise<ExecutionResult> {
    return this.flawed.get(context) ?? executeOperation(schema, operation, { context });
  }
}
