/** Characters that are gathered: a step for each record of a large graph would cost more than the record. */
const BLOCK_CHARACTERS = 16_384;

/** The same text in fewer pieces. */
export function inBlocks(texts: AsyncIterable<string>): AsyncGenerator<string> {
  return gathered(texts, (text) => [text]);
}

/** What is written of each record of some batches, in such pieces. */
export function recordsInBlocks<Row>(
  batches: AsyncIterable<Iterable<Row>>,
  write: (row: Row) => string,
): AsyncGenerator<string> {
  return gathered(batches, function* (batch) {
    for (const row of batch) yield write(row);
  });
}

async function* gathered<Item>(
  items: AsyncIterable<Item>,
  textsOf: (item: Item) => Iterable<string>,
): AsyncGenerator<string> {
  let block = "";
  for await (const item of items) {
    for (const text of textsOf(item)) {
      block += text;
      if (block.length >= BLOCK_CHARACTERS) {
        yield block;
        block = "";
      }
    }
  }
  if (block !== "") yield block;
}
