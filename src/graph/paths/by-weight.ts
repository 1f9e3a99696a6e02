import type { Topology } from "../projection/topology.js";
import type { PathWeight } from "./path-query.js";

/** A function of a topology and a weight that works its result out once for each, and forgets it with the topology. */
export function byWeight<Result>(
  workOut: (topology: Topology, weight: PathWeight) => Result,
): (topology: Topology, weight: PathWeight) => Result {
  const known = new WeakMap<Topology, Map<PathWeight, Result>>();
  return (topology, weight) => {
    let results = known.get(topology);
    if (results === undefined) {
      results = new Map();
      known.set(topology, results);
    }
    let result = results.get(weight);
    if (result === undefined) {
      result = workOut(topology, weight);
      results.set(weight, result);
    }
    return result;
  };
}
