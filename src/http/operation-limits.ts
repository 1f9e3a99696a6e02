import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "../graphql/context.js";
import { checkOperationCost } from "../graphql/limits/operation-cost.js";

/** Refuses an operation whose answer may grow too large. Not a validation rule: the cost depends on the variables. */
export const OPERATION_COST_LIMIT: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operationName, request }) =>
      checkOperationCost({ schema, document, operationName, variables: request.variables }),
  }),
};
