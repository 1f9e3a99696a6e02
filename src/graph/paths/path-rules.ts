import type { Topology } from "../projection/topology.js";
import { hasClaim, hasEntity, type PathNode } from "./path-node.js";
import type { PathQuery } from "./path-query.js";
import { PathTiming } from "./path-timing.js";
import { claimCosts } from "./path-weight.js";

/** What may not come again on a path, how it must hang together in time, and what it costs. */
export class PathRules {
  readonly timing: PathTiming;
  private readonly strength: Int32Array;
  private readonly costs: Float64Array;

  constructor(
    topology: Topology,
    readonly query: PathQuery,
  ) {
    this.timing = new PathTiming(topology, query);
    this.strength = topology.claims.strength;
    this.costs = claimCosts(topology, query.weight).byStrength;
  }

  costOf(claim: number): number {
    return this.costs[this.strength[claim]!]!;
  }

  /** Whether a path may go on by a claim to an entity. O(length). */
  allows(path: PathNode, claim: number, entity: number): boolean {
    return !this.repeats(path, claim, entity) && this.timing.allows(path.begin, path.end, claim);
  }

  /** The path with one more claim. */
  extend(path: PathNode, claim: number, entity: number): PathNode {
    return {
      parent: path,
      claim,
      entity,
      length: path.length + 1,
      cost: path.cost + this.costOf(claim),
      begin: this.timing.beginWith(path.begin, claim),
      end: this.timing.endWith(path.end, claim),
    };
  }

  /** Whether a path that has come to the end may go on and come back to it. */
  get mayPassEnd(): boolean {
    return this.query.mode === "TRAIL" || this.query.mode === "WALK";
  }

  private repeats(path: PathNode, claim: number, entity: number): boolean {
    const { mode, from, to } = this.query;
    switch (mode) {
      case "WALK":
        return false;
      case "TRAIL":
        return hasClaim(path, claim);
      case "ACYCLIC":
        return hasEntity(path, entity);
      case "SIMPLE":
        return hasEntity(path, entity) && !(from === to && entity === to);
    }
  }
}
