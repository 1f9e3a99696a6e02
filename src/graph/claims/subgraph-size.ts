import type { Budget } from "../budget.js";
import { findPaths } from "../paths/find-paths.js";
import type { PathQuery } from "../paths/path-query.js";
import { pathsUnion } from "../paths/paths-union.js";
import { matchPaths } from "../patterns/match-paths.js";
import type { PatternQuery } from "../patterns/pattern-query.js";
import type { Topology } from "../projection/topology.js";
import { findNeighbourhood, type NeighbourhoodQuery } from "../reach/neighbourhood.js";
import { type SubgraphQuery, subgraph } from "./subgraph.js";
import type { SubgraphSelection } from "./subgraph-selection.js";

/** How large a part of the graph is; a lower bound where the budget was spent. */
export interface SubgraphSize {
  readonly entities: number;
  readonly claims: number;
}

// What is found is counted where it is found: to carry it to another thread would cost more than to find it.

/** The size of a subgraph. */
export function subgraphSize(topology: Topology, query: SubgraphQuery, budget: Budget): SubgraphSize {
  return sizeOf(subgraph(topology, query, budget));
}

/** The size of a neighbourhood. */
export function neighbourhoodSize(topology: Topology, query: NeighbourhoodQuery, budget: Budget): SubgraphSize {
  return sizeOf(findNeighbourhood(topology, query, budget));
}

/** The size of what paths run through. */
export function pathsSize(topology: Topology, query: PathQuery, budget: Budget): SubgraphSize {
  return sizeOf(pathsUnion(findPaths(topology, query, budget)));
}

/** The size of what the paths that follow a pattern run through. */
export function matchPathsSize(topology: Topology, query: PatternQuery, budget: Budget): SubgraphSize {
  return sizeOf(pathsUnion(matchPaths(topology, query, budget)));
}

function sizeOf({ entities, claims }: SubgraphSelection): SubgraphSize {
  return { entities: entities.length, claims: claims.length };
}
