import type { Budget } from "./budget.js";
import { ClosedRuns } from "./closed-runs.js";
import { type DateRules, NO_DATES, type PathDates, withClaim } from "./path-dates.js";
import type { FoundPath, PathMode } from "./path-query.js";
import { BEGINNING, type PatternAutomaton, type States, statesBeside } from "./pattern-automaton.js";
import type { PatternMove } from "./pattern-layers.js";
import type { Topology } from "./topology.js";

/** Which matches are wanted, and what to do with them. */
export interface MatchesQuery {
  readonly automaton: PatternAutomaton;
  /** Relationships of each path, at least 1. */
  readonly length: number;
  readonly mode: PathMode;
  readonly dates: DateRules;
  /** Ascending. */
  readonly starts: readonly number[];
  /** How walks of that length that match go on, ascending by claim. */
  readonly movesFrom: (entity: number, depth: number) => readonly PatternMove[];
  /** Whether no path of that length is wanted from a start to an end, now or any more. */
  readonly isClosed: (start: number, end: number) => boolean;
  /** Takes the next path and answers whether to go on. */
  readonly visit: (path: FoundPath) => boolean;
  readonly budget: Budget;
}

/** A way that the claims of a path so far can be read: from its start, the automaton in all states that they may lead to. */
interface Run {
  readonly start: number;
  readonly entity: number;
  readonly states: States;
  readonly depth: number;
  readonly before: Run | undefined;
  /** Whether something that is wanted may still be found beyond it. */
  isOpen: boolean;
}

interface Branch {
  readonly claim: number;
  readonly runs: readonly Run[];
}

/**
 * The paths of exactly one length that match a pattern, in the order of their claims along the path, then of their starts: depth first
 * along moves that all lead to an end, unless they would repeat what the mode forbids or break a rule of dates. The automaton is made
 * deterministic along the path, so that each path is found once, whichever way it matches. Where nothing beyond a place is wanted any
 * more, none of the ways there is tried again. Matching without repeats is NP-hard (Mendelzon and Wood, "Finding regular simple paths
 * in graph databases", 1995): the budget bounds it.
 */
export function patternMatches(topology: Topology, query: MatchesQuery): void {
  new Matching(topology, query).search();
}

class Matching {
  private readonly claims: number[] = [];
  private readonly closed: ClosedRuns;

  constructor(
    private readonly topology: Topology,
    private readonly query: MatchesQuery,
  ) {
    this.closed = new ClosedRuns(topology.entities.count);
  }

  search(): void {
    const runs = this.query.starts.map((start) => runFrom(undefined, { start, entity: start, states: BEGINNING }));
    this.goOn(runs, NO_DATES);
  }

  /** Tries all that goes on from some readings of the same claims, and answers whether more is wanted. */
  private goOn(runs: readonly Run[], dates: PathDates): boolean {
    if (this.claims.length === this.query.length) return this.complete(runs);
    for (const { claim, runs: next } of this.branches(runs)) {
      if (this.query.budget.step()) return false;
      const live = next.filter((run) => !this.closed.has(run));
      if (live.length === 0) continue;
      const after = withClaim(this.topology, dates, { claim, rules: this.query.dates });
      if (after === undefined || (this.query.mode === "TRAIL" && this.claims.includes(claim))) {
        for (const { before } of live) before!.isOpen = true;
        continue;
      }
      this.claims.push(claim);
      const wantsMore = this.goOn(live, after);
      this.claims.pop();
      if (!wantsMore) return false;
    }
    for (const run of runs) this.leave(run);
    return true;
  }

  private complete(runs: readonly Run[]): boolean {
    const { isClosed, visit } = this.query;
    for (const run of runs) {
      if (!isClosed(run.start, run.entity)) {
        const path = { entities: entitiesOf(run), claims: [...this.claims], cost: this.claims.length };
        if (!visit(path)) return false;
      }
      run.isOpen = !isClosed(run.start, run.entity);
      this.leave(run);
    }
    return true;
  }

  private leave(run: Run): void {
    if (!run.isOpen) this.closed.add(run);
    else if (run.before !== undefined) run.before.isOpen = true;
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
    for (const { claim, entity, states } of movesFrom(run.entity, run.depth)) {
      const entered = states & followers;
      if (entered === 0) continue;
      if (this.isRepeated(run, entity)) run.isOpen = true;
      else yield { claim, run: runFrom(run, { start: run.start, entity, states: entered }) };
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

function runFrom(before: Run | undefined, at: Pick<Run, "start" | "entity" | "states">): Run {
  return { ...at, depth: before === undefined ? 0 : before.depth + 1, before, isOpen: false };
}

function entitiesOf(run: Run): number[] {
  const entities: number[] = [];
  for (let at: Run | undefined = run; at !== undefined; at = at.before) entities.push(at.entity);
  return entities.reverse();
}
