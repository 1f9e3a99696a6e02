import { LRUCache } from "lru-cache";

/** Hits of which one is noted as a use. */
const HITS_A_USE = 16;

/** How records will be used: `keep` is false for what passes through once, as in an export. */
export interface RecordUse {
  readonly keep: boolean;
}

/**
 * Records of one sort, by id: from memory, else by one batched read of the store. The least recently used ones go first, by a sample of the
 * uses: to note one takes as long as to find the record, and what is used often is in the sample soon enough.
 */
export class RecordShelf<Value extends object> {
  private readonly records: LRUCache<string, Value>;
  /** Rises with every change, so that a read begun before it does not put back what it made stale. */
  private generation = 0;
  /** Records that were found in memory since `onRead` last heard of one. */
  private untoldHits = 0;
  private hits = 0;

  /**
   * @param size Records kept at most.
   * @param fetch Reads records that are not kept; ids that are unknown are left out.
   * @param onRead Hears of each reading how many of its records were kept.
   */
  constructor(
    size: number,
    private readonly fetch: (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
    private readonly onRead: (found: { readonly hits: number; readonly misses: number }) => void,
  ) {
    this.records = new LRUCache({ max: size });
  }

  /** A record that is kept in memory. */
  get(id: string): Value | undefined {
    const record = this.records.peek(id);
    if (record === undefined) return undefined;
    if (++this.hits % HITS_A_USE === 0) this.records.get(id);
    this.countHit();
    return record;
  }

  /** Records by id; ids that the store does not hold are left out. */
  async read(ids: Iterable<string>, { keep }: RecordUse = { keep: true }): Promise<ReadonlyMap<string, Value>> {
    const found = new Map<string, Value>();
    const missing = new Set<string>();
    for (const id of ids) {
      const known = this.records.get(id);
      if (known === undefined) missing.add(id);
      else found.set(id, known);
    }
    this.onRead({ hits: found.size, misses: missing.size });
    if (missing.size === 0) return found;
    const { generation } = this;
    const fetched = await this.fetch([...missing]);
    // Under the ids that were asked for: they are asked for again, and a string is told by itself sooner than by its letters.
    for (const id of missing) {
      const value = fetched.get(id);
      if (value === undefined) continue;
      found.set(id, value);
      if (keep && generation === this.generation) this.records.set(id, value);
    }
    return found;
  }

  /** An answer gets its records one by one, thousands of them: they are told of together. */
  private countHit(): void {
    this.untoldHits += 1;
    if (this.untoldHits > 1) return;
    setImmediate(() => {
      this.onRead({ hits: this.untoldHits, misses: 0 });
      this.untoldHits = 0;
    });
  }

  /** Forgets records that have changed in the store. */
  forget(ids: Iterable<string>): void {
    this.generation++;
    for (const id of ids) this.records.delete(id);
  }

  /** Forgets everything, for a change that nobody can explain. */
  clear(): void {
    this.generation++;
    this.records.clear();
  }
}
