import { type ClaimFilter, claimPredicate } from "./claim-filter.js";
import { matchingClaims } from "./matching-claims.js";
import type { Projection } from "./projection.js";
import type { SubgraphSelection } from "./subgraph-selection.js";

export interface SubgraphQuery {
  readonly where: ClaimFilter;
  /** Entity numbers: only claims among these, and all of these in the answer. Absent: every claim, with its ends. */
  readonly of?: readonly number[];
  /** Claims of the answer at most, by id. Infinity for all. */
  readonly limit: number;
}

/** All claims that match, with their ends; with `of`, the subgraph induced by these entities. Entities are ascending. */
export function subgraph(projection: Projection, query: SubgraphQuery): SubgraphSelection {
  const claims: number[] = [];
  let truncated = false;
  for (const claim of query.of === undefined
    ? matchingClaims(projection, query)
    : claimsAmong(projection, query.of, query.where)) {
    if (claims.length === query.limit) {
      truncated = true;
      break;
    }
    claims.push(claim);
  }
  const entities = new Set(query.of);
  for (const claim of claims) entities.add(projection.claims.from[claim]!).add(projection.claims.to[claim]!);
  return { entities: [...entities].sort((a, b) => a - b), claims, truncated };
}

function claimsAmong(projection: Projection, of: readonly number[], where: ClaimFilter): number[] {
  const matches = claimPredicate(projection, where);
  const among = new Set(of);
  const found: number[] = [];
  for (const entity of among) {
    for (let at = projection.out.offsets[entity]!; at < projection.out.offsets[entity + 1]!; at++) {
      const claim = projection.out.claims[at]!;
      if (among.has(projection.claims.to[claim]!) && matches(claim)) found.push(claim);
    }
  }
  return found.sort((a, b) => a - b);
}
