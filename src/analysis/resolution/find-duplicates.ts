import { setImmediate as nextTurn } from "node:timers/promises";
import type { EntityKind } from "../../domain/entity-kind.js";
import type { ClaimFilter } from "../../graph/filters/claim-filter.js";
import type { NamedEntity, NameIndex } from "../../knowledge/names/name-index.js";
import type { Reading } from "../../knowledge/reading.js";
import { BestPairs } from "./best-pairs.js";
import { type Evidence, scoreOf, totalWeight, WEIGHTS, weightiestFirst } from "./evidence.js";
import { mergeable } from "./mergeable.js";
import { weightOfAlike } from "./name-evidence.js";
import { neighbourEvidence, type Pair } from "./neighbour-evidence.js";
import { compared, pairEvidence } from "./pair-evidence.js";

/** Which pairs are wanted. */
export interface DuplicateQuery {
  /** Only entities of these kinds. Absent: of all. */
  readonly kinds?: readonly EntityKind[];
  /** Claims by which neighbours are told. */
  readonly where: ClaimFilter;
  readonly minScore: number;
  /** Pairs at most. */
  readonly limit: number;
}

/** Two entities that may be one. */
export interface Duplicate {
  /** Numbers of the reading, ascending, which is by id. */
  readonly pair: Pair;
  /** From 0 to 1; see {@link scoreOf}. */
  readonly score: number;
  /** The weightiest first. */
  readonly reasons: readonly Evidence[];
}

/** The likeliest duplicates of a graph, the likeliest first, then by their ids. */
export interface FoundDuplicates {
  /** In which entities are as they were known at the instant that was asked about. */
  readonly reading: Reading;
  readonly duplicates: readonly Duplicate[];
  /** Whether there are more, or may be: the limit or the time budget cut something off. */
  readonly truncated: boolean;
}

/** Pairs by name and identifier that are read from the store, to look at the rest of what is known of them. */
const MOST_READ = 3_000;
/** Of these, pairs for each that is wanted of which the neighbours are compared. */
const COMPARED_FOR_EACH = 3;
/** Time that comparing names may take out of one turn of the event loop, ms. */
const SLICE_MS = 5;

/**
 * The pairs of entities of a graph that are likeliest to be one. Compared are only such as share an identifier, a name, a rare word or a place
 * in the order of names ({@link NameIndex.blocks}), the likeliest first, in the time that a traversal may take: never all pairs. They are found
 * by the names of now, and judged by what was known at `where.knownAt`.
 */
export async function findDuplicates(
  asked: Reading,
  { kinds, where, minScore, limit }: DuplicateQuery,
): Promise<FoundDuplicates> {
  const reading = asked.asKnownAt(where.knownAt);
  const index = await reading.names();
  const alike = await pairsAlike(reading, { index, mayBe: mergeable(reading, { kinds, where }) });
  const pairs = alike.pairs.map(([one, other]): Pair => (one < other ? [one, other] : [other, one]));
  const known = await judgedAlone(reading, pairs, index);
  const likeliest = known
    .filter(({ weight }) => scoreOf(weight + WEIGHTS.neighbours) >= minScore)
    .sort(byWeight)
    .slice(0, COMPARED_FOR_EACH * limit);
  const around = await neighbourEvidence(reading, { pairs: likeliest.map(({ pair }) => pair), where });
  const judged = likeliest
    .map(({ pair, evidence }, at) => judgedPair(pair, [...evidence, ...around.evidence[at]!]))
    .filter(({ weight }) => scoreOf(weight) >= minScore)
    .sort(byWeight);
  const duplicates = judged.slice(0, limit).map(({ pair, weight, evidence }) => ({
    pair,
    score: scoreOf(weight),
    reasons: weightiestFirst(evidence),
  }));
  return { reading, duplicates, truncated: alike.truncated || around.truncated || judged.length > limit };
}

interface JudgedPair {
  readonly pair: Pair;
  readonly weight: number;
  readonly evidence: readonly Evidence[];
}

function judgedPair(pair: Pair, evidence: readonly Evidence[]): JudgedPair {
  return { pair, evidence, weight: totalWeight(evidence) };
}

function byWeight(one: JudgedPair, other: JudgedPair): number {
  return other.weight - one.weight || one.pair[0] - other.pair[0] || one.pair[1] - other.pair[1];
}

/** Pairs by what is known of their entities alone, without their neighbours. */
async function judgedAlone(reading: Reading, pairs: readonly Pair[], index: NameIndex): Promise<JudgedPair[]> {
  const numbers = [...new Set(pairs.flat())];
  const records = await reading.readEntities(numbers);
  const entities = new Map(numbers.map((number, at) => [number, compared(records[at]!)]));
  return pairs.map((pair) => judgedPair(pair, pairEvidence(entities.get(pair[0])!, entities.get(pair[1])!, index)));
}

/** The pairs of entities with the most alike names, or an identifier in common, by number. */
async function pairsAlike(
  reading: Reading,
  { index, mayBe }: { readonly index: NameIndex; mayBe(entity: NamedEntity): boolean },
): Promise<{ readonly pairs: readonly Pair[]; readonly truncated: boolean }> {
  const deadline = performance.now() + reading.traversalBudgetMs;
  const best = new BestPairs(MOST_READ);
  let truncated = false;
  let began = performance.now();
  for (const block of index.blocks()) {
    const places = block.filter((place) => mayBe(index.at(place))).sort((one, other) => one - other);
    places.forEach((one, at) => {
      for (const other of places.slice(at + 1)) {
        const weight = weightByName(index, one, other);
        if (weight > 0) best.add({ one, other, weight });
      }
    });
    const now = performance.now();
    truncated = now > deadline;
    if (truncated) break;
    if (now - began < SLICE_MS) continue;
    await nextTurn();
    reading.waiting?.signal?.throwIfAborted();
    began = performance.now();
  }
  const pairs = best.best.map(
    ({ one, other }): Pair => [reading.requireEntity(index.at(one).id), reading.requireEntity(index.at(other).id)],
  );
  return { pairs, truncated: truncated || best.hasLeftOut };
}

/** What two entities weigh by their names and identifiers alone; 0 where they are of different kinds. */
function weightByName(index: NameIndex, one: number, other: number): number {
  const [a, b] = [index.at(one), index.at(other)];
  if (a.kind !== b.kind) return 0;
  let best = 0;
  for (const name of a.names) {
    for (const otherName of b.names) {
      const weight = weightOfAlike(name, otherName, index)?.weight ?? 0;
      if (weight > best) best = weight;
    }
  }
  return index.haveIdentifierInCommon(one, other) ? best + WEIGHTS.sameIdentifier : best;
}
