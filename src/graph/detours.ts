import { BinaryHeap } from "./binary-heap.js";
import type { CompletionContext } from "./completion-search.js";
import { type Bound, NONE } from "./least-costs.js";
import type { PathNode } from "./path-node.js";
import { compareRanks } from "./path-rank.js";
import { expand } from "./traversal.js";

/** The paths that go on from a node by a claim that is not taken yet, best claim first. */
export class Detours {
  private readonly queue = new BinaryHeap<Bound>(compareRanks);

  /** O(claims at the spur). @param taken The claim by which other paths go on. */
  constructor(
    private readonly context: CompletionContext,
    spur: PathNode,
    taken = NONE,
  ) {
    const { traversal, rules, leastCosts } = context;
    if (spur.length === rules.query.maxLength) return;
    expand(traversal, spur.entity, (claim, entity) => {
      if (claim === taken || !traversal.mayPass(entity) || !rules.allows(spur, claim, entity)) return;
      this.add(leastCosts.boundOf(rules.extend(spur, claim, entity)));
    });
  }

  /** The best that one of them can come to; undefined where there is none. */
  get bound(): Bound | undefined {
    return this.queue.first;
  }

  /** Takes the best claim, as soon as it is known which it is, and gives the node to which it leads. */
  advance(): PathNode | undefined {
    const bound = this.queue.pop()!;
    if (bound.isResolved) return bound.node;
    this.add(this.context.leastCosts.sharpen(bound));
    return undefined;
  }

  private add(bound: Bound | undefined): void {
    if (bound !== undefined) this.queue.push(bound);
  }
}
