import { BadInputError } from "../../domain/errors.js";
import { LIMITS } from "../../domain/limits.js";
import {
  type EntityCondition,
  type PatternSequence,
  type PatternStep,
  patternSize,
} from "../../graph/patterns/pattern-query.js";
import type { Reading } from "../../knowledge/reading.js";
import { entityNumbers } from "../entity/entity-reference.js";
import { claimFilterOf } from "../relationship/claim-filter-of.js";
import type { PathStepInput, PatternEndInput } from "./pattern-input.js";

/**
 * A pattern in the numbers of a reading. Null means the default. `argument` is the path to it, which errors name: ENTITY_NOT_FOUND,
 * AMBIGUOUS_REFERENCE, and BAD_USER_INPUT for a pattern that contradicts itself or is too long.
 */
export function patternOf(reading: Reading, steps: readonly PathStepInput[], argument: string): PatternSequence {
  const pattern = sequenceOf(reading, steps, argument);
  const size = patternSize(pattern);
  if (size > LIMITS.patternSize) {
    throw new BadInputError(
      `The pattern has ${size} relationships once its repetitions and alternatives are written out; the limit is ` +
        `${LIMITS.patternSize}. Lower max, or list types in one step instead of in alternatives.`,
      argument,
    );
  }
  return pattern;
}

/** The entities that a request means, in the numbers of a reading; `argument` is the path to it. */
export function entityConditionOf(reading: Reading, end: PatternEndInput, argument: string): EntityCondition {
  const { refs, kinds } = end;
  if (!refs && !kinds) {
    throw new BadInputError(`${argument} says of no entity that it is meant. Give refs, kinds or both.`, argument);
  }
  const entities = entityNumbers(reading, refs, `${argument}.refs`);
  return { ...(entities && { entities }), ...(kinds && { kinds }) };
}

function sequenceOf(reading: Reading, steps: readonly PathStepInput[], argument: string): PatternSequence {
  return steps.map((step, index) => stepOf(reading, step, `${argument}[${index}]`));
}

function stepOf(reading: Reading, step: PathStepInput, argument: string): PatternStep {
  const repeated = { min: step.min ?? 1, max: step.max ?? 1 };
  if (repeated.min > repeated.max) {
    throw new BadInputError(
      `${argument} is to be taken at least ${repeated.min} and at most ${repeated.max} times. Raise max, or lower min.`,
      `${argument}.max`,
    );
  }
  if (step.anyOf) {
    refuseCrossing(step, argument);
    const sequence = (steps: readonly PathStepInput[], index: number) =>
      sequenceOf(reading, steps, `${argument}.anyOf[${index}].steps`);
    return { ...repeated, anyOf: step.anyOf.map(({ steps }, index) => sequence(steps, index)) };
  }
  return {
    ...repeated,
    direction: step.direction ?? "OUT",
    where: claimFilterOf(reading, step.where, `${argument}.where`),
    ...(step.types && { types: step.types }),
    ...(step.to && { to: entityConditionOf(reading, step.to, `${argument}.to`) }),
  };
}

function refuseCrossing(step: PathStepInput, argument: string): void {
  // An OUT that is written can't be told from the default, and says nothing else.
  const isDefault = {
    types: !step.types,
    direction: (step.direction ?? "OUT") === "OUT",
    where: !step.where,
    to: !step.to,
  };
  const [given] = Object.entries(isDefault).filter(([, left]) => !left);
  if (given === undefined) return;
  throw new BadInputError(
    `${argument} has both ${given[0]}, which describes one relationship, and anyOf, which goes by several steps. Move ${given[0]} ` +
      "into the steps of anyOf, or leave anyOf out.",
    `${argument}.${given[0]}`,
  );
}
