import type { Traversal } from "../traversal.js";
import { type BidirectionalSearch, withBidirectionalSearch } from "./bidirectional-search.js";
import { ClaimsInOrder } from "./claims-in-order.js";
import type { FoundPath, PathQuery } from "./path-query.js";
import type { Step } from "./walks-of-length.js";

/** Less than the stamps of any search. */
const NO_LEVEL = 0;

/** Takes a path and answers whether to go on. */
type Visit = (path: FoundPath) => boolean;

/**
 * The shortest paths from one entity to another, in the order of the claims along them, as many as are visited. They are the same in
 * every mode, as they repeat nothing. O(claims reached from both ends), mostly far less, and the paths.
 */
export function shortestPaths(traversal: Traversal, query: PathQuery, visit: Visit): void {
  withBidirectionalSearch(traversal.topology, (search) => {
    if (search.meet(traversal, query)) new ShortestPaths(traversal, search, visit).visitFrom(query.from);
  });
}

/**
 * Goes depth first along the levels of a search that has met, claims ascending, so that the first path comes before the others are
 * known. Into a level of the backward side it looks from where it is; once that has taken as long as looking from that level would, it
 * does so.
 */
class ShortestPaths {
  private readonly length: number;
  private readonly entities: number[] = [];
  private readonly claims: number[] = [];
  /** How shortest paths go on from entities that were gone through to the end. Those from which none does are taken out of their level. */
  private known: Map<number, Step[]> | undefined;
  /** By depth from the end: how many claims may still be looked at from elsewhere before that level's are. */
  private readonly patience: number[] = [];
  private readonly arrivals: (readonly Arrival[])[] = [];

  constructor(
    private readonly traversal: Traversal,
    private readonly search: BidirectionalSearch,
    private readonly visit: Visit,
  ) {
    this.length = search.forward.depth + search.backward.depth + 1;
  }

  /** Visits the paths that go on from an entity after the present claims; answers whether to go on. */
  visitFrom(entity: number): boolean {
    const { entities, claims, length } = this;
    entities.push(entity);
    const wantsMore =
      claims.length === length
        ? this.visit({ entities: entities.slice(), claims: claims.slice(), cost: length })
        : this.goOnFrom(entity);
    entities.pop();
    return wantsMore && !this.traversal.budget.spent;
  }

  private goOnFrom(entity: number): boolean {
    const known = this.known?.get(entity);
    if (known !== undefined) {
      for (const { claim, entity: next } of known) if (!this.take(claim, next)) return false;
      return true;
    }
    const { forward, backward } = this.search;
    const { crosses, budget } = this.traversal;
    const position = this.claims.length + 1;
    const depth = this.length - position;
    const isForward = position <= forward.depth;
    const side = isForward ? forward : backward;
    const stamp = side.base + (isForward ? position : depth);
    const inOrder = new ClaimsInOrder(forward.ahead, entity);
    const steps: Step[] = [];
    // The claims at the forward side have all been looked at before.
    const patience = isForward ? Number.POSITIVE_INFINITY : (this.patience[depth] ?? backward.degreeOf(depth));
    let looked = 0;
    while (looked < patience && inOrder.next()) {
      looked++;
      const { claim, neighbour } = inOrder;
      if (side.stamps[neighbour] !== stamp || !crosses(claim)) continue;
      if (!this.take(claim, neighbour)) return false;
      if (side.stamps[neighbour] === stamp) steps.push({ claim, entity: neighbour });
    }
    budget.step(looked);
    this.patience[depth] = patience - looked;
    if (looked === patience) {
      this.arrivals[depth] ??= this.arrivalsAt(depth);
      const arrivals = this.arrivals[depth];
      for (let at = firstAfter(arrivals, entity, inOrder.claim); arrivals[at]?.from === entity; at++) {
        const { claim, entity: next } = arrivals[at]!;
        if (side.stamps[next] !== stamp) continue;
        if (!this.take(claim, next)) return false;
        if (side.stamps[next] === stamp) steps.push({ claim, entity: next });
      }
    }
    if (steps.length === 0) this.takeOut(entity);
    else {
      this.known ??= new Map();
      this.known.set(entity, steps);
    }
    return true;
  }

  private take(claim: number, next: number): boolean {
    this.claims.push(claim);
    const wantsMore = this.visitFrom(next);
    this.claims.pop();
    return wantsMore;
  }

  /** Takes an entity out of its level, from which no shortest path goes on. */
  private takeOut(entity: number): void {
    const { forward, backward } = this.search;
    const { stamps } = this.claims.length <= forward.depth ? forward : backward;
    stamps[entity] = NO_LEVEL;
  }

  /** The claims that lead to a level of the backward side on shortest paths, by where they come from. */
  private arrivalsAt(depth: number): readonly Arrival[] {
    const { crosses, budget } = this.traversal;
    const { forward, backward } = this.search;
    const [side, sideDepth] = depth === backward.depth ? [forward, forward.depth] : [backward, depth + 1];
    const stamp = side.base + sideDepth;
    const found: Arrival[] = [];
    for (let index = backward.levels[depth]!; index < backward.levels[depth + 1]!; index++) {
      const entity = backward.queue[index]!;
      for (const { offsets, claims, neighbours } of backward.ahead) {
        const end = offsets[entity + 1]!;
        let at = offsets[entity]!;
        if (budget.step(end - at)) return found;
        for (; at < end; at++) {
          const from = neighbours[at]!;
          if (side.stamps[from] === stamp && crosses(claims[at]!)) found.push({ from, claim: claims[at]!, entity });
        }
      }
    }
    return found.sort((a, b) => a.from - b.from || a.claim - b.claim);
  }
}

/** A step, and the entity that it leads on from. */
interface Arrival extends Step {
  readonly from: number;
}

/** Where in a sorted list those from an entity begin that come after a claim. */
function firstAfter(arrivals: readonly Arrival[], entity: number, claim: number): number {
  let low = 0;
  let high = arrivals.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const { from, claim: known } = arrivals[middle]!;
    if (from < entity || (from === entity && known <= claim)) low = middle + 1;
    else high = middle;
  }
  return low;
}
