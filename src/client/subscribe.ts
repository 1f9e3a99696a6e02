import { dataOf } from "./answer.js";
import { type EventMessage, eventMessages } from "./event-messages.js";
import { type Asked, type Operation, type SendOptions, send } from "./operation.js";
import { NoAnswerError } from "./operation-error.js";

const MEDIA_TYPE = "text/event-stream";

/**
 * Subscribes, over Server-Sent Events: the data of each event, until the server ends it, `break` does, or the signal. Throws
 * {@link OperationError} where the server refuses it or ends it with an error, and {@link NoAnswerError} where the connection
 * was lost: subscribe again then, with the cursor of the last event as `after`, and nothing is missed.
 * @param url Address of the endpoint: `https://graph.example.org/graphql`.
 */
export async function* subscribe<Data, Variables>(
  url: string | URL,
  operation: Operation<Data, Variables>,
  ...[variables, options]: Asked<Variables, SendOptions>
): AsyncGenerator<Data, void, undefined> {
  const response = await send(url, { operation, variables }, { ...options, accept: MEDIA_TYPE });
  const { status, body } = response;
  if (body === null || !(response.headers.get("content-type") ?? "").startsWith(MEDIA_TYPE)) {
    // An error that came as JSON is thrown here.
    dataOf(await response.text(), status);
    throw new NoAnswerError("The answer is no stream of events.", status);
  }
  for await (const { event, data } of untilLost(eventMessages(body), { status, signal: options?.signal })) {
    if (event === "complete") return;
    if (event === "next") yield dataOf<Data>(data, status);
  }
  throw new NoAnswerError("The connection ended before the subscription did.", status);
}

/** Messages, and where the connection breaks {@link NoAnswerError}; what a signal ended throws the reason of the signal. */
async function* untilLost(
  messages: AsyncIterable<EventMessage>,
  { status, signal }: { readonly status: number; readonly signal: AbortSignal | undefined },
): AsyncGenerator<EventMessage, void, undefined> {
  try {
    yield* messages;
  } catch (cause) {
    signal?.throwIfAborted();
    throw new NoAnswerError("The connection was lost.", status, { cause });
  }
}
