import { type Topology, UNBOUNDED_FUTURE, UNBOUNDED_PAST } from "./topology.js";

/** What the dates of the claims of a path must be to one another. */
export interface DateRules {
  /** Whether all must be valid on one common day. */
  readonly holdsTogether: boolean;
  /** Whether each must begin on or after the day on which those before it have begun; one without a beginning is passed over. */
  readonly inSequence: boolean;
}

/** The claims of a path so far, as their dates see them. */
export interface PathDates {
  /** The days on which all of them are valid. */
  readonly first: number;
  readonly last: number;
  /** The latest day on which one of them begins. */
  readonly latest: number;
}

/** Before the first claim. */
export const NO_DATES: PathDates = { first: UNBOUNDED_PAST, last: UNBOUNDED_FUTURE, latest: UNBOUNDED_PAST };

/** The dates with one claim more; undefined where the rules don't allow it. */
export function withClaim(
  { claims }: Topology,
  dates: PathDates,
  { claim, rules }: { readonly claim: number; readonly rules: DateRules },
): PathDates | undefined {
  const begin = claims.validFrom[claim]!;
  const first = Math.max(dates.first, begin);
  const last = Math.min(dates.last, claims.validTo[claim]!);
  if (rules.holdsTogether && first > last) return undefined;
  if (rules.inSequence && begin !== UNBOUNDED_PAST && begin < dates.latest) return undefined;
  return { first, last, latest: Math.max(dates.latest, begin) };
}
