import type { Topology } from "./projection/topology.js";

/** Runs a search with a workspace of its own. */
export type WithWorkspace<Workspace> = <Result>(topology: Topology, search: (workspace: Workspace) => Result) => Result;

/**
 * Lends workspaces of the size of a topology for the length of a synchronous search, and keeps them for the next, so that the cost of a
 * search grows with its answer and not with the graph.
 *
 * @param make One for so many entities.
 * @param clean What is done to one, new or used, before it is lent.
 */
export function workspaces<Workspace>(
  make: (entityCount: number) => Workspace,
  clean: (workspace: Workspace) => void = () => {},
): WithWorkspace<Workspace> {
  const pools = new WeakMap<Topology, Workspace[]>();
  return (topology, search) => {
    let pool = pools.get(topology);
    if (pool === undefined) {
      pool = [];
      pools.set(topology, pool);
    }
    const workspace = pool.pop() ?? make(topology.entities.count);
    clean(workspace);
    try {
      return search(workspace);
    } finally {
      pool.push(workspace);
    }
  };
}
