import type { Projection } from "../../src/graph/projection/projection.js";
import type { TraversalRequest } from "../../src/knowledge/traverser.js";
import type { Change } from "../../src/store/graph-store.js";
import { graphOf } from "./changes.js";

const SIZE = 40;

/** A relationship from s to t, and a thicket beside it: all ways out of it lead back through s, so that no acyclic one leads to t. */
export function thicket(): Change[] {
  const ids = Array.from({ length: SIZE }, (_, index) => `n${index}`);
  const among = ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => `${from}-${to}`));
  return graphOf(`s-t s-n0 ${among.join(" ")} n1-s`);
}

/** Steps of a second way to t: there is none, and to know that takes longer than anybody waits. */
export const ENDLESS = 20;
/** The same where it takes a fraction of a second. */
export const LONG = 7;
/** The same where it takes some milliseconds, a few more than a turn of the event loop allows. */
export const MEDIUM = 5;
/** The same where it takes next to nothing. */
export const SHORT = 1;

/** Asks for two acyclic ways from s to t of so many steps at most. */
export function waysOut(steps: number): string {
  return `matchPaths(
    from: { refs: ["s"] }, to: { refs: ["t"] }, steps: [{ max: ${steps} }], selector: SHORTEST_K, k: 2, mode: ACYCLIC
  )`;
}

/** The same, as a traversal. */
export function waysOutOf(projection: Projection, steps: number): TraversalRequest<"matchPaths"> {
  const entity = (id: string) => ({ entities: [projection.entities.byId.get(id)!] });
  return {
    name: "matchPaths",
    query: {
      from: entity("s"),
      to: entity("t"),
      steps: [{ min: 1, max: steps, direction: "OUT", where: {} }],
      selector: "SHORTEST_K",
      k: 2,
      mode: "ACYCLIC",
      where: {},
      through: {},
      holdsTogether: false,
      inSequence: false,
      limit: 10,
    },
  };
}
