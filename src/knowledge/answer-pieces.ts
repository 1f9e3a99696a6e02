import { setImmediate as nextTurn } from "node:timers/promises";
import { MessageChannel, type MessagePort, receiveMessageOnPort } from "node:worker_threads";

/** Items of a list that go from thread to thread at once: some milliseconds of reading where each is a path. */
const PIECE_SIZE = 1_000;
/** Time that pieces may be read for between two turns of the event loop. */
const READING_MS = 4;

/** An answer on its way to another thread. */
export interface SplitAnswer {
  /** The answer, with its long lists empty. */
  readonly answer: unknown;
  /** Holds the pieces of these lists, in order; to be transferred with the answer. Absent where no list is long. */
  readonly rest?: MessagePort;
}

/** Part of a list, by the field of the answer that holds it. */
type Piece = readonly [field: string, items: readonly unknown[] | Int32Array];

/**
 * Takes the long lists out of an answer: a message of 100,000 paths takes a third of a second to read, all at once. Pieces are
 * read one by one, and other work comes between.
 */
export function splitAnswer(answer: unknown): SplitAnswer {
  if (typeof answer !== "object" || answer === null) return { answer };
  const long = Object.entries(answer).filter(([, value]) => Array.isArray(value) && value.length > PIECE_SIZE);
  if (long.length === 0) return { answer };
  const { port1, port2 } = new MessageChannel();
  for (const [field, items] of long) {
    for (const piece of piecesOf(items)) port1.postMessage([field, piece] satisfies Piece);
  }
  return { answer: { ...answer, ...Object.fromEntries(long.map(([field]) => [field, []])) }, rest: port2 };
}

function* piecesOf(items: readonly unknown[]): Generator<readonly unknown[] | Int32Array> {
  for (let start = 0; start < items.length; start += PIECE_SIZE) {
    const piece = items.slice(start, start + PIECE_SIZE);
    // Numbers of entities and claims are most of what is long, and ten times as fast to read from a typed array.
    yield piece.every(isNumber) ? Int32Array.from(piece) : piece;
  }
}

function isNumber(item: unknown): item is number {
  return typeof item === "number" && (item | 0) === item;
}

/** Puts an answer together again, letting other work come between. Throws the signal's reason once that is aborted. */
export async function joinAnswer({ answer, rest }: SplitAnswer, signal?: AbortSignal): Promise<unknown> {
  if (rest === undefined) return answer;
  const joined = new Map<string, unknown[]>();
  try {
    for (;;) {
      const started = performance.now();
      do {
        const received: { message: Piece } | undefined = receiveMessageOnPort(rest);
        if (received === undefined) return { ...(answer as object), ...Object.fromEntries(joined) };
        const [field, items] = received.message;
        append(joined, field, items);
      } while (performance.now() - started < READING_MS);
      await nextTurn();
      signal?.throwIfAborted();
    }
  } finally {
    rest.close();
  }
}

function append(joined: Map<string, unknown[]>, field: string, items: Piece[1]): void {
  let list = joined.get(field);
  if (list === undefined) {
    list = [];
    joined.set(field, list);
  }
  for (const item of items) list.push(item);
}
