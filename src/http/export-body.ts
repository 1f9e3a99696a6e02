import { withDeadline } from "./request-deadline.js";

/**
 * The pieces of an export, each of which must come within the deadline, or TIMEOUT is thrown; the whole may take longer,
 * as it is as long as the graph. Ends the pieces' source when its reader leaves.
 */
export async function* exportBody(
  pieces: AsyncIterable<string | Uint8Array>,
  timeoutMs: number,
): AsyncGenerator<string | Uint8Array> {
  const source = pieces[Symbol.asyncIterator]();
  let finished = false;
  try {
    while (true) {
      const step = await withDeadline(source.next(), timeoutMs);
      finished = step.done === true;
      if (step.done) return;
      yield step.value;
    }
  } finally {
    // Not awaited: a source that hangs would hang its reader too.
    if (!finished) source.return?.().catch(() => undefined);
  }
}
