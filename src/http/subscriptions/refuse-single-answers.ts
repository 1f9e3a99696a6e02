import type { ApolloServerPlugin } from "@apollo/server";
import { OperationTypeNode } from "graphql";
import { NotSupportedError } from "../../domain/errors.js";
import type { Context } from "../../graphql/context.js";

/** Refuses a subscription whose answer is to be one JSON document: it would have but its first event. */
export const REFUSE_SINGLE_ANSWERS: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation }) => {
      if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return;
      throw new NotSupportedError(
        "A subscription has many answers. Send it over a WebSocket (graphql-ws), or with Accept: text/event-stream.",
      );
    },
  }),
};
