import type {
  ApolloServerPlugin,
  GraphQLRequestContextDidResolveOperation,
  GraphQLRequestContextResponseForOperation,
  GraphQLRequestContextWillSendResponse,
  GraphQLRequestListener,
  GraphQLResponse,
} from "@apollo/server";
import { HeaderMap } from "@apollo/server";
import type { FormattedExecutionResult } from "graphql";
import type { Context } from "../graphql/context.js";
import { ERROR_STATUS, isPublicErrorCode } from "./error-status.js";
import type { ExecutedOperations } from "./executed-operations.js";
import { asksForFreshness, tellFreshness } from "./freshness-extension.js";
import type { Metrics, OperationOutcome } from "./metrics/metrics.js";
import { limitOperation } from "./operation-limits.js";
import { refuseSingleAnswer } from "./subscriptions/refuse-single-answers.js";

/** What Apollo has to know to do what we want with each operation. One listener: each that is more has a turn at every step of a request. */
export function operationListener(metrics: Metrics, executed: ExecutedOperations): ApolloServerPlugin<Context> {
  return { requestDidStart: async () => new OperationListener(metrics, executed) };
}

/** Goes with one operation that has reached the engine, or was refused by it. */
class OperationListener implements GraphQLRequestListener<Context> {
  private readonly startedAt = performance.now();

  constructor(
    private readonly metrics: Metrics,
    private readonly executed: ExecutedOperations,
  ) {}

  async didResolveOperation(operation: GraphQLRequestContextDidResolveOperation<Context>): Promise<void> {
    refuseSingleAnswer(operation.operation);
    limitOperation(operation);
    // Whoever asks in a wrong way is to hear of it before anything is written.
    asksForFreshness(operation.request);
  }

  /**
   * The answer of an operation that went well. What Apollo does itself around the execution (a copy of all it knows, another look at the
   * headers) takes longer than most operations; it does so where there is something to say of errors.
   */
  async responseForOperation({
    schema,
    document,
    operation,
    operationName,
    request: { variables },
    contextValue,
  }: GraphQLRequestContextResponseForOperation<Context>): Promise<GraphQLResponse | null> {
    if (operation === undefined) return null;
    const named = { document, operationName: operationName ?? undefined, variables };
    const result = await this.executed.executeWell(schema, named, contextValue);
    if (result === undefined) return null;
    return {
      http: { headers: new HeaderMap() },
      body: { kind: "single", singleResult: result as FormattedExecutionResult },
    };
  }

  async willSendResponse({
    operation,
    request,
    response: { body, http },
    contextValue,
  }: GraphQLRequestContextWillSendResponse<Context>): Promise<void> {
    if (body.kind !== "single") return;
    const { singleResult } = body;
    // A request that failed before it ran has the status of its error's code, where Apollo would say 500.
    if (http.status === 500) {
      const code = singleResult.errors?.[0]?.extensions?.code;
      if (isPublicErrorCode(code)) http.status = ERROR_STATUS[code];
    }
    if (request.extensions?.freshness === true) tellFreshness(singleResult, contextValue.reading);
    const kind = operation?.operation ?? "unknown";
    this.metrics.operationEnded(kind, outcomeOf(singleResult), performance.now() - this.startedAt);
  }
}

function outcomeOf({ data, errors }: FormattedExecutionResult): OperationOutcome {
  if (errors === undefined) return "ok";
  return data === null || data === undefined ? "failed" : "partial";
}
