import type { FormattedExecutionResult } from "graphql";
import { createClient as createEventClient } from "graphql-sse";
import { createClient as createSocketClient } from "graphql-ws";
import { WebSocket } from "ws";

/** The ways to subscribe. */
export const TRANSPORTS = ["websocket", "sse"] as const;
/** A way to subscribe. */
export type SubscriberTransport = (typeof TRANSPORTS)[number];

/** What a subscription is asked with. */
export interface SubscribeOptions {
  readonly transport?: SubscriberTransport;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly key?: string;
}

/** A client that listens, as users write one. */
export interface TestSubscriber {
  /** The next answer; undefined where the server has ended it. Throws what the client is told of a failure. */
  next(): Promise<FormattedExecutionResult | undefined>;
  close(): Promise<void>;
}

/** Subscribes with the client library of a transport. */
export function subscribe(url: string, query: string, options: SubscribeOptions = {}): TestSubscriber {
  const { transport = "websocket", variables = {}, key } = options;
  const authorization = key === undefined ? {} : { authorization: `Bearer ${key}` };
  const client =
    transport === "websocket"
      ? createSocketClient({
          url: `${url.replace("http", "ws")}/graphql`,
          webSocketImpl: WebSocket,
          connectionParams: authorization,
          retryAttempts: 0,
        })
      : createEventClient({ url: `${url}/graphql`, headers: authorization, retryAttempts: 0 });
  const answers = client.iterate({ query, variables });
  return {
    async next() {
      const { done, value } = await answers.next();
      return done ? undefined : (value as FormattedExecutionResult);
    },
    async close() {
      await answers.return?.();
      await client.dispose();
    },
  };
}
