/**
 * Where things that are added come among things that are in order already, and what that makes of both. All of it is ascending, so that
 * a merge copies what lies between two added ones in one piece.
 */
export interface MergeOrder {
  /** How many there are in the end. */
  readonly count: number;
  /** The added ones, by number, in their order. */
  readonly added: Int32Array;
  /** Of each of them: how many known ones come before it. */
  readonly places: Int32Array;
}

/**
 * @param count Of the known ones.
 * @param added The added ones in their order.
 * @param comesBefore Whether a known one comes before an added one.
 * O(added × log known).
 */
export function mergeOrder(
  count: number,
  added: Int32Array,
  comesBefore: (known: number, added: number) => boolean,
): MergeOrder {
  // Before all of none.
  if (count === 0) return { count: added.length, added, places: new Int32Array(added.length) };
  let from = 0;
  const places = added.map((each) => {
    let high = count;
    while (from < high) {
      const middle = (from + high) >>> 1;
      if (comesBefore(middle, each)) from = middle + 1;
      else high = middle;
    }
    return from;
  });
  return { count: count + added.length, added, places };
}

/** What number each known one has in the end, then what number each added one has. */
export function numbersAfter({ count, added, places }: MergeOrder): Int32Array {
  const known = count - added.length;
  const numbers = new Int32Array(count);
  let before = 0;
  for (let number = 0; number < known; number++) {
    while (before < places.length && places[before]! <= number) before++;
    numbers[number] = number + before;
  }
  for (let index = 0; index < added.length; index++) numbers[known + added[index]!] = places[index]! + index;
  return numbers;
}

/** What can be copied from in pieces. */
interface Column {
  readonly [index: number]: number;
  subarray(begin: number, end: number): ArrayLike<number>;
}

/** Added ones in a row, from which on they are copied in one piece. */
const PIECE = 16;

/** Merges two columns into a third. O(all), most of it copied in pieces. */
export function mergeColumn(
  { added, places }: MergeOrder,
  {
    known,
    more,
    merged,
  }: { known: Column & { readonly length: number }; more: Column; merged: Int32Array | Uint8Array },
): void {
  let copied = 0;
  for (let index = 0, end = 0; index < added.length; index = end) {
    const place = places[index]!;
    const first = added[index]!;
    if (place > copied) merged.set(known.subarray(copied, place), copied + index);
    copied = place;
    end = index + 1;
    while (end < added.length && places[end] === place && added[end] === first + end - index) end++;
    if (end - index >= PIECE) merged.set(more.subarray(first, first + end - index), place + index);
    else for (let at = index; at < end; at++) merged[place + at] = more[first + at - index]!;
  }
  merged.set(known.subarray(copied, known.length), copied + added.length);
}

/** Merges two lists. */
export function mergeLists<Value>(
  { count, added, places }: MergeOrder,
  known: readonly Value[],
  more: readonly Value[],
): Value[] {
  const merged = new Array<Value>(count);
  let at = 0;
  for (let index = 0; index < added.length; index++) {
    for (const place = places[index]!; at < place; at++) merged[at + index] = known[at]!;
    merged[at + index] = more[added[index]!]!;
  }
  for (; at < known.length; at++) merged[at + added.length] = known[at]!;
  return merged;
}
