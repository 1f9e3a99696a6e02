import { setMaxListeners } from "node:events";
import type { ExecutionResult, FormattedExecutionResult, GraphQLError, GraphQLSchema } from "graphql";
import { CancelledError, LodegraphError, NotSupportedError } from "../../domain/errors.js";
import type { Caller, Context, Feed } from "../../graphql/context.js";
import { subscribeToOperation } from "../../graphql/subscribe-to-operation.js";
import type { ChangeFeed } from "../../knowledge/changes/change-feed.js";
import type { Metrics, Transport } from "../metrics/metrics.js";
import type { RequestBounds } from "../request-bounds.js";
import type { FormatErrors } from "./format-errors.js";
import { type PreparedSubscription, prepareSubscription, type SubscriptionRequest } from "./prepare-subscription.js";

/** What subscriptions are served with. */
export interface SubscriptionParts {
  readonly schema: GraphQLSchema;
  /** Absent where nothing can be followed. */
  readonly changes: ChangeFeed | undefined;
  readonly reading: (bounds: RequestBounds) => Context["reading"];
  readonly config: { readonly requestTimeoutMs: number; readonly maxSubscriptions: number };
  readonly metrics: Metrics;
  readonly formatErrors: FormatErrors;
}

/** Who subscribes, and how they are told. */
export interface Subscriber {
  readonly transport: Transport;
  /** Absent where nothing can be written. */
  readonly caller?: Caller;
}

/** The answers to a subscription, one for each time that it is asked for the next: nothing is made before. */
export interface RunningSubscription extends AsyncIterableIterator<FormattedExecutionResult, undefined> {
  /** Ends it, also while the next answer is waited for; with an error as the last answer where there is one. */
  end(error?: LodegraphError): void;
  return(): Promise<IteratorReturnResult<undefined>>;
}

/** All subscriptions of a server. */
export class Subscriptions {
  private readonly running = new Set<RunningSubscription>();
  private closed = false;

  constructor(private readonly parts: SubscriptionParts) {}

  /**
   * Begins a subscription. Throws what {@link prepareSubscription} throws; RATE_LIMITED where as many as may be are running, and
   * NOT_SUPPORTED where there is nothing to follow.
   */
  start(request: SubscriptionRequest, subscriber: Subscriber): RunningSubscription {
    const { schema, changes, config, metrics } = this.parts;
    const operation = prepareSubscription(schema, request);
    if (changes === undefined) throw new NotSupportedError("This server has nothing that can be subscribed to.");
    if (this.running.size >= config.maxSubscriptions) {
      throw new LodegraphError(
        "RATE_LIMITED",
        `${config.maxSubscriptions} subscriptions are open here, which is the limit. Try again later, or raise MAX_SUBSCRIPTIONS.`,
        { limit: config.maxSubscriptions },
      );
    }
    const ending = new AbortController();
    // Each traversal of an event listens.
    setMaxListeners(0, ending.signal);
    const answers = this.answers(operation, subscriber, this.feed(changes, ending.signal));
    const running = runningSubscription(answers, ending, () => {
      if (this.running.delete(running)) metrics.subscriptionEnded(subscriber.transport);
    });
    this.running.add(running);
    metrics.subscriptionOpened(subscriber.transport);
    if (this.closed) running.end();
    return running;
  }

  /** Ends all that run, and whatever is begun later. */
  close(): void {
    this.closed = true;
    for (const running of this.running) running.end();
  }

  private feed(changes: ChangeFeed, ended: AbortSignal): Feed {
    const { reading, config } = this.parts;
    const waiting = {
      signal: ended,
      get isOver() {
        return ended.aborted;
      },
    };
    return { changes, ended, reading: () => reading({ timeoutMs: config.requestTimeoutMs, waiting }) };
  }

  private async *answers(
    { cost, ...operation }: PreparedSubscription,
    { transport, caller }: Subscriber,
    feed: Feed,
  ): AsyncGenerator<FormattedExecutionResult, undefined> {
    const { schema, metrics, formatErrors } = this.parts;
    try {
      const context = { feed, operationCost: cost, ...(caller && { caller }) };
      for await (const result of subscribeToOperation(schema, operation, context)) {
        // What it was made with is gone by then: an end in the middle of an answer makes errors of it.
        if (feed.ended.aborted) break;
        metrics.eventTaken(transport);
        yield this.formatted(result);
      }
      const { reason } = feed.ended;
      if (reason instanceof LodegraphError && !(reason instanceof CancelledError)) {
        yield { errors: formatErrors(reason) };
      }
    } catch (error) {
      yield { errors: formatErrors(error) };
    }
  }

  private formatted({ errors, ...result }: ExecutionResult): FormattedExecutionResult {
    if (errors === undefined) return result;
    return { ...result, errors: errors.flatMap((error: GraphQLError) => this.parts.formatErrors(error)) };
  }
}

/** A generator can't be ended while its next answer is waited for, which may take days: `ending` wakes it first. */
function runningSubscription(
  answers: AsyncGenerator<FormattedExecutionResult, undefined>,
  ending: AbortController,
  hasEnded: () => void,
): RunningSubscription {
  return {
    async next() {
      const next = await answers.next();
      if (next.done) hasEnded();
      return next;
    },
    async return() {
      ending.abort(new CancelledError());
      hasEnded();
      await answers.return(undefined);
      return { done: true, value: undefined };
    },
    end: (error = new CancelledError()) => ending.abort(error),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
