/** A cycle of a directed graph as its nodes in order, or undefined where it has none. Keeps its own stack: chains may be long. */
export function findCycle(successors: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  for (const start of successors.keys()) {
    const path = [start];
    const onPath = new Set(path);
    const next = [0];
    while (path.length > 0 && !done.has(start)) {
      const node = path.at(-1)!;
      const successor = successors.get(node)?.[next[next.length - 1]!++];
      if (successor === undefined) {
        done.add(node);
        onPath.delete(node);
        path.pop();
        next.pop();
      } else if (onPath.has(successor)) {
        return path.slice(path.indexOf(successor));
      } else if (!done.has(successor)) {
        path.push(successor);
        onPath.add(successor);
        next.push(0);
      }
    }
  }
  return undefined;
}
