import { createSourceEventStream, type ExecutionResult, type GraphQLSchema } from "graphql";
import type { Context, Feed } from "./context.js";
import { executeOperation, type Operation } from "./execute-operation.js";

/** The context of a subscription but for the reading: a state that is pinned for as long as it lasts would stay in memory. */
export type SubscriptionContext = Omit<Context, "reading" | "feed"> & { readonly feed: Feed };

/**
 * The answers to a valid subscription, each made when it is asked for, in the state of that moment; errors alone where it can't be
 * followed. (graphql-js would make all of them in the state in which it began.)
 */
export async function* subscribeToOperation(
  schema: GraphQLSchema,
  operation: Operation,
  context: SubscriptionContext,
): AsyncGenerator<ExecutionResult> {
  const events = await eventsOf(schema, operation, context);
  if (!(Symbol.asyncIterator in events)) {
    yield events;
    return;
  }
  for await (const event of events) {
    yield await answerTo(event, { schema, operation, context });
  }
}

interface Running {
  readonly schema: GraphQLSchema;
  readonly operation: Operation;
  readonly context: SubscriptionContext;
}

/** A function of its own: what is left in the frame of a generator stays in memory for as long as that waits. */
function answerTo(event: unknown, { schema, operation, context }: Running): Promise<ExecutionResult> {
  return executeOperation(schema, operation, { context: inPresentState(context), event });
}

function eventsOf(
  schema: GraphQLSchema,
  { document, operationName, variables }: Operation,
  context: SubscriptionContext,
): Promise<AsyncIterable<unknown> | ExecutionResult> {
  return createSourceEventStream({
    schema,
    document,
    contextValue: inPresentState(context),
    ...(operationName !== undefined && { operationName }),
    ...(variables && { variableValues: variables }),
  });
}

function inPresentState(context: SubscriptionContext): Context {
  return { ...context, reading: context.feed.reading() };
}
