import { Budget } from "./budget.js";
import { type ClaimFilter, claimPredicate } from "./claim-filter.js";
import type { Topology } from "./topology.js";
import { type Direction, expand } from "./traversal.js";

/** The matching claims at an entity in a direction, ascending, which is by id; a self-loop once. O(degree log degree). */
export function incidentClaims(
  topology: Topology,
  entity: number,
  options: { direction: Direction; where: ClaimFilter },
): number[] {
  const found: number[] = [];
  const crosses = claimPredicate(topology, options.where);
  const budget = new Budget(Number.POSITIVE_INFINITY);
  expand({ topology, direction: options.direction, crosses, budget }, entity, (claim) => found.push(claim));
  return found.sort((a, b) => a - b);
}
