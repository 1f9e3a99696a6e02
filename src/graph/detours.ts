import type { CompletionContext } from "./completion-search.js";
import { NONE } from "./least-costs.js";
import type { PathNode } from "./path-node.js";
import { compareRanks, type Rank } from "./path-rank.js";
import { compareCosts } from "./path-weight.js";
import { expand } from "./traversal.js";

/** The best that some paths can come to. */
export interface Bound extends Rank {
  /** Whether the paths that begin with the node come to it under no rules, rather than that none is better. */
  readonly isResolved: boolean;
}

/** The paths that go on from a node by a claim that is not taken yet, best claim first. */
export class Detours {
  /** The best of them; undefined where there is none. */
  bound: Bound | undefined;
  private readonly taken = new Set<number>();
  private scanned = 0;

  /** @param taken The claim by which other paths go on. */
  constructor(
    private readonly context: CompletionContext,
    private readonly spur: PathNode,
    taken = NONE,
  ) {
    this.taken.add(taken);
    this.bound = this.best();
  }

  /** Takes the best claim, as soon as it is known which it is, and gives the node to which it leads. */
  advance(): PathNode | undefined {
    const { isResolved, node } = this.bound!;
    if (isResolved) this.taken.add(node.claim);
    else this.context.leastCosts.advanceBeyond(this.bound!, this.scanned);
    this.bound = this.best();
    return isResolved ? node : undefined;
  }

  /** O(claims at the spur). */
  private best(): Bound | undefined {
    const { traversal, rules, leastCosts } = this.context;
    const { spur } = this;
    const lengthLeft = rules.query.maxLength - spur.length - 1;
    if (lengthLeft < 0) return undefined;
    let best: Bound | undefined;
    let isOpen = false;
    this.scanned = 1;
    expand(traversal, spur.entity, (claim, entity) => {
      this.scanned++;
      const label = leastCosts.within(entity, lengthLeft);
      if (label === NONE) {
        isOpen = true;
        return;
      }
      const cost = spur.cost + rules.costOf(claim) + leastCosts.cost[label]!;
      const length = spur.length + 1 + leastCosts.length[label]!;
      const worse =
        best !== undefined && (compareCosts(cost, best.cost) || length - best.length || claim - best.node.claim) > 0;
      if (worse || this.taken.has(claim) || !rules.allows(spur, claim, entity)) return;
      best = { cost, length, node: rules.extend(spur, claim, entity), isResolved: true };
    });
    const frontier = isOpen ? leastCosts.frontier : undefined;
    if (frontier === undefined) return best;
    const unknown = { ...frontier, node: spur, isResolved: false };
    return best === undefined || compareRanks(unknown, best) <= 0 ? unknown : best;
  }
}
