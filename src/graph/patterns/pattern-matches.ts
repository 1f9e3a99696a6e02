import type { Budget } from "../budget.js";
import type { FoundPath, PathMode } from "../paths/path-query.js";
import type { PathTiming } from "../paths/path-timing.js";
import { UNBOUNDED_FUTURE, UNBOUNDED_PAST } from "../projection/topology.js";
import { OpenPlaces, type RunPlace } from "./open-places.js";
import { BEGINNING, type PatternAutomaton, statesBeside } from "./pattern-automaton.js";
import type { PatternMove } from "./pattern-layers.js";

/** Which matches are wanted, and what to do with them. */
export interface MatchesQuery {
  readonly automaton: PatternAutomaton;
  /** Relationships of each path, at least 1. */
  readonly length: number;
  readonly mode: PathMode;
  readonly timing: PathTiming;
  /** Ascending. */
  readonly starts: readonly number[];
  /** How walks of that length that match go on, ascending by claim. */
  readonly movesFrom: (entity: number, depth: number) => readonly PatternMove[];
  /** Whether no path of that length is wanted from a start to an end (any more), or there is none. */
  readonly isClosed: (start: number, end: number) => boolean;
  /** Takes the next path and answers whether to go on. */
  readonly visit: (path: FoundPath) => boolean;
  readonly budget: Budget;
  /** Above every entity number. */
  readonly entityCount: number;
}

/** A way that the claims of a path so far can be read: from its start, the automaton in all states that they may lead to. */
interface Run extends RunPlace {
  readonly before: Run | undefined;
}

/** When the claims of a path so far begin and end; see PathTiming. */
interface Days {
  readonly begin: number;
  readonly end: number;
}

/** Runs that go on by the same claim. */
interface Branch {
  readonly claim: number;
  readonly runs: readonly Run[];
}

/**
 * The paths of exactly one length that match a pattern, in the order of their claims along the path, then of their starts: depth first
 * along moves that all lead to an end that is still wanted, unless they would repeat what the mode forbids or not hang together in time. The
 * automaton is made deterministic along the path, so that each path is found once, however many ways it matches. Matching without
 * repeats is NP-hard (Mendelzon and Wood, "Finding regular simple paths in graph databases", 1995): the budget bounds it.
 */
export function patternMatches(query: MatchesQuery): void {
  new Matching(query).search();
}

class Matching {
  private readonly claims: number[] = [];
  private readonly places: OpenPlaces;

  constructor(private readonly query: MatchesQuery) {
    this.places = new OpenPlaces({ ...query, followers: query.automaton.followers });
  }

  search(): void {
    const begin = (start: number): Run => ({ start, entity: start, states: BEGINNING, depth: 0, before: undefined });
    this.goOn(this.query.starts.map(begin), { begin: UNBOUNDED_PAST, end: UNBOUNDED_FUTURE });
  }

  /** Tries all that goes on from some readings of the same claims, and answers whether more is wanted. */
  private goOn(runs: readonly Run[], { begin, end }: Days): boolean {
    const { length, mode, timing, budget } = this.query;
    if (this.claims.length === length) return this.complete(runs);
    for (const { claim, runs: next } of this.branches(runs)) {
      if (budget.step()) return false;
      if (!timing.allows(begin, end, claim) || (mode === "TRAIL" && this.claims.includes(claim))) continue;
      const open = next.filter((run) => this.places.isOpen(run));
      if (open.length === 0) continue;
      this.claims.push(claim);
      const wantsMore = this.goOn(open, { begin: timing.beginWith(begin, claim), end: timing.endWith(end, claim) });
      this.claims.pop();
      if (!wantsMore) return false;
    }
    return true;
  }

  private complete(runs: readonly Run[]): boolean {
    return runs.every((run) =>
      this.query.visit({ entities: entitiesOf(run), claims: [...this.claims], cost: this.claims.length }),
    );
  }

  /** The claims by which some runs go on, ascending, each with those that it leads to. */
  private *branches(runs: readonly Run[]): Generator<Branch> {
    const [only, another] = runs;
    if (only !== undefined && another === undefined) {
      for (const { claim, run } of this.movesOf(only)) yield { claim, runs: [run] };
      return;
    }
    // A sort is stable: runs of one claim stay in the order of their starts.
    const moves = runs.flatMap((run) => [...this.movesOf(run)]).sort((a, b) => a.claim - b.claim);
    for (let at = 0; at < moves.length; ) {
      const { claim } = moves[at]!;
      const branch: Run[] = [];
      for (; moves[at]?.claim === claim; at++) branch.push(moves[at]!.run);
      yield { claim, runs: branch };
    }
  }

  private *movesOf(run: Run): Generator<{ readonly claim: number; readonly run: Run }> {
    const { automaton, movesFrom } = this.query;
    const followers = statesBeside(automaton.followers, run.states);
    const depth = run.depth + 1;
    for (const { claim, entity, states } of movesFrom(run.entity, run.depth)) {
      const entered = states & followers;
      if (entered === 0 || this.isRepeated(run, entity)) continue;
      yield { claim, run: { start: run.start, entity, states: entered, depth, before: run } };
    }
  }

  /** Whether the mode forbids that a path comes to an entity (again). */
  private isRepeated(run: Run, entity: number): boolean {
    const { mode, length } = this.query;
    if (mode === "WALK" || mode === "TRAIL") return false;
    for (let at: Run | undefined = run; at !== undefined; at = at.before) {
      if (at.entity !== entity) continue;
      const closesCycle = mode === "SIMPLE" && at.before === undefined && run.depth === length - 1;
      if (!closesCycle) return true;
    }
    return false;
  }
}

function entitiesOf(run: Run): number[] {
  const entities: number[] = [];
  for (let at: Run | undefined = run; at !== undefined; at = at.before) entities.push(at.entity);
  return entities.reverse();
}
