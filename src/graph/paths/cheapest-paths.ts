import { BinaryHeap } from "../binary-heap.js";
import { withMarks } from "../entity-marks.js";
import { reversed, type Traversal } from "../traversal.js";
import { CompletionSearch } from "./completion-search.js";
import { CostBall, type CostGuide, growUntilMet, NO_GUIDE } from "./cost-ball.js";
import { type CostSearch, Detours } from "./detours.js";
import { LeastCosts, NONE } from "./least-costs.js";
import { type PathNode, pathOf, startOf } from "./path-node.js";
import type { FoundPath, PathQuery } from "./path-query.js";
import { compareRanks, type Rank } from "./path-rank.js";
import { PathRules } from "./path-rules.js";

/** Takes the next path of an answer, and says whether to go on. */
export type Visit = (path: FoundPath) => boolean;

/**
 * All paths in the order of the answer, one by one: each that is visited parts the others by where they turn off it, and of each part
 * the best is sought only when no other part can have a better one (Yen 1971, Lawler 1972). The best is read off the least costs
 * under no rules where that path keeps the rules, as it does unless it runs into what went before; else it is searched for. Polynomial
 * in the length of the paths and the size of the graph for each path; only where paths must hang together in time may
 * the search have many ways to an entity to tell apart.
 */
export function cheapestPaths(traversal: Traversal, query: PathQuery, visit: Visit): void {
  const rules = new PathRules(traversal.topology, query);
  withGuide(traversal, rules, (guide) =>
    withMarks(traversal.topology, (marks) => {
      const leastCosts = new LeastCosts(reversed(traversal), { rules, guide, marks });
      new CheapestPaths({ traversal, rules, guide, leastCosts }).visitAll(visit);
    }),
  );
}

/** Runs a search with what it takes to come to entities from the start; not at all where no walk leads from the start to the end. */
function withGuide(traversal: Traversal, rules: PathRules, search: (guide: CostGuide) => void): void {
  const { topology, budget } = traversal;
  const { from, to, weight } = rules.query;
  // Between an entity and itself there is no way that both balls would share.
  if (from === to) search(NO_GUIDE);
  else {
    withMarks(topology, (marks) => {
      const near = new CostBall(traversal, { origin: from, weight, marks });
      const mayMeet = withMarks(topology, (others) => {
        const far = new CostBall(reversed(traversal), { origin: to, weight, marks: others });
        return growUntilMet(near, far, budget);
      });
      if (!mayMeet) return;
      withMarks(topology, (border) => {
        near.drawBorder(border);
        search(near);
      });
    });
  }
}

/** Some of the paths that were not visited yet, in the order of the best of them, as far as it is known. */
interface Part {
  readonly rank: Rank;
  readonly paths: BestPath | CompletionSearch | Detours;
}

/** The best of the paths that begin with its first claims. */
class BestPath {
  constructor(
    readonly end: PathNode,
    readonly prefixLength: number,
  ) {}
}

class CheapestPaths {
  private readonly parts = new BinaryHeap<Part>((a, b) => compareRanks(a.rank, b.rank));

  constructor(private readonly search: CostSearch) {}

  visitAll(visit: Visit): void {
    this.addAll();
    for (let part = this.parts.pop(); part !== undefined; part = this.parts.pop()) {
      if (this.search.traversal.budget.step()) return;
      const { paths } = part;
      if (paths instanceof BestPath) {
        if (!visit(pathOf(paths.end))) return;
        this.addAllBut(paths);
      } else if (paths instanceof Detours) {
        const prefix = paths.advance();
        if (prefix !== undefined) this.addFrom(prefix);
        this.add(paths);
      } else {
        const end = paths.advance();
        if (end === undefined) this.add(paths);
        else this.addBest(end, paths.prefix.length);
      }
    }
  }

  private addAll(): void {
    const { leastCosts, rules } = this.search;
    const { from, to, maxLength } = rules.query;
    const start = startOf(from);
    // Back at the start, the best under no rules would be to stay there.
    if (from === to) this.add(new Detours(this.search, start));
    else if (leastCosts.reach(from, maxLength)) this.addFrom(start);
  }

  /** Adds all paths that begin with a node, from which the end can be reached. */
  private addFrom(prefix: PathNode): void {
    const end = this.completed(prefix);
    if (end === undefined) this.add(new CompletionSearch(this.search, prefix));
    else this.addBest(end, prefix.length);
  }

  /** Adds the paths that begin as a best path does, but for that one: they turn off it, or go on from its end. */
  private addAllBut({ end, prefixLength }: BestPath): void {
    if (this.search.rules.mayPassEnd) this.add(new Detours(this.search, end));
    for (let node = end; node.length > prefixLength; node = node.parent!) {
      this.add(new Detours(this.search, node.parent!, node.claim));
    }
  }

  private addBest(end: PathNode, prefixLength: number): void {
    const rank = { cost: end.cost, length: end.length, node: end };
    this.parts.push({ rank, paths: new BestPath(end, prefixLength) });
  }

  private add(paths: CompletionSearch | Detours): void {
    if (paths.bound !== undefined) this.parts.push({ rank: paths.bound, paths });
  }

  /** The best path under no rules that begins with a node; undefined where it breaks the rules. */
  private completed(prefix: PathNode): PathNode | undefined {
    const { leastCosts, rules } = this.search;
    let node = prefix;
    let label = leastCosts.within(prefix.entity, rules.query.maxLength - prefix.length);
    for (let next = leastCosts.next[label]!; next !== NONE; next = leastCosts.next[label]!) {
      const claim = leastCosts.claim[label]!;
      const entity = leastCosts.entity[next]!;
      if (!rules.allows(node, claim, entity)) return undefined;
      node = rules.extend(node, claim, entity);
      label = next;
    }
    return node;
  }
}
