import { LIMITS } from "../../domain/limits.js";

/** Relationships that a path of a pattern may have at most, read off the steps that a request gives; what is refused anyway counts as the limit. */
export function patternLength(steps: unknown): number {
  return Math.min(LIMITS.patternSize, lengthOf(steps));
}

function lengthOf(steps: unknown): number {
  if (!Array.isArray(steps)) return 0;
  return steps.reduce<number>((sum, step) => sum + lengthOfStep(step), 0);
}

function lengthOfStep(step: { readonly max?: unknown; readonly anyOf?: unknown }): number {
  // An explicit null means the default.
  const times = typeof step.max === "number" ? step.max : 1;
  if (!Array.isArray(step.anyOf)) return times;
  return times * Math.max(0, ...step.anyOf.map(({ steps }) => lengthOf(steps)));
}
