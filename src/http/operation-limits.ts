import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "../graphql/context.js";
import { checkVariableDepth } from "../graphql/limits/input-depth.js";
import { checkOperationCost } from "../graphql/limits/operation-cost.js";

/** Refuses an operation whose input is nested too deep or whose answer may grow too large. No validation rule: both depend on the variables. */
export const OPERATION_COST_LIMIT: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operationName, request, contextValue }) => {
      checkVariableDepth(request.variables);
      contextValue.operationCost = checkOperationCost({
        schema,
        document,
        operationName,
        variables: request.variables,
      });
    },
  }),
};
