import type { Bound, ClaimContent, Relationship } from "../domain/claim.js";
import type { DaySpan } from "../domain/partial-date.js";
import { OPPOSED_TYPES, relationshipType } from "../domain/relationship-type.js";
import { ClaimValidity } from "../graph/projection/claim-validity.js";
import { Groups } from "./groups.js";

/** The ways in which claims disagree, each with what it means in the words that the schema publishes. */
export const CONFLICT_KINDS = {
  SHARE: "Different shares of the same whole.",
  QUANTITY: "Different amounts of the same thing, in the same unit.",
  STATUS: "The same thing, in force by one claim and not, or otherwise, by another.",
  OPPOSITION: "Two entities that work together by one claim and against each other by another, both in effect.",
} as const;
/** A way in which claims disagree. */
export type ConflictKind = keyof typeof CONFLICT_KINDS;

/** Claims that can't all be so. */
export interface Conflict {
  readonly kind: ConflictKind;
  /** By id, two or more: each disagrees with one of the others at least. */
  readonly claims: readonly Relationship[];
}

/** When claims disagree in one way. */
interface ConflictRule {
  /** What a claim speaks of, in this respect: only claims of one topic can disagree. Undefined where it says nothing of the sort. */
  topic(claim: Relationship): readonly unknown[] | undefined;
  /** Whether two claims of a topic can't both be so, where they hold at one time. */
  disagree(one: Relationship, other: Relationship): boolean;
}

const RULES: Readonly<Record<ConflictKind, ConflictRule>> = {
  SHARE: {
    topic: (claim) =>
      // The whole is named, so that it does not matter what the source calls it.
      claim.share === undefined ? undefined : [...subject(claim), claim.stage, claim.shareOf],
    disagree: (one, other) => areApart(rangeOf(one.share!, one.bound), rangeOf(other.share!, other.bound)),
  },
  QUANTITY: {
    topic: (claim) =>
      claim.quantity === undefined ? undefined : [...subject(claim), claim.stage, claim.label, claim.unit],
    disagree: (one, other) => areApart(rangeOf(one.quantity!, one.bound), rangeOf(other.quantity!, other.bound)),
  },
  STATUS: {
    topic: (claim) => [...subject(claim), claim.stage, claim.label],
    disagree: (one, other) => one.status !== other.status,
  },
  OPPOSITION: {
    topic: (claim) => (claim.status === "IN_EFFECT" ? [] : undefined),
    disagree: (one, other) => areOpposed(one, other) && mayConcernTheSame(one, other),
  },
};

/**
 * The conflicts among claims of one pair of entities, whichever way they go: of each kind in the order of its table, then by the least id
 * in them. Claims disagree only where there is a day on which both hold, as far as their dates say. O(claims of one topic, squared).
 */
export function conflictsAmong(claims: readonly Relationship[], kinds: readonly ConflictKind[]): Conflict[] {
  const validity = new ClaimValidity();
  const dated = claims.map((claim): Dated => {
    const { validFrom: first, validTo: last } = validity.of(claim);
    return { claim, days: { first, last } };
  });
  return kinds.flatMap((kind) => conflictsOf(kind, dated));
}

interface Dated {
  readonly claim: Relationship;
  readonly days: DaySpan;
}

function conflictsOf(kind: ConflictKind, dated: readonly Dated[]): Conflict[] {
  const { topic, disagree } = RULES[kind];
  const topics = new Map<string, Dated[]>();
  for (const one of dated) {
    const speaksOf = topic(one.claim);
    if (speaksOf === undefined) continue;
    const key = JSON.stringify(speaksOf.map((part) => part ?? null));
    const others = topics.get(key);
    if (others === undefined) topics.set(key, [one]);
    else others.push(one);
  }
  const groups = [...topics.values()].flatMap((ofTopic) => {
    const together = new Groups(ofTopic.length);
    ofTopic.forEach((one, index) => {
      for (let at = 0; at < index; at++) {
        const other = ofTopic[at]!;
        if (meet(one.days, other.days) && disagree(one.claim, other.claim)) together.join(index, at);
      }
    });
    return together.ofTwoOrMore().map((group) => group.map((index) => ofTopic[index]!.claim));
  });
  return groups
    .map((group) => ({ kind, claims: group.sort(byId) }))
    .sort((one, other) => byId(one.claims[0]!, other.claims[0]!));
}

/** What claims must have in common to speak of the same thing. */
function subject({ type, from, to, minerals }: ClaimContent): unknown[] {
  const ends = relationshipType(type).symmetric ? [from, to].sort() : [from, to];
  return [type, ends, minerals];
}

function rangeOf(value: number, bound: Bound = "EXACT"): readonly [least: number, most: number] {
  return [
    bound === "AT_MOST" ? Number.NEGATIVE_INFINITY : value,
    bound === "AT_LEAST" ? Number.POSITIVE_INFINITY : value,
  ];
}

type Range = ReturnType<typeof rangeOf>;

function areApart([least, most]: Range, [otherLeast, otherMost]: Range): boolean {
  return most < otherLeast || otherMost < least;
}

function meet(one: DaySpan, other: DaySpan): boolean {
  return one.first <= other.last && other.first <= one.last;
}

function areOpposed({ type: one }: ClaimContent, { type: other }: ClaimContent): boolean {
  return OPPOSED_TYPES.some(([a, b]) => (a === one && b === other) || (a === other && b === one));
}

/** Whether claims concern a mineral in common; one that names none may concern any. */
function mayConcernTheSame({ minerals: ones }: ClaimContent, { minerals: others }: ClaimContent): boolean {
  return ones.length === 0 || others.length === 0 || ones.some((mineral) => others.includes(mineral));
}

function byId({ id: one }: Relationship, { id: other }: Relationship): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
