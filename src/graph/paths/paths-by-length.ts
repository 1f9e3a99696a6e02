import { withMarks } from "../entity-marks.js";
import type { Traversal } from "../traversal.js";
import type { PathQuery } from "./path-query.js";
import { PathTiming } from "./path-timing.js";
import { TakenPaths } from "./taken-paths.js";
import { WalkLayers, type WalkLayersOptions } from "./walk-layers.js";
import { walksOfLength } from "./walks-of-length.js";

/**
 * Steps that may lead to no path before another way of searching is the better one: some milliseconds. Where walks seldom repeat what the
 * mode forbids, nothing is faster than to try them; in a thicket that leads nowhere there are more of them than can be tried.
 */
const STEPS_IN_VAIN = 50_000;

/**
 * Paths by their number of claims: lengths are tried one by one with a search from both ends, so the shortest cost
 * O(b^(length/2)) for a branching factor b. Undefined where too many steps were in vain.
 *
 * @param repeatsNothing Whether only the shortest are wanted, which repeat nothing by themselves.
 */
export function pathsByLength(traversal: Traversal, query: PathQuery, repeatsNothing: boolean): TakenPaths | undefined {
  const { topology } = traversal;
  return withMarks(topology, (forward) =>
    withMarks(topology, (backward) => {
      return searchByLength(traversal, query, { revisit: !repeatsNothing, marks: { forward, backward } });
    }),
  );
}

function searchByLength(
  traversal: Traversal,
  query: PathQuery,
  options: Pick<WalkLayersOptions, "revisit" | "marks">,
): TakenPaths | undefined {
  const { from, to, mode, selector } = query;
  const layers = new WalkLayers(traversal, { from, to, ...options });
  const timing = new PathTiming(traversal.topology, query);
  const taken = new TakenPaths(query);
  let stepsLeft = STEPS_IN_VAIN;
  let isComplete = false;
  while (layers.length < query.maxLength && layers.advance()) {
    if (!layers.connect()) continue;
    walksOfLength({
      from,
      length: layers.length,
      mode,
      timing,
      stepsFrom: (entity, position) => layers.stepsFrom(entity, position),
      isOver: () => traversal.budget.step() || --stepsLeft < 0,
      visit: (path) => {
        stepsLeft += path.claims.length;
        isComplete = !taken.take(path);
        return !isComplete;
      },
    });
    if (isComplete || traversal.budget.spent) break;
    if (stepsLeft < 0) return undefined;
    if (taken.paths.length > 0 && selector !== "SHORTEST_K") break;
  }
  return taken;
}
