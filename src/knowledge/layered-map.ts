/** Changes up to which a map is kept in two layers, as a share of the one below; below the least number it is always. */
const MOST_CHANGED_SHARE = 1 / 16;
const LEAST_CHANGES = 256;

/**
 * An immutable map whose changed copies cost little: changes lie in a layer over the map that they were made to, until they are many.
 * A value of undefined in the upper layer means that the key is gone.
 */
export class LayeredMap<Value> {
  private constructor(
    private readonly lower: ReadonlyMap<string, Value>,
    private readonly upper: ReadonlyMap<string, Value | undefined>,
  ) {}

  static empty<Value>(): LayeredMap<Value> {
    return LayeredMap.over<Value>(new Map());
  }

  /** What a map holds, which must not change any more. */
  static over<Value>(map: ReadonlyMap<string, Value>): LayeredMap<Value> {
    return new LayeredMap<Value>(map, new Map());
  }

  get(key: string): Value | undefined {
    return this.upper.size > 0 && this.upper.has(key) ? this.upper.get(key) : this.lower.get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  /**
   * The map with other values, undefined for keys that go away. O(changes since the layers were last one), which for many copies with few
   * changes each comes to O(1) a change.
   */
  with(changes: ReadonlyMap<string, Value | undefined>): LayeredMap<Value> {
    if (changes.size === 0) return this;
    const upper = new Map([...this.upper, ...changes]);
    if (upper.size <= Math.max(LEAST_CHANGES, this.lower.size * MOST_CHANGED_SHARE)) {
      return new LayeredMap(this.lower, upper);
    }
    const lower = new Map(this.lower);
    for (const [key, value] of upper) {
      if (value === undefined) lower.delete(key);
      else lower.set(key, value);
    }
    return new LayeredMap(lower, new Map());
  }
}
