/** A message of a stream of Server-Sent Events. */
export interface EventMessage {
  readonly event: string;
  /** Its lines, joined. */
  readonly data: string;
}

/** The messages of a stream, as they come. Comments, which keep the connection open, are passed over; leaving the loop cancels the stream. */
export async function* eventMessages(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<EventMessage, void, undefined> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += decoder.decode(value, { stream: true });
      const blocks = text.split("\n\n");
      text = blocks.pop() ?? "";
      for (const block of blocks) {
        const message = messageOf(block);
        if (message !== undefined) yield message;
      }
    }
  } finally {
    // Where the stream has failed there is nothing left to cancel.
    await reader.cancel().catch(() => undefined);
  }
}

function messageOf(block: string): EventMessage | undefined {
  let event = "message";
  const data: string[] = [];
  for (const line of block.split("\n")) {
    const [, field, value = ""] = /^(event|data): ?(.*)$/.exec(line) ?? [];
    if (field === "event") event = value;
    if (field === "data") data.push(value);
  }
  return data.length === 0 ? undefined : { event, data: data.join("\n") };
}
