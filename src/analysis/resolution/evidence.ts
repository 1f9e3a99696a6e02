/** What speaks for or against two entities being one, each with what it means in the words that the schema publishes. */
export const EVIDENCE_KINDS = {
  EXACT_NAME: "Both are called the same, case and accents apart.",
  SHARED_ALIAS: "A name of both, which is an alias of one at least.",
  TRANSLITERATION: "Names in different scripts, or in one that is not Latin, that are alike in Latin letters.",
  SIMILAR_NAME: "Names that are alike: words in common or but a slip away, weighed by how rare they are.",
  SAME_IDENTIFIER: "The same value of a field that only one entity of the kind has: iso2, lei, imo, symbol.",
  SHARED_NEIGHBOURS: "Relationships with the same entities, those with few relationships above all.",
  NEAR: "Coordinates close to each other.",
  OTHER_IDENTIFIER: "Against it: different values of a field of which an entity has one.",
  OTHER_COUNTRY: "Against it: in, of or under the flag of different countries.",
  FAR_APART: "Against it: coordinates too far from each other.",
  RELATED: "Against it: a relationship between the two, and nothing is related to itself.",
} as const;
/** A sort of evidence. */
export type EvidenceKind = keyof typeof EVIDENCE_KINDS;

/** One reason for or against two entities being one. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** In bits, against it below 0; see WEIGHTS. */
  readonly weight: number;
  /** In words. */
  readonly statement: string;
  /** Of names: how alike they are, above 0 and at most 1. */
  readonly similarity?: number;
  /** Of coordinates: kilometres between them. */
  readonly distanceKm?: number;
  /** Of neighbours: the numbers of those in common, the most telling first. */
  readonly neighbours?: readonly number[];
}

/**
 * What evidence weighs, in bits: the binary logarithm of how many times likelier it is between two records of one thing than between two
 * things (Fellegi and Sunter 1969). They are set by judgement, not fitted to data: what counts is their order.
 *
 * - A name in common weighs what it tells (informationIn), 14 bits at most; an alias something less. Of all names of both, the pair counts
 *   that weighs most, since the others are no evidence of their own; it counts as sure as both sources are of their names.
 * - An identifier decides against a name, and a name does not decide against an identifier.
 * - Distance decides against a name too: two records of one place are seldom far apart, and namesakes mostly are.
 */
export const WEIGHTS = {
  /** Of two entities that have anything in common at all, one pair in a thousand is one. */
  prior: -10,
  /** Who asks for something by a name mostly asks for what is there: of the entities with a name like it, one in thirty is meant. */
  priorOfText: -5,
  /** Names that are alike but not the same. */
  otherSpelling: -1,
  alias: -1,
  sameIdentifier: 15,
  otherIdentifier: -15,
  otherCountry: -4,
  related: -5,
  /** At most. */
  neighbours: 6,
  /** Two records of one place, by the kilometres between them at most. */
  distance: [
    { km: 1, weight: 6 },
    { km: 5, weight: 4 },
    { km: 20, weight: 2 },
    { km: 50, weight: 0 },
    { km: 200, weight: -5 },
    { km: Number.POSITIVE_INFINITY, weight: -12 },
  ],
} as const;

/** The weight of evidence together, which is taken to be independent. */
export function totalWeight(evidence: readonly Evidence[], prior: number = WEIGHTS.prior): number {
  return evidence.reduce((sum, { weight }) => sum + weight, prior);
}

/** The order in which reasons are told: the weightiest first, for or against. */
export function weightiestFirst(evidence: readonly Evidence[]): Evidence[] {
  return [...evidence].sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
}

/** How likely it is that two entities are one, from 0 to 1, by the weight of the evidence. */
export function scoreOf(weight: number): number {
  return 1 / (1 + 2 ** -weight);
}
