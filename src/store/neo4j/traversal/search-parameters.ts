import neo4j from "neo4j-driver";
import { type DaySpan, isoDay } from "../../../domain/partial-date.js";
import { RELATIONSHIP_TYPE_NAMES, relationshipType } from "../../../domain/relationship-type.js";
import type { StoreClaimFilter, StoreEntityFilter } from "../../store-traversals.js";
import type { Parameters, Transaction } from "../transaction.js";

/** The types that end when they begin unless they say otherwise. */
export const MOMENTS = RELATIONSHIP_TYPE_NAMES.filter((type) => relationshipType(type).moment);

/** The parameters of CLAIM_MATCHES; undefined ones are of conditions that are left out. Asks the database which revision an instant means. */
export async function claimParameters(transaction: Transaction, filter: StoreClaimFilter): Promise<Parameters> {
  const { revision, knownAt, types, statuses, minConfidence, sources, publishedSources, minerals, asOf } = filter;
  const at = knownAt === undefined ? revision : await revisionAt(transaction, revision, knownAt);
  return {
    at: neo4j.int(at),
    types: RELATIONSHIP_TYPE_NAMES,
    // A pattern without a type matches every type: that none is wanted is said by no status.
    statuses: types?.length === 0 ? [] : statuses,
    minConfidence,
    sources,
    publishedSources,
    minerals,
    ...(asOf && asOfParameters(asOf)),
    includeUndated: filter.includeUndated ?? true,
    moments: MOMENTS,
  };
}

/** The parameters of ENTITY_MATCHES and ENTITY_PASSES, as far as they are given. `exempt`: ids that the filter does not touch. */
export function entityParameters(filter: StoreEntityFilter, exempt: readonly string[]): Parameters {
  const { maxDegree } = filter;
  return { ...filter, exempt, ...(maxDegree !== undefined && { maxDegree: neo4j.int(maxDegree) }) };
}

/** A limit as a parameter; `more` is added to it, to see whether there is more. */
export function limitParameter(limit: number, more = 0): unknown {
  return neo4j.int(Math.min(limit + more, Number.MAX_SAFE_INTEGER));
}

function asOfParameters(asOf: DaySpan): Parameters {
  const first = isoDay(asOf.first);
  return { asOfFirst: first, asOfLast: isoDay(asOf.last), asOfPrefixes: [first.slice(0, 4), first.slice(0, 7)] };
}

async function revisionAt(transaction: Transaction, revision: number, instant: number): Promise<number> {
  const parameters = { revision: neo4j.int(revision), instant: neo4j.int(instant) };
  const [found] = await transaction.rows<{ number: number }>("traversal/revision-at", parameters);
  // Before the first revision nothing was known.
  return found?.number ?? 0;
}
