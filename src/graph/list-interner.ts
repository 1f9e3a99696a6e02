import { Interner } from "./interner.js";
import { sharedArray } from "./shared-array.js";
import { listAt, listCount, type NumberLists } from "./topology.js";

/** Numbers distinct lists of ids, whatever the order of a list. */
export class ListInterner {
  private readonly sets: Interner<readonly number[]>;
  private readonly empty: number;
  /** Most lists have one member: those are told apart without sorting and joining. */
  private readonly single = new Map<string, number>();

  constructor(
    private readonly members: Interner<string>,
    base?: NumberLists,
  ) {
    const known =
      base === undefined ? [] : Array.from({ length: listCount(base) }, (_, list) => [...listAt(base, list)]);
    this.sets = new Interner<readonly number[]>((set) => set.join(), known);
    this.empty = this.sets.number([]);
  }

  number(ids: readonly string[]): number {
    const [only] = ids;
    if (only === undefined) return this.empty;
    // In one order, so that lists of the same members are one list, and stay apart from others when they are renumbered.
    if (ids.length > 1) return this.sets.number(ids.map((id) => this.members.number(id)).sort((a, b) => a - b));
    let number = this.single.get(only);
    if (number === undefined) {
      number = this.sets.number([this.members.number(only)]);
      this.single.set(only, number);
    }
    return number;
  }

  /** All lists by number, over shared memory, their members renumbered and ascending. */
  lists(renumbered: (member: number) => number): NumberLists {
    const sets = this.sets.values;
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
}
