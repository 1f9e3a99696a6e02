import type { Adjacency, Topology } from "../projection/topology.js";
import type { Direction } from "../traversal.js";

/**
 * The claims at an entity in a direction, from one on, ascending, which is by id; a self-loop once. Costs what is taken of them, and
 * O(log degree) to begin.
 */
export function* incidentClaims(
  topology: Topology,
  { entity, direction }: { readonly entity: number; readonly direction: Direction },
  first: number,
): Generator<number> {
  const leaving = rowOf(topology.out, entity, direction === "IN" ? undefined : first);
  const arriving = rowOf(topology.in, entity, direction === "OUT" ? undefined : first);
  while (leaving.at < leaving.end || arriving.at < arriving.end) {
    const out = leaving.at < leaving.end ? topology.out.claims[leaving.at]! : Number.POSITIVE_INFINITY;
    const incoming = arriving.at < arriving.end ? topology.in.claims[arriving.at]! : Number.POSITIVE_INFINITY;
    const claim = Math.min(out, incoming);
    if (out === claim) leaving.at++;
    // A self-loop is in both rows, at the same time foremost.
    if (incoming === claim) arriving.at++;
    yield claim;
  }
}

/** The places of an entity's claims in an adjacency, from one claim on; none where no claim is given. */
function rowOf({ offsets, claims }: Adjacency, entity: number, first: number | undefined): { at: number; end: number } {
  const end = offsets[entity + 1]!;
  if (first === undefined) return { at: end, end };
  let at = offsets[entity]!;
  let high = end;
  while (at < high) {
    const middle = (at + high) >>> 1;
    if (claims[middle]! < first) at = middle + 1;
    else high = middle;
  }
  return { at, end };
}
