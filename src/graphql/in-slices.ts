import { setImmediate as nextTurn } from "node:timers/promises";
import type { Waiting } from "../knowledge/waiting.js";

/** A list up to this long comes whole: it is answered in a few milliseconds. */
const SHORT_LIST = 500;
/** Time that answering long lists may take out of one turn of the event loop, ms, all such lists together. */
const SLICE_MS = 5;

/** A list as an answer takes it. */
export type Sliced<Item> = readonly Item[] | AsyncIterable<Item>;

/**
 * A list of any length that holds up nobody while it is answered: where it is long, other work comes between its items. Fails
 * once nobody waits for it any more.
 */
export function inSlices<Item>(items: readonly Item[], waiting?: Waiting): Sliced<Item> {
  return items.length <= SHORT_LIST ? items : new SlicedList(items, waiting?.signal);
}

/** A turn of the event loop in which long lists are answered. */
interface Turn {
  /** When they have had their share of it. */
  readonly until: number;
  readonly end: Promise<void>;
}

let turn: Turn | undefined;

/** Waits for the next turn where long lists have had their share of this one. */
function share(): Promise<void> | undefined {
  turn ??= {
    until: performance.now() + SLICE_MS,
    end: nextTurn().then(() => {
      turn = undefined;
    }),
  };
  return performance.now() < turn.until ? undefined : turn.end;
}

class SlicedList<Item> implements Iterable<Item>, AsyncIterable<Item>, AsyncIterator<Item> {
  private at = 0;

  constructor(
    private readonly items: readonly Item[],
    private readonly signal: AbortSignal | undefined,
  ) {}

  /** All at once, for an executor that knows no other way. */
  [Symbol.iterator](): Iterator<Item> {
    return this.items[Symbol.iterator]();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Item>> {
    // The item before has been answered by now, as far as that could be done at once.
    await share();
    this.signal?.throwIfAborted();
    if (this.at === this.items.length) return { value: undefined, done: true };
    return { value: this.items[this.at++]!, done: false };
  }
}
