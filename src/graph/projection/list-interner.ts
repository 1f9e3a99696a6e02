import type { Interner } from "./interner.js";
import { sharedArray } from "./shared-array.js";
import { listAt, listCount, type NumberLists } from "./topology.js";

/** Numbers distinct lists of ids, whatever the order of a list. */
export class ListInterner {
  private readonly sets: (readonly number[])[] = [];
  /** By the members, joined. */
  private readonly numbers = new Map<string, number>();
  private readonly empty: number;
  /** Most lists have one member: those are told apart without sorting and joining. */
  private readonly single = new Map<string, number>();

  constructor(
    private readonly members: Interner<string>,
    base?: NumberLists,
  ) {
    const known = base === undefined ? 0 : listCount(base);
    for (let list = 0; list < known; list++) this.numberOf([...listAt(base!, list)]);
    this.empty = this.numberOf([]);
  }

  number(ids: readonly string[]): number {
    const [only] = ids;
    if (only === undefined) return this.empty;
    // In one order, so that lists of the same members are one list, and stay apart from others when they are renumbered.
    if (ids.length > 1) return this.numberOf(ids.map((id) => this.members.number(id)).sort((a, b) => a - b));
    let number = this.single.get(only);
    if (number === undefined) {
      number = this.numberOf([this.members.number(only)]);
      this.single.set(only, number);
    }
    return number;
  }

  /** All lists by number, over shared memory, their members renumbered and ascending. */
  lists(renumbered: (member: number) => number): NumberLists {
    const { sets } = this;
    const offsets = sharedArray(Int32Array, sets.length + 1);
    for (const [index, set] of sets.entries()) offsets[index + 1] = offsets[index]! + set.length;
    const values = sharedArray(Int32Array, offsets[sets.length]!);
    for (const [index, set] of sets.entries())
      values.set(
        set.map(renumbered).sort((a, b) => a - b),
        offsets[index]!,
      );
    return { offsets, values };
  }

  private numberOf(set: readonly number[]): number {
    const key = set.join();
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.sets.push(set) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }
}
