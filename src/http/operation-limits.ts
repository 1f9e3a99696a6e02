import type { GraphQLRequestContextDidResolveOperation } from "@apollo/server";
import type { Context } from "../graphql/context.js";
import { checkVariableDepth } from "../graphql/limits/input-depth.js";
import { checkOperationCost } from "../graphql/limits/operation-cost.js";

/**
 * Refuses an operation whose input is nested too deep or whose answer may grow too large, and notes in its context how large. No validation
 * rule: both depend on the variables.
 */
export function limitOperation({
  schema,
  document,
  operationName,
  request: { variables },
  contextValue,
}: GraphQLRequestContextDidResolveOperation<Context>): void {
  checkVariableDepth(variables);
  contextValue.operationCost = checkOperationCost({ schema, document, operationName, variables });
}
