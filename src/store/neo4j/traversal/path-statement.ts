import { NotSupportedError } from "../../../domain/errors.js";
import type { StorePathQuery } from "../../store-traversals.js";

/** How the paths of a query are found: the statement's name, and what is known of what it answers. */
export interface PathStatement {
  readonly name: string;
  /** Whether it takes a number of lengths and a bound. Otherwise it answers all paths of the least length. */
  readonly grouped: boolean;
  /** Whether it may leave out groups, so that fewer lengths than asked for do not mean that there are no more. */
  readonly filtered?: true;
}

const ALL_SHORTEST: PathStatement = { name: "all-shortest", grouped: false };
const TRAILS: PathStatement = { name: "shortest-trails", grouped: true };

/** Whether only a query language newer than Cypher 5 has the statement of a query: see {@link pathStatement}. */
export function prefersCypher25(query: StorePathQuery): boolean {
  return query.mode !== "TRAIL" && !isTrailAnyway(query);
}

/**
 * The statement for a query's selector and mode. Throws NOT_SUPPORTED where the server's Cypher can't say it: WALK needs Cypher 25, and so
 * does ACYCLIC for speed alone.
 */
export function pathStatement(query: StorePathQuery, hasCypher25: boolean): PathStatement {
  const { mode, from, to, direction, selector } = query;
  const isCycle = from === to;
  if (isTrailAnyway(query)) return shortestTrails(query);
  switch (mode) {
    case "TRAIL":
      return selector === "SHORTEST_K" ? TRAILS : shortestTrails(query);
    case "WALK":
      if (hasCypher25) return { name: "shortest-walks", grouped: true };
      throw notSupported(`paths of the mode WALK${selector === "SHORTEST_K" ? "" : " from an entity back to itself"}`);
    case "SIMPLE":
      if (!isCycle) return acyclic(hasCypher25);
      if (direction !== "ANY") return { name: "simple-cycles", grouped: true, filtered: true };
      // Out and back by one claim is such a cycle, and no trail.
      throw notSupported("cycles of the mode SIMPLE with the direction ANY");
    case "ACYCLIC":
      return acyclic(hasCypher25);
  }
}

// That the ends are near says nothing of the shortest that keeps the times: it is not to be looked for beyond the bound.
function shortestTrails({ holdsTogether, inSequence }: StorePathQuery): PathStatement {
  return holdsTogether || inSequence ? TRAILS : ALL_SHORTEST;
}

/** The shortest walks repeat nothing by themselves, except where they go out and back by one claim: a part left out, the rest keeps the times. */
function isTrailAnyway({ mode, from, to, direction, selector }: StorePathQuery): boolean {
  if (selector === "SHORTEST_K" || mode === "TRAIL") return false;
  return from !== to || direction !== "ANY";
}

function acyclic(hasCypher25: boolean): PathStatement {
  return hasCypher25
    ? { name: "shortest-acyclic", grouped: true }
    : { name: "acyclic-trails", grouped: true, filtered: true };
}

function notSupported(what: string): NotSupportedError {
  return new NotSupportedError(
    `This Neo4j can't search for ${what}. Use the mode TRAIL, or a server with TRAVERSAL=memory.`,
    "mode",
  );
}
