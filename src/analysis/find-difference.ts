import type { DaySpan } from "../domain/partial-date.js";
import type { ClaimFilter } from "../graph/filters/claim-filter.js";
import { type ClaimsAbout, claimsAbout } from "../knowledge/claims-about.js";
import type { FoundClaim, Reading } from "../knowledge/reading.js";

/** A state of the graph: what was known at an instant, and a day on which claims hold. */
export interface GraphState {
  /** ms since 1970. Absent: what is known now. */
  readonly knownAt?: number;
  /** Absent: whenever they hold. */
  readonly asOf?: DaySpan;
}

/** Which states of which claims are compared. */
export interface DifferenceQuery {
  /** Entity numbers: only claims with an end among these. Absent: all claims. */
  readonly of?: readonly number[];
  /** Only claims that match; without the two times. */
  readonly where: Omit<ClaimFilter, "knownAt" | "asOf">;
  /** Where its knownAt is absent, nothing is said of what became known; where one has no asOf, nothing of what began or ended. */
  readonly since: GraphState;
  readonly until: GraphState;
  /** Claims of each list at most. */
  readonly limit: number;
}

/** A claim, and the version that took its place under the same id. */
export interface Supersession {
  readonly before: FoundClaim;
  readonly after: FoundClaim;
}

/** How one state of the graph differs from another. All lists are by id. */
export interface Difference {
  /** Known in the later state only, with no earlier version in the other. */
  readonly added: readonly FoundClaim[];
  /** Known in the earlier state only, with no later version in the other. */
  readonly retracted: readonly FoundClaim[];
  readonly superseded: readonly Supersession[];
  /** Of what is known in the later state: holds on its day, and not on the earlier one. */
  readonly started: readonly FoundClaim[];
  /** Of what is known in the later state: holds on the earlier day, and not on its own. */
  readonly ended: readonly FoundClaim[];
  /** Whether the limit or the time budget cut something off. */
  readonly truncated: boolean;
}

/** Compares two states of the same claims. O(claims in both). */
export async function findDifference(
  reading: Reading,
  { since, until, limit, where, ...about }: DifferenceQuery,
): Promise<Difference> {
  const at = (state: GraphState) => claimsAbout(reading, { ...about, where: { ...where, ...state } });
  const known = until.knownAt === undefined ? {} : { knownAt: until.knownAt };
  const [wasKnown, isKnown] =
    since.knownAt === undefined ? [] : await Promise.all([at({ knownAt: since.knownAt }), at(known)]);
  const [didHold, holds] =
    since.asOf === undefined || until.asOf === undefined
      ? []
      : await Promise.all([at({ ...known, asOf: since.asOf }), at({ ...known, asOf: until.asOf })]);
  const learned = pairs(wasKnown, isKnown);
  const happened = pairs(didHold, holds);
  const lists = {
    added: learned.flatMap(({ before, after }) => (before === undefined && after !== undefined ? [after] : [])),
    retracted: learned.flatMap(({ before, after }) => (before !== undefined && after === undefined ? [before] : [])),
    superseded: learned.flatMap(({ before, after }) => (before && after ? [{ before, after }] : [])),
    started: happened.flatMap(({ after }) => (after === undefined ? [] : [after])),
    ended: happened.flatMap(({ before }) => (before === undefined ? [] : [before])),
  };
  const isCut = [wasKnown, isKnown, didHold, holds].some((found) => found?.answer.budgetSpent);
  return {
    added: lists.added.slice(0, limit),
    retracted: lists.retracted.slice(0, limit),
    superseded: lists.superseded.slice(0, limit),
    started: lists.started.slice(0, limit),
    ended: lists.ended.slice(0, limit),
    truncated: isCut || Object.values(lists).some(({ length }) => length > limit),
  };
}

/** A claim that two states don't have alike: versions of one id, or one that only one of them has. */
interface Unlike {
  readonly before: FoundClaim | undefined;
  readonly after: FoundClaim | undefined;
}

/** What two lists of claims don't have alike, by id. Each has at most one version of an id. */
function pairs(earlier: ClaimsAbout | undefined, later: ClaimsAbout | undefined): Unlike[] {
  if (earlier === undefined || later === undefined) return [];
  const unlike: Unlike[] = [];
  const [ones, others] = [earlier.answer.claims, later.answer.claims];
  for (let one = 0, other = 0; one < ones.length || other < others.length; ) {
    const before = one < ones.length ? { reading: earlier.reading, claim: ones[one]! } : undefined;
    const after = other < others.length ? { reading: later.reading, claim: others[other]! } : undefined;
    const order = before === undefined ? 1 : after === undefined ? -1 : compareIds(before, after);
    if (order <= 0) one++;
    if (order >= 0) other++;
    if (order !== 0) unlike.push(order < 0 ? { before, after: undefined } : { before: undefined, after });
    else if (!isSameVersion(before!, after!)) unlike.push({ before, after });
  }
  return unlike;
}

function compareIds(one: FoundClaim, other: FoundClaim): number {
  const [a, b] = [idOf(one), idOf(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function idOf({ reading, claim }: FoundClaim): string {
  return reading.projection.claims.ids[claim]!;
}

function isSameVersion(one: FoundClaim, other: FoundClaim): boolean {
  return recordedAt(one) === recordedAt(other);
}

function recordedAt({ reading, claim }: FoundClaim): number {
  const { claims, instants } = reading.projection;
  return instants[claims.recorded[claim]!]!;
}
