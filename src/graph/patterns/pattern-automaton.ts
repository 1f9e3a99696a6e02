import { type PatternCrossing, type PatternSequence, type PatternStep, patternSize } from "./pattern-query.js";

/** A set of states of an automaton: bit 0 stands for the beginning, bit p for position p. */
export type States = number;

/** The state in which a path begins. */
export const BEGINNING: States = 1;

/**
 * The automaton of Glushkov ("The abstract theory of automata", 1961) for a pattern whose repetitions are written out: a state a
 * relationship of the pattern, entered by crossing it. It has no empty moves, and every move leads to a later position, so no run is
 * longer than there are positions.
 */
export interface PatternAutomaton {
  /** What crosses into each position; the beginning has none. */
  readonly crossings: readonly (PatternCrossing | undefined)[];
  /** By state: those that may come next, and those that may come before. */
  readonly followers: Int32Array;
  readonly predecessors: Int32Array;
  /** The states in which a path may end. The beginning is not one: a path has at least one relationship. */
  readonly ends: States;
  /** Relationships of the longest path that may match; 0 where none does. */
  readonly longest: number;
}

/** Compiles a pattern of at most 30 relationships. O(size²). */
export function compilePattern(steps: PatternSequence): PatternAutomaton {
  const writer = new AutomatonWriter(patternSize(steps));
  const { first, last } = writer.sequence(steps);
  writer.followers[0] = first;
  const { crossings, followers } = writer;
  return {
    crossings,
    followers,
    predecessors: predecessorsOf(followers),
    ends: last,
    longest: longestRun(followers, last),
  };
}

/** The states that a table names for any of some states. */
export function statesBeside(table: Int32Array, states: States): States {
  let beside = 0;
  for (let left = states; left !== 0; left &= left - 1) beside |= table[lowestState(left)]!;
  return beside;
}

/** A part of a pattern: the positions that may come first and last in it, and whether it may be left out. */
interface Part {
  readonly first: States;
  readonly last: States;
  readonly mayBeEmpty: boolean;
}

const EMPTY: Part = { first: 0, last: 0, mayBeEmpty: true };

class AutomatonWriter {
  readonly crossings: (PatternCrossing | undefined)[] = [undefined];
  readonly followers: Int32Array;

  constructor(size: number) {
    this.followers = new Int32Array(size + 1);
  }

  sequence(steps: PatternSequence): Part {
    return steps.reduce<Part>((part, step) => this.join(part, this.repeated(step)), EMPTY);
  }

  /** r{2,4} is written rr(r(r)?)?, which repeats no run: each copy is left out only with all that come after it. */
  private repeated(step: PatternStep): Part {
    const { min, max } = step;
    // Nothing repeated is nothing, however often.
    const isWritten = patternSize([step]) > 0;
    const copies = Array.from({ length: isWritten ? max : 1 }, () => this.once(step));
    const whole = copies.reduceRight<Part>(
      (after, copy, index) => this.join(copy, index + 1 >= min ? optional(after) : after),
      EMPTY,
    );
    return min === 0 ? optional(whole) : whole;
  }

  private once(step: PatternStep): Part {
    if ("anyOf" in step) return eitherOf(step.anyOf.map((steps) => this.sequence(steps)));
    const position = 1 << this.crossings.length;
    this.crossings.push(step);
    return { first: position, last: position, mayBeEmpty: false };
  }

  private join(part: Part, next: Part): Part {
    for (let left = part.last; left !== 0; left &= left - 1) this.followers[lowestState(left)]! |= next.first;
    return {
      first: part.first | (part.mayBeEmpty ? next.first : 0),
      last: next.last | (next.mayBeEmpty ? part.last : 0),
      mayBeEmpty: part.mayBeEmpty && next.mayBeEmpty,
    };
  }
}

function optional(part: Part): Part {
  return { ...part, mayBeEmpty: true };
}

function eitherOf(parts: readonly Part[]): Part {
  return parts.reduce(
    (all, part) => ({
      first: all.first | part.first,
      last: all.last | part.last,
      mayBeEmpty: all.mayBeEmpty || part.mayBeEmpty,
    }),
    { first: 0, last: 0, mayBeEmpty: false },
  );
}

function predecessorsOf(followers: Int32Array): Int32Array {
  const predecessors = new Int32Array(followers.length);
  for (const [state, next] of followers.entries()) {
    for (let left = next; left !== 0; left &= left - 1) predecessors[lowestState(left)]! |= 1 << state;
  }
  return predecessors;
}

function longestRun(followers: Int32Array, ends: States): number {
  const longest = new Array<number>(followers.length);
  // Moves lead to later positions, so those are known first.
  for (let state = followers.length - 1; state >= 0; state--) {
    let length = (ends & (1 << state)) !== 0 ? 0 : Number.NEGATIVE_INFINITY;
    for (let left = followers[state]!; left !== 0; left &= left - 1) {
      length = Math.max(length, 1 + longest[lowestState(left)]!);
    }
    longest[state] = length;
  }
  return Math.max(0, longest[0]!);
}

function lowestState(states: States): number {
  return 31 - Math.clz32(states & -states);
}
