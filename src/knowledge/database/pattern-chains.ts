import type { PatternCrossing, PatternSequence, PatternStep } from "../../graph/patterns/pattern-query.js";

/** Steps over one relationship each, one after another. */
export type PatternChain = readonly PatternCrossing[];

/**
 * The chains that are together what a pattern means, with its alternatives and repeated groups written out; the empty one among them where
 * it may be empty. Undefined where there would be more than `most`.
 */
export function patternChains(steps: PatternSequence, most: number): readonly PatternChain[] | undefined {
  let chains: readonly PatternChain[] = [[]];
  for (const step of steps) {
    const next = chainsOfStep(step, most);
    if (next === undefined) return undefined;
    chains = joined(chains, next);
    if (chains.length > most) return undefined;
  }
  return chains;
}

function chainsOfStep(step: PatternStep, most: number): readonly PatternChain[] | undefined {
  if (!("anyOf" in step)) return [[step]];
  const { min, max } = step;
  const written = step.anyOf.map((sequence) => patternChains(sequence, most));
  if (written.some((chains) => chains === undefined)) return undefined;
  const alternatives = withTypesTogether(written.flatMap((chains) => chains ?? []));
  const [only, another] = alternatives;
  if (another === undefined && only?.length === 1 && isOnce(only[0]!)) return [[{ ...only[0]!, min, max }]];
  let repeated: readonly PatternChain[] = [[]];
  let all: readonly PatternChain[] = min === 0 ? repeated : [];
  for (let times = 1; times <= max; times++) {
    repeated = joined(repeated, alternatives);
    if (times >= min) all = distinct([...all, ...repeated]);
    if (repeated.length > most || all.length > most) return undefined;
  }
  return all;
}

/** Alternatives that differ in their types alone are one step. */
function withTypesTogether(alternatives: readonly PatternChain[]): readonly PatternChain[] {
  const together = new Map<string, PatternChain>();
  for (const chain of alternatives) {
    const [step] = chain;
    if (step === undefined || chain.length > 1 || !isOnce(step)) {
      together.set(JSON.stringify(chain), chain);
      continue;
    }
    const { types, ...others } = step;
    const key = `types of ${JSON.stringify(others)}`;
    const before = together.get(key)?.[0];
    const isAny = types === undefined || (before !== undefined && before.types === undefined);
    together.set(key, [{ ...others, ...(!isAny && { types: [...new Set([...(before?.types ?? []), ...types])] }) }]);
  }
  return [...together.values()];
}

function isOnce({ min, max }: PatternCrossing): boolean {
  return min === 1 && max === 1;
}

function joined(chains: readonly PatternChain[], next: readonly PatternChain[]): readonly PatternChain[] {
  return distinct(chains.flatMap((chain) => next.map((steps) => [...chain, ...steps])));
}

function distinct(chains: readonly PatternChain[]): readonly PatternChain[] {
  return [...new Map(chains.map((chain) => [JSON.stringify(chain), chain])).values()];
}
