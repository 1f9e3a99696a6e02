import { CLAIM_STATUSES, type ClaimStatus } from "../../domain/claim.js";
import type { DaySpan } from "../../domain/partial-date.js";
import { RELATIONSHIP_TYPE_NAMES, type RelationshipType } from "../../domain/relationship-type.js";
import { hasClaim } from "../projection/current-claims.js";
import { mineralFamily } from "../projection/taxonomy.js";
import {
  listCount,
  NOT_RETRACTED,
  type NumberLists,
  type Topology,
  UNBOUNDED_FUTURE,
  UNBOUNDED_PAST,
} from "../projection/topology.js";

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
  /** ms since 1970; default: what is known now, at the topology's revision. */
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
export function claimPredicate(topology: Topology, filter: ClaimFilter): ClaimPredicate {
  const tests = [
    knownTest(topology, filter.knownAt),
    filter.types && codeTest(topology.claims.types, RELATIONSHIP_TYPE_NAMES, filter.types),
    filter.statuses && codeTest(topology.claims.statuses, STATUS_NAMES, filter.statuses),
    filter.asOf && validityTest(topology, filter.asOf, filter.includeUndated ?? true),
    filter.minerals && mineralTest(topology, filter.minerals, filter.includeMineralGroups ?? false),
    filter.minConfidence !== undefined && confidenceTest(topology, filter.minConfidence),
    filter.sources && sourceTest(topology, sourcesAmong(filter.sources)),
    filter.publishedBy !== undefined && sourceTest(topology, sourcesPublishedBy(topology, filter.publishedBy)),
  ].filter((test): test is ClaimPredicate => typeof test === "function");
  const [first, second, ...others] = tests as [ClaimPredicate, ...ClaimPredicate[]];
  if (second === undefined) return first;
  if (others.length === 0) return (claim) => first(claim) && second(claim);
  return (claim) => first(claim) && second(claim) && others.every((test) => test(claim));
}

function knownTest({ claims, current, instants }: Topology, knownAt: number | undefined): ClaimPredicate {
  const { recorded, retracted } = claims;
  if (knownAt === undefined) return (claim) => hasClaim(current, claim);
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

function validityTest({ claims }: Topology, asOf: DaySpan, includeUndated: boolean): ClaimPredicate {
  const { validFrom, validTo } = claims;
  const { first, last } = asOf;
  if (includeUndated) return (claim) => validFrom[claim]! <= last && validTo[claim]! >= first;
  return (claim) => {
    const begin = validFrom[claim]!;
    const end = validTo[claim]!;
    return begin <= last && end >= first && !(begin === UNBOUNDED_PAST && end === UNBOUNDED_FUTURE);
  };
}

function mineralTest(topology: Topology, minerals: readonly number[], includeGroups: boolean): ClaimPredicate {
  const family = mineralFamily(topology, minerals, includeGroups);
  const wantedSets = listsWith(topology.mineralSets, (mineral) => family.has(mineral));
  const { from, to, minerals: sets } = topology.claims;
  return (claim) => wantedSets[sets[claim]!] === 1 || family.has(from[claim]!) || family.has(to[claim]!);
}

function confidenceTest({ claims, strengths }: Topology, minimum: number): ClaimPredicate {
  const { strength } = claims;
  const isEnough = Uint8Array.from(strengths.confidence, (confidence) => Number(confidence >= minimum));
  return (claim) => isEnough[strength[claim]!] === 1;
}

function sourceTest(topology: Topology, isWanted: (source: number) => boolean): ClaimPredicate {
  const wantedSets = listsWith(topology.sourceSets, isWanted);
  const { sources } = topology.claims;
  return (claim) => wantedSets[sources[claim]!] === 1;
}

/** By list: 1 where some member is wanted. O(all members). */
function listsWith(lists: NumberLists, isWanted: (member: number) => boolean): Uint8Array {
  const wanted = new Uint8Array(listCount(lists));
  const { offsets, values } = lists;
  for (let list = 0; list < wanted.length; list++) {
    for (let at = offsets[list]!; at < offsets[list + 1]! && wanted[list] === 0; at++) {
      if (isWanted(values[at]!)) wanted[list] = 1;
    }
  }
  return wanted;
}

function sourcesAmong(sources: readonly number[]): (source: number) => boolean {
  const wanted = new Set(sources);
  return (source) => wanted.has(source);
}

function sourcesPublishedBy({ publishedBy }: Topology, day: number): (source: number) => boolean {
  return (source) => publishedBy[source]! <= day;
}
