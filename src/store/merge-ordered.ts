interface Head<Item> {
  readonly pages: AsyncIterator<readonly Item[]>;
  page: readonly Item[];
  index: number;
}

/** Lists that come in pages, each in order, as one list in order, in batches of `size`. Of few lists: each is looked at for each item. */
export async function* mergeOrdered<Item>(
  lists: readonly AsyncIterable<readonly Item[]>[],
  compare: (one: Item, other: Item) => number,
  size: number,
): AsyncGenerator<Item[]> {
  const heads: Head<Item>[] = [];
  for (const list of lists) {
    const head = { pages: list[Symbol.asyncIterator](), page: [], index: 0 };
    if (await turnPage(head)) heads.push(head);
  }
  let batch: Item[] = [];
  while (heads.length > 0) {
    const head = heads.reduce((least, one) => (compare(itemOf(one), itemOf(least)) < 0 ? one : least));
    batch.push(itemOf(head));
    head.index += 1;
    if (head.index === head.page.length && !(await turnPage(head))) heads.splice(heads.indexOf(head), 1);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function itemOf<Item>({ page, index }: Head<Item>): Item {
  return page[index]!;
}

/** Goes on to the next page that holds anything. Answers whether there is one. */
async function turnPage<Item>(head: Head<Item>): Promise<boolean> {
  for (;;) {
    const { done, value } = await head.pages.next();
    if (done) return false;
    if (value.length === 0) continue;
    head.page = value;
    head.index = 0;
    return true;
  }
}
