import type { EntityKind } from "../../domain/entity-kind.js";
import type { RelationshipType } from "../../domain/relationship-type.js";
import type { ClaimFilter } from "../filters/claim-filter.js";
import type { EntityFilter } from "../filters/entity-filter.js";
import type { PathMode, PathSelector } from "../paths/path-query.js";
import type { Direction } from "../traversal.js";

/** Which entities are meant. Every given field must hold; an empty list matches nothing. */
export interface EntityCondition {
  /** Entity numbers. */
  readonly entities?: readonly number[];
  readonly kinds?: readonly EntityKind[];
}

/** How often a part of a pattern comes: `min` from 0 on, `max` at least 1 and not below `min`. */
interface Repeated {
  readonly min: number;
  readonly max: number;
}

/** A step over one relationship. */
export interface PatternCrossing extends Repeated {
  /** Absent: of any type. */
  readonly types?: readonly RelationshipType[];
  readonly direction: Direction;
  /** Beside the filter of the whole pattern. */
  readonly where: ClaimFilter;
  /** What it must arrive at. */
  readonly to?: EntityCondition;
}

/** A step that goes by one of several sequences of steps, a new choice each time that it is repeated. */
export interface PatternChoice extends Repeated {
  readonly anyOf: readonly PatternSequence[];
}

/** One step of a pattern. */
export type PatternStep = PatternCrossing | PatternChoice;
/** Steps, one after another. */
export type PatternSequence = readonly PatternStep[];

/** Which paths are wanted: those whose relationships spell a word of a regular language. */
export interface PatternQuery {
  readonly from: EntityCondition;
  /** Absent: any entity. */
  readonly to?: EntityCondition;
  /** At most 30 relationships, as patternSize counts them. */
  readonly steps: PatternSequence;
  /** Applied to each pair of a start and an end. */
  readonly selector: PathSelector;
  /** For SHORTEST_K: how many paths of each pair, at least 1. */
  readonly k: number;
  readonly mode: PathMode;
  /**
   * For every relationship of the path, whatever its step. A `knownAt` that only one of this filter and a step's gives holds for
   * both.
   */
  readonly where: ClaimFilter;
  /** For the entities between the start and the end; never for those that `from` and `to` list. Degrees are counted by `where`. */
  readonly through: EntityFilter;
  /** Whether all claims of a path must be valid on one common day. */
  readonly holdsTogether: boolean;
  /** Whether each claim must begin on or after the day on which those before it have begun; see PathQuery. */
  readonly inSequence: boolean;
  /** Paths of the answer at most, at least 1; Infinity for all. */
  readonly limit: number;
}

/**
 * How many relationships a pattern is written with once its repetitions are written out: the positions of its automaton, and at least
 * the length of its longest path.
 */
export function patternSize(steps: PatternSequence): number {
  return steps.reduce((sum, step) => sum + step.max * ("anyOf" in step ? sizeOfAll(step.anyOf) : 1), 0);
}

function sizeOfAll(sequences: readonly PatternSequence[]): number {
  return sequences.reduce((sum, steps) => sum + patternSize(steps), 0);
}
