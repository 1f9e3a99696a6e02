/** Numbers from 0 on that are put together two at a time: disjoint sets (Tarjan 1975), with path halving. */
export class Groups {
  private readonly parents: number[];

  constructor(size: number) {
    this.parents = Array.from({ length: size }, (_, number) => number);
  }

  /** Puts the groups of two numbers together. */
  join(one: number, other: number): void {
    this.parents[this.root(one)] = this.root(other);
  }

  /** The groups that something was put together in, each ascending. */
  ofTwoOrMore(): number[][] {
    const members = new Map<number, number[]>();
    this.parents.forEach((_, number) => {
      const root = this.root(number);
      const group = members.get(root);
      if (group === undefined) members.set(root, [number]);
      else group.push(number);
    });
    return [...members.values()].filter((group) => group.length > 1);
  }

  private root(number: number): number {
    let at = number;
    while (this.parents[at] !== at) {
      this.parents[at] = this.parents[this.parents[at]!]!;
      at = this.parents[at]!;
    }
    return at;
  }
}
