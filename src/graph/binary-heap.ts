/** A priority queue: what comes first in an order is taken first. Each operation O(log n). */
export class BinaryHeap<Item> {
  private readonly items: Item[] = [];

  /** @param compare Negative where the first comes before the second. */
  constructor(private readonly compare: (a: Item, b: Item) => number) {}

  get size(): number {
    return this.items.length;
  }

  /** The first item, left where it is. */
  get first(): Item | undefined {
    return this.items[0];
  }

  push(item: Item): void {
    const { items, compare } = this;
    let at = items.length;
    items.push(item);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (compare(items[above]!, item) <= 0) break;
      items[at] = items[above]!;
      at = above;
    }
    items[at] = item;
  }

  /** Takes the first item out. */
  pop(): Item | undefined {
    const first = this.items[0];
    const last = this.items.pop();
    if (last !== undefined && this.items.length > 0) this.sink(last);
    return first;
  }

  private sink(item: Item): void {
    const { items, compare } = this;
    let at = 0;
    for (let below = 1; below < items.length; below = 2 * at + 1) {
      if (below + 1 < items.length && compare(items[below + 1]!, items[below]!) < 0) below++;
      if (compare(item, items[below]!) <= 0) break;
      items[at] = items[below]!;
      at = below;
    }
    items[at] = item;
  }
}
