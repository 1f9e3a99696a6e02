import type { Budget } from "../budget.js";
import { type States, statesBeside } from "./pattern-automaton.js";
import type { PatternMove } from "./pattern-layers.js";

/** Where a reading of a path stands: it began somewhere, and is at an entity in some states after so many relationships. */
export interface RunPlace {
  readonly start: number;
  readonly entity: number;
  readonly states: States;
  readonly depth: number;
}

/** What places are judged by. */
export interface OpenPlacesOptions {
  /** Relationships of each path. */
  readonly length: number;
  /** By state, those that may come next. */
  readonly followers: Int32Array;
  readonly movesFrom: (entity: number, depth: number) => readonly PatternMove[];
  /** Whether nothing more is wanted of a pair; once it is so it stays so. */
  readonly isClosed: (start: number, end: number) => boolean;
  readonly budget: Budget;
  /** Above every entity number. */
  readonly entityCount: number;
}

/** Depths are below this. */
const DEPTHS = 32;

/**
 * From which places an end can be reached of which something is still wanted, whatever the path may not repeat. Pairs only ever close,
 * so each place remembers the first of its moves that may still be of use, and goes on to the next where that is of none any more: all
 * questions together cost O(moves), and each one the length of a path.
 */
export class OpenPlaces {
  /** By start and place: moves that are of no use any more. */
  private readonly spent = new Map<number, Map<number, number>>();
  private readonly stateNumbers = new Map<States, number>();

  constructor(private readonly options: OpenPlacesOptions) {}

  /** Always true once the budget is spent. */
  isOpen(place: RunPlace): boolean {
    const { length, followers, movesFrom, isClosed, budget } = this.options;
    const { start, entity, states, depth } = place;
    if (depth === length) return !isClosed(start, entity);
    const spent = this.spentFrom(start);
    const key = this.key(place);
    const moves = movesFrom(entity, depth);
    const next = statesBeside(followers, states);
    const before = spent.get(key) ?? 0;
    let at = before;
    for (; at < moves.length; at++) {
      if (budget.step()) return true;
      const move = moves[at]!;
      const entered = move.states & next;
      if (entered !== 0 && this.isOpen({ start, entity: move.entity, states: entered, depth: depth + 1 })) break;
    }
    if (at > before) spent.set(key, at);
    return at < moves.length;
  }

  private spentFrom(start: number): Map<number, number> {
    let spent = this.spent.get(start);
    if (spent === undefined) {
      spent = new Map();
      this.spent.set(start, spent);
    }
    return spent;
  }

  private key({ entity, states, depth }: RunPlace): number {
    let number = this.stateNumbers.get(states);
    if (number === undefined) {
      number = this.stateNumbers.size;
      this.stateNumbers.set(states, number);
    }
    return (number * DEPTHS + depth) * this.options.entityCount + entity;
  }
}
