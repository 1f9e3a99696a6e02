import { CLAIM_STATUSES, type ClaimStatus } from "../domain/claim.js";
import type { DaySpan } from "../domain/partial-date.js";
import { RELATIONSHIP_TYPE_NAMES, type RelationshipType } from "../domain/relationship-type.js";
import { NOT_RETRACTED, type Projection, UNBOUNDED_FUTURE, UNBOUNDED_PAST } from "./projection.js";
import { mineralFamily } from "./taxonomy.js";

/** Which claims may be used. Every given field must hold; an empty list matches nothing. */
export interface ClaimFilter {
  readonly types?: readonly RelationshipType[];
  /** Entity numbers of minerals. */
  readonly minerals?: readonly number[];
  /** Also claims about a group that one of `minerals` is PART_OF. Default false. */
  readonly includeMineralGroups?: boolean;
  /** Only claims that hold on one of these days. */
  readonly asOf?: DaySpan;
  /** Whether claims with neither date pass asOf. Default true. */
  readonly includeUndated?: boolean;
  /** ms since 1970; default: what is known now, at the projection's revision. */
  readonly knownAt?: number;
  /** A day number: only claims with a source all of whose possible days of publication are on or before it. */
  readonly publishedBy?: number;
  readonly minConfidence?: number;
  readonly statuses?: readonly ClaimStatus[];
  /** Source numbers. */
  readonly sources?: readonly number[];
}

/** Whether a claim, by its number, may be used. */
export type ClaimPredicate = (claim: number) => boolean;

const STATUS_NAMES = Object.keys(CLAIM_STATUSES) as ClaimStatus[];

/** The test of a filter, cheap enough for the inside of a search: each given field is one look at a column. */
export function claimPredicate(projection: Projection, filter: ClaimFilter): ClaimPredicate {
  const tests = [
    knownTest(projection, filter.knownAt),
    filter.types && codeTest(projection.claims.types, RELATIONSHIP_TYPE_NAMES, filter.types),
    filter.statuses && codeTest(projection.claims.statuses, STATUS_NAMES, filter.statuses),
    filter.asOf && validityTest(projection, filter.asOf, filter.includeUndated ?? true),
    filter.minerals && mineralTest(projection, filter.minerals, filter.includeMineralGroups ?? false),
    filter.minConfidence !== undefined && confidenceTest(projection, filter.minConfidence),
    filter.sources && sourceTest(projection, sourcesAmong(filter.sources)),
    filter.publishedBy !== undefined && sourceTest(projection, sourcesPublishedBy(projection, filter.publishedBy)),
  ].filter((test): test is ClaimPredicate => typeof test === "function");
  const [first, second, ...others] = tests as [ClaimPredicate, ...ClaimPredicate[]];
  if (second === undefined) return first;
  if (others.length === 0) return (claim) => first(claim) && second(claim);
  return (claim) => first(claim) && second(claim) && others.every((test) => test(claim));
}

function knownTest({ claims, instants }: Projection, knownAt: number | undefined): ClaimPredicate {
  const { recorded, retracted } = claims;
  if (knownAt === undefined) return (claim) => retracted[claim] === NOT_RETRACTED;
  return (claim) => {
    if (instants[recorded[claim]!]! > knownAt) return false;
    const end = retracted[claim]!;
    return end === NOT_RETRACTED || knownAt < instants[end]!;
  };
}

function codeTest(codes: Uint8Array, names: readonly string[], wanted: readonly string[]): ClaimPredicate {
  const allowed = new Uint8Array(names.length);
  for (const name of wanted) allowed[names.indexOf(name)] = 1;
  return (claim) => allowed[codes[claim]!] === 1;
}

function validityTest({ claims }: Projection, asOf: DaySpan, includeUndated: boolean): ClaimPredicate {
  const { validFrom, validTo } = claims;
  const { first, last } = asOf;
  if (includeUndated) return (claim) => validFrom[claim]! <= last && validTo[claim]! >= first;
  return (claim) => {
    const begin = validFrom[claim]!;
    const end = validTo[claim]!;
    return begin <= last && end >= first && !(begin === UNBOUNDED_PAST && end === UNBOUNDED_FUTURE);
  };
}

function mineralTest(projection: Projection, minerals: readonly number[], includeGroups: boolean): ClaimPredicate {
  const family = mineralFamily(projection, minerals, includeGroups);
  const wantedSets = Uint8Array.from(projection.mineralSets, (set) =>
    Number(set.some((mineral) => family.has(mineral))),
  );
  const { from, to, minerals: sets } = projection.claims;
  return (claim) => wantedSets[sets[claim]!] === 1 || family.has(from[claim]!) || family.has(to[claim]!);
}

function confidenceTest({ claims }: Projection, minimum: number): ClaimPredicate {
  const { confidence } = claims;
  return (claim) => confidence[claim]! >= minimum;
}

function sourceTest(projection: Projection, isWanted: (source: number) => boolean): ClaimPredicate {
  const wantedSets = Uint8Array.from(projection.sourceSets, (set) => Number(set.some(isWanted)));
  const { sources } = projection.claims;
  return (claim) => wantedSets[sources[claim]!] === 1;
}

function sourcesAmong(sources: readonly number[]): (source: number) => boolean {
  const wanted = new Set(sources);
  return (source) => wanted.has(source);
}

function sourcesPublishedBy({ sources }: Projection, day: number): (source: number) => boolean {
  return (source) => {
    const published = sources.publishedOn[source];
    return published !== undefined && published.last <= day;
  };
}
