import type { EntityPredicate } from "../filters/entity-filter.js";
import type { EntitySet } from "../filters/entity-set.js";
import { BEGINNING, type PatternAutomaton, type States, statesBeside } from "./pattern-automaton.js";
import type { PatternCrossings } from "./pattern-crossings.js";
import { addStates, type MoveVisitor, type PatternLayer, PatternSide, sumOf } from "./pattern-side.js";

/** What a pattern is searched in, and between which entities. */
export interface PatternSearch {
  readonly automaton: PatternAutomaton;
  readonly crossings: PatternCrossings;
  readonly starts: EntitySet;
  /** Absent: any entity may be an end. */
  readonly ends?: EntitySet | undefined;
  /** Whether a path may go on through an entity. */
  readonly mayPass: EntityPredicate;
  readonly entityCount: number;
}

/** At which of their ends walks are still wanted. */
export interface WantedEnds {
  readonly mayStart: EntityPredicate;
  readonly mayEnd: EntityPredicate;
}

/** A claim that a path may cross, where it leads, and the states that the path may be in there. */
export interface PatternMove {
  readonly claim: number;
  readonly entity: number;
  readonly states: States;
}

/**
 * The walks that match a pattern by their length, searched from both ends in the product of graph and automaton. All states at an
 * entity are bits of one number and move together, so that a layer costs one look at the claims of its entities, and the whole search
 * O(length² × claims within reach) at worst, however ambiguous the pattern is. Without ends it is searched from the starts alone.
 */
export class PatternLayers {
  private readonly forward: PatternSide;
  private readonly backward: PatternSide;
  /** How paths of the present length go on from each entity, by how many relationships led there. */
  private moves: Map<number, PatternMove[]>[] = [];
  private wanted: WantedEnds = { mayStart: () => true, mayEnd: () => true };

  constructor(private readonly search: PatternSearch) {
    const { automaton, crossings, starts, ends, mayPass, entityCount } = search;
    this.forward = new PatternSide({
      set: starts,
      states: BEGINNING,
      expand: (entity, states, visit) => this.goOn(entity, states, visit),
      price: (entity, states) => crossings.priceOfFrom(entity, statesBeside(automaton.followers, states)),
      arrive: (entered) => entered,
      mayPass,
      entityCount,
    });
    this.backward = new PatternSide({
      set: ends,
      states: automaton.ends,
      expand: (entity, states, visit) => crossings.to(entity, states, visit),
      price: (entity, states) => crossings.priceOfTo(entity, states),
      arrive: (entered) => statesBeside(automaton.predecessors, entered),
      mayPass,
      entityCount,
    });
  }

  /** The length that the layers stand at. */
  get length(): number {
    return this.forward.depth + this.backward.depth;
  }

  /** Goes on to the next length, from the side that has fewer claims to look at. False where no walk is that long or longer. */
  advance(): boolean {
    const { forward, backward } = this;
    return forward.price(forward.depth) <= backward.price(backward.depth) ? forward.advance() : backward.advance();
  }

  /** Whether any walk of the present length matches between ends that are wanted; if so, {@link movesFrom} tells how such walks go. */
  connect(wanted: WantedEnds): boolean {
    this.wanted = wanted;
    this.moves = Array.from({ length: this.length }, () => new Map());
    const meeting = this.meeting();
    let layer = meeting;
    for (let depth = this.forward.depth - 1; depth >= 0 && layer.size > 0; depth--) {
      layer = this.linkBefore(layer, depth);
    }
    const isConnected = layer.size > 0;
    layer = meeting;
    for (let depth = this.forward.depth; depth < this.length && layer.size > 0; depth++) {
      layer = this.linkAfter(layer, depth);
    }
    for (const moves of this.moves) for (const list of moves.values()) list.sort((a, b) => a.claim - b.claim);
    return isConnected && layer.size > 0;
  }

  /** The entities that walks of the present length begin at, ascending. */
  starts(): number[] {
    return [...this.moves[0]!.keys()].sort((a, b) => a - b);
  }

  /** The claims by which walks of the present length go on from an entity that so many relationships led to, ascending. */
  movesFrom(entity: number, depth: number): readonly PatternMove[] {
    return this.moves[depth]?.get(entity) ?? [];
  }

  /** The entities at which walks from both sides meet in a state. */
  private meeting(): PatternLayer {
    const { forward, backward } = this;
    const [ahead, behind] = [forward.depth, backward.depth];
    const isInner = ahead > 0 && behind > 0;
    const fromBackward = ahead === 0 || (isInner && backward.layer(behind).size < forward.layer(ahead).size);
    const meeting = new Map<number, States>();
    for (const entity of (fromBackward ? backward.layer(behind) : forward.layer(ahead)).keys()) {
      const states = forward.statesAt(entity, ahead) & backward.statesAt(entity, behind);
      if (states !== 0 && this.mayBeAt(entity, ahead)) meeting.set(entity, states);
    }
    return meeting;
  }

  /** Records the moves to a layer from the forward layer before it, and gives the part of that from which there is one. */
  private linkBefore(layer: PatternLayer, depth: number): PatternLayer {
    const { automaton, crossings } = this.search;
    const before = new Map<number, States>();
    const link = (from: number, { claim, entity, states }: PatternMove) => {
      const leading = this.forward.statesAt(from, depth) & statesBeside(automaton.predecessors, states);
      if (leading === 0 || !this.mayBeAt(from, depth)) return;
      this.addMove(depth, from, { claim, entity, states });
      addStates(before, from, leading);
    };
    const price = sumOf(layer, (entity, states) => crossings.priceOfTo(entity, states));
    if (price <= this.forward.price(depth)) {
      for (const [entity, states] of layer) {
        crossings.to(entity, states, (claim, from, entered) => link(from, { claim, entity, states: entered }));
      }
    } else {
      for (const [from, states] of this.forward.layer(depth)) {
        this.goOn(from, states, (claim, entity, entered) => {
          const wanted = entered & (layer.get(entity) ?? 0);
          if (wanted !== 0) link(from, { claim, entity, states: wanted });
        });
      }
    }
    return before;
  }

  /** Records the moves from a layer to the backward layer after it, and gives the part of that to which there is one. */
  private linkAfter(layer: PatternLayer, depth: number): PatternLayer {
    const { automaton, crossings } = this.search;
    const left = this.length - depth - 1;
    const after = new Map<number, States>();
    const link = (from: number, { claim, entity, states }: PatternMove) => {
      if (states === 0 || !this.mayBeAt(entity, depth + 1)) return;
      this.addMove(depth, from, { claim, entity, states });
      addStates(after, entity, states);
    };
    const price = sumOf(layer, (entity, states) =>
      crossings.priceOfFrom(entity, statesBeside(automaton.followers, states)),
    );
    if (price <= this.backward.price(left)) {
      for (const [from, states] of layer) {
        this.goOn(from, states, (claim, entity, entered) =>
          link(from, { claim, entity, states: entered & this.backward.statesAt(entity, left) }),
        );
      }
    } else {
      for (const [entity, states] of this.backward.layer(left)) {
        crossings.to(entity, states, (claim, from, entered) => {
          const followers = statesBeside(automaton.followers, layer.get(from) ?? 0);
          link(from, { claim, entity, states: entered & followers });
        });
      }
    }
    return after;
  }

  /** Whether a walk of the present length may be at an entity after so many relationships. */
  private mayBeAt(entity: number, depth: number): boolean {
    const { mayStart, mayEnd } = this.wanted;
    if (depth === 0) return mayStart(entity);
    return depth === this.length ? mayEnd(entity) : this.search.mayPass(entity);
  }

  private goOn(entity: number, states: States, visit: MoveVisitor): void {
    this.search.crossings.from(entity, statesBeside(this.search.automaton.followers, states), visit);
  }

  private addMove(depth: number, entity: number, move: PatternMove): void {
    const moves = this.moves[depth]!;
    const list = moves.get(entity);
    if (list === undefined) moves.set(entity, [move]);
    else list.push(move);
  }
}
