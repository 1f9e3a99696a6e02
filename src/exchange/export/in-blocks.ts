/** Characters that are gathered: a step for each record of a large graph would cost more than the record. */
const BLOCK_CHARACTERS = 16_384;

/** The same text in fewer pieces. */
export async function* inBlocks(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let block = "";
  for await (const text of texts) {
    block += text;
    if (block.length >= BLOCK_CHARACTERS) {
      yield block;
      block = "";
    }
  }
  if (block !== "") yield block;
}

/** What is written of each record of some batches, in such blocks. */
export async function* blocksOf<Row>(
  batches: AsyncIterable<Iterable<Row>>,
  write: (row: Row) => string,
): AsyncGenerator<string> {
  let block = "";
  for await (const batch of batches) {
    for (const row of batch) {
      block += write(row);
      if (block.length >= BLOCK_CHARACTERS) {
        yield block;
        block = "";
      }
    }
  }
  if (block !== "") yield block;
}
