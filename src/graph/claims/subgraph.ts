import type { Budget } from "../budget.js";
import type { ClaimFilter } from "../filters/claim-filter.js";
import type { Topology } from "../projection/topology.js";
import { matchingClaims } from "./matching-claims.js";
import type { SubgraphSelection } from "./subgraph-selection.js";

/** Which part of the graph is asked for. */
export interface SubgraphQuery {
  readonly where: ClaimFilter;
  /** Entity numbers: only claims among these, and all of these in the answer. Absent: every claim, with its ends. */
  readonly of?: readonly number[];
  /** Claims of the answer at most, by id. Infinity for all. */
  readonly limit: number;
}

/** All claims that match, with their ends; with `of`, the subgraph induced by these entities. Entities are ascending. */
export function subgraph(topology: Topology, { where, of, limit }: SubgraphQuery, budget: Budget): SubgraphSelection {
  const claims: number[] = [];
  let truncated = false;
  for (const claim of matchingClaims(topology, { where, ...(of && { from: of, to: of }) }, budget)) {
    truncated = claims.length === limit;
    if (truncated) break;
    claims.push(claim);
  }
  const entities = new Set(of);
  for (const claim of claims) entities.add(topology.claims.from[claim]!).add(topology.claims.to[claim]!);
  return {
    entities: [...entities].sort((a, b) => a - b),
    claims,
    truncated: truncated || budget.spent,
    budgetSpent: budget.spent,
    hubs: [],
  };
}
