import type { States } from "./pattern-automaton.js";

/** Where a run of the automaton stands: it began somewhere, and is at an entity in some states after so many relationships. */
export interface RunPlace {
  readonly start: number;
  readonly entity: number;
  readonly states: States;
  readonly depth: number;
}

/** Depths are below this. */
const DEPTHS = 32;

/** Places from which nothing that is still wanted can be reached, for paths of one length. */
export class ClosedRuns {
  private readonly places = new Map<number, Set<number>>();
  private readonly stateNumbers = new Map<States, number>();

  /** @param entityCount Above every entity number. */
  constructor(private readonly entityCount: number) {}

  has(place: RunPlace): boolean {
    return this.places.size > 0 && this.places.get(place.start)?.has(this.key(place)) === true;
  }

  add(place: RunPlace): void {
    const places = this.places.get(place.start);
    if (places === undefined) this.places.set(place.start, new Set([this.key(place)]));
    else places.add(this.key(place));
  }

  private key({ entity, states, depth }: RunPlace): number {
    const number = this.stateNumbers.get(states) ?? this.stateNumbers.size;
    this.stateNumbers.set(states, number);
    return (number * DEPTHS + depth) * this.entityCount + entity;
  }
}
