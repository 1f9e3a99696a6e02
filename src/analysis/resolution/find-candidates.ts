import type { EntityKind } from "../../domain/entity-kind.js";
import type { ClaimFilter } from "../../graph/filters/claim-filter.js";
import type { NamedEntity, NameIndex } from "../../knowledge/names/name-index.js";
import type { Reading } from "../../knowledge/reading.js";
import { entitiesNearby } from "./entities-nearby.js";
import { type Evidence, type EvidenceKind, scoreOf, totalWeight, WEIGHTS, weightiestFirst } from "./evidence.js";
import { mergeable } from "./mergeable.js";
import { askedName, type ComparedName, weightOfAlike } from "./name-evidence.js";
import { neighbourEvidence } from "./neighbour-evidence.js";
import { compared, evidenceOfNames, pairEvidence } from "./pair-evidence.js";

/** What candidates are looked for: an entity of the reading, by its number, or what a text may mean. */
export type CandidateSubject = { readonly entity: number } | { readonly text: string };

/** Which candidates are wanted. */
export interface CandidateQuery {
  readonly subject: CandidateSubject;
  /** Only entities of these kinds. Absent: of all; for an entity, only of its own. */
  readonly kinds?: readonly EntityKind[];
  /** Claims by which neighbours are told. */
  readonly where: ClaimFilter;
  /** Absent: any score, but nothing that speaks for it but its surroundings where that is next to nothing. */
  readonly minScore?: number;
  /** Candidates at most. */
  readonly limit: number;
}

const NEXT_TO_NOTHING = 0.001;
const SURROUNDINGS: ReadonlySet<EvidenceKind> = new Set(["SHARED_NEIGHBOURS", "NEAR"]);

/** An entity that may be what is asked about. */
export interface Candidate {
  /** A number of the reading. */
  readonly entity: number;
  /** From 0 to 1; see {@link scoreOf}. */
  readonly score: number;
  /** The weightiest first. */
  readonly reasons: readonly Evidence[];
}

/** The candidates, the likeliest first, then by id. */
export interface FoundCandidates {
  /** In which entities are as they were known at the instant that was asked about. */
  readonly reading: Reading;
  readonly candidates: readonly Candidate[];
  /** Whether the time was up before all was known of them. */
  readonly truncated: boolean;
}

/** Entities whose names have most in common with the one asked about, and that are compared with it. */
const MOST_ALIKE = 400;
/** Those of them that all is looked at of. */
const MOST_COMPARED = 60;
/** Beside those, entities with the same neighbours. */
const MOST_NEARBY = 20;
/** Names of an entity that are looked up. */
const NAMES_LOOKED_UP = 10;

/**
 * Entities that may be the same as one, or meant by a text: found by names, identifiers and neighbours, judged by these and by where they are.
 * Only such as could be merged into it: of its kind, not merged already. Whether they are one is for people to say. What is looked at is
 * bounded, however large the graph. They are found by the names of now, and judged by what was known at `where.knownAt`.
 */
export async function findCandidates(asked: Reading, query: CandidateQuery): Promise<FoundCandidates> {
  const { subject, where, limit } = query;
  const reading = asked.asKnownAt(where.knownAt);
  const index = await reading.names();
  const own = "entity" in subject ? compared(await reading.entity(subject.entity)) : undefined;
  const names = "text" in subject ? [askedName(subject.text)] : own!.names;
  const mayBe = admission(reading, query, own?.record);
  const ids = new Set(bestByName({ index, names, mayBe, limit: Math.max(MOST_COMPARED, limit) }));
  const around =
    "entity" in subject ? await aroundEntity(reading, { entity: subject.entity, where, index }) : NOTHING_AROUND;
  for (const { id, kind } of around.entities) if (mayBe({ id, kind })) ids.add(id);
  const numbers = [...ids].map((id) => reading.requireEntity(id));
  const records = await reading.readEntities(numbers);
  const neighbours =
    "entity" in subject
      ? await neighbourEvidence(reading, { pairs: numbers.map((other) => [subject.entity, other]), where })
      : undefined;
  const prior = own ? WEIGHTS.prior : WEIGHTS.priorOfText;
  const all = records.map((record, at) => {
    const other = compared(record);
    const evidence = own ? pairEvidence(own, other, index) : evidenceOfNames(names, other, index);
    return judged(numbers[at]!, [...evidence, ...(neighbours?.evidence[at] ?? [])], prior);
  });
  const candidates = all
    .filter((candidate) => isWorthShowing(candidate, query.minScore))
    .sort((one, other) => other.weight - one.weight || one.entity - other.entity)
    .slice(0, limit);
  return { reading, candidates, truncated: around.truncated || neighbours?.truncated === true };
}

/** A namesake that is surely another is worth reading of; one of many that have a neighbour in common is not. */
function isWorthShowing({ score, reasons }: Candidate, minScore: number | undefined): boolean {
  const speaksForIt = reasons.filter(({ weight }) => weight > 0);
  if (speaksForIt.length === 0) return false;
  if (minScore !== undefined) return score >= minScore;
  return score >= NEXT_TO_NOTHING || speaksForIt.some(({ kind }) => !SURROUNDINGS.has(kind));
}

/** A candidate by all evidence, from what is known of it beforehand. */
function judged(entity: number, evidence: readonly Evidence[], prior: number): Candidate & { readonly weight: number } {
  const weight = totalWeight(evidence, prior);
  return { entity, weight, score: scoreOf(weight), reasons: weightiestFirst(evidence) };
}

/** Entities to be compared with one for other reasons than their names. */
interface Around {
  readonly entities: readonly Pick<NamedEntity, "id" | "kind">[];
  readonly truncated: boolean;
}

const NOTHING_AROUND: Around = { entities: [], truncated: false };

/** The entities that have an identifier, or rare neighbours, in common with one. */
async function aroundEntity(
  reading: Reading,
  { entity, where, index }: { readonly entity: number; readonly where: ClaimFilter; readonly index: NameIndex },
): Promise<Around> {
  const { ids } = reading.projection.entities;
  const place = index.placeOf(ids[entity]!);
  const identified = place === undefined ? [] : index.withIdentifiersOf(place).map((same) => index.at(same));
  const { entities, truncated } = await entitiesNearby(reading, { entity, where, limit: MOST_NEARBY });
  const nearby = entities.map((one) => ({ id: ids[one]!, kind: reading.entityLabel(ids[one]!).kind }));
  return { entities: [...identified, ...nearby], truncated };
}

/** Which entities may be candidates: others than the one asked about, of its kind. */
function admission(
  reading: Reading,
  { kinds, where }: CandidateQuery,
  own: { readonly id: string; readonly kind: EntityKind } | undefined,
): (entity: Pick<NamedEntity, "id" | "kind">) => boolean {
  const mayBe = mergeable(reading, { kinds, where });
  return (entity) => entity.id !== own?.id && (own === undefined || entity.kind === own.kind) && mayBe(entity);
}

/** A search for entities by their names. */
interface NameSearch {
  readonly index: NameIndex;
  readonly names: readonly ComparedName[];
  mayBe(entity: NamedEntity): boolean;
  readonly limit: number;
}

/** Ids of the entities whose names are most alike to any of some names, without a read. */
function bestByName({ index, names, mayBe, limit }: NameSearch): string[] {
  const weights = new Map<number, number>();
  for (const { words } of names.slice(0, NAMES_LOOKED_UP)) {
    if (words.length === 0) continue;
    for (const place of index.alike(words, mayBe, MOST_ALIKE)) {
      for (const other of index.at(place).names) {
        const weight = weightOfAlike(words, other, index)?.weight ?? 0;
        if (weight > (weights.get(place) ?? 0)) weights.set(place, weight);
      }
    }
  }
  return [...weights.keys()]
    .map((place) => ({ id: index.at(place).id, weight: weights.get(place)! }))
    .sort((one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1))
    .slice(0, limit)
    .map(({ id }) => id);
}
