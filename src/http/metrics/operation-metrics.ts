import type { ApolloServerPlugin } from "@apollo/server";
import type { FormattedExecutionResult } from "graphql";
import type { Context } from "../../graphql/context.js";
import type { Metrics, OperationOutcome } from "./metrics.js";

/** Measures every operation that reaches the engine, those that it refuses included. */
export function operationMetrics(metrics: Metrics): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => {
      const startedAt = performance.now();
      return {
        willSendResponse: async ({ operation, response: { body } }) => {
          if (body.kind !== "single") return;
          const kind = operation?.operation ?? "unknown";
          metrics.operationEnded(kind, outcomeOf(body.singleResult), performance.now() - startedAt);
        },
      };
    },
  };
}

function outcomeOf({ data, errors }: FormattedExecutionResult): OperationOutcome {
  if (errors === undefined) return "ok";
  return data === null || data === undefined ? "failed" : "partial";
}
