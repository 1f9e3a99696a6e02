import { UNBOUNDED_FUTURE, UNBOUNDED_PAST } from "../projection/topology.js";
import type { FoundPath } from "./path-query.js";

/** A path from the start as far as one entity, linked to the path that it goes on from, so that paths share what they have in common. */
export interface PathNode {
  /** Absent at the start. */
  readonly parent: PathNode | undefined;
  /** The claim by which it was reached; none at the start. */
  readonly claim: number;
  readonly entity: number;
  /** Claims so far. */
  readonly length: number;
  readonly cost: number;
  /** See PathTiming. */
  readonly begin: number;
  readonly end: number;
}

/** A path that has not left the start yet. */
export function startOf(entity: number): PathNode {
  return { parent: undefined, claim: -1, entity, length: 0, cost: 0, begin: UNBOUNDED_PAST, end: UNBOUNDED_FUTURE };
}

/** Whether a path has crossed a claim. O(length). */
export function hasClaim(node: PathNode, claim: number): boolean {
  for (let at: PathNode | undefined = node; at !== undefined; at = at.parent) if (at.claim === claim) return true;
  return false;
}

/** Whether a path has been at an entity. O(length). */
export function hasEntity(node: PathNode, entity: number): boolean {
  for (let at: PathNode | undefined = node; at !== undefined; at = at.parent) if (at.entity === entity) return true;
  return false;
}

/** The claims along a path. O(length). */
export function claimsOf(node: PathNode): number[] {
  const claims = new Array<number>(node.length);
  for (let at = node; at.parent !== undefined; at = at.parent) claims[at.length - 1] = at.claim;
  return claims;
}

/** The path that a node ends. O(length). */
export function pathOf(node: PathNode): FoundPath {
  const entities = new Array<number>(node.length + 1);
  for (let at: PathNode | undefined = node; at !== undefined; at = at.parent) entities[at.length] = at.entity;
  return { entities, claims: claimsOf(node), cost: node.cost };
}
