import { LIMITS } from "../../domain/limits.js";
import { firstAfter } from "../../graph/first-after.js";
import type { ReachablePlace, ReachableQuery } from "../../graph/reach/reachable.js";
import type { Reading } from "../../knowledge/reading.js";
import { type EntityNode, entityNodes } from "../entity/entity-node.js";
import { cursorOf, notACursor, type PageArgs, type PageInfoObject, pageInfoOf, pageStart } from "../page.js";

/** An edge as its object type shows it. */
interface ReachableEdge {
  readonly cursor: string;
  readonly node: EntityNode;
  readonly distance: number;
}

/** A connection as its object type shows it; what costs something is a function, called only where it is asked for. */
export interface ReachablePage {
  readonly edges: readonly ReachableEdge[];
  readonly pageInfo: PageInfoObject;
  readonly truncated: boolean;
  readonly totalCount: () => Promise<number>;
  readonly hubs: () => readonly EntityNode[];
}

/** A page of what can be reached, with the filter as it stood at the first page. */
export async function reachablePage(
  asked: Reading,
  args: PageArgs,
  query: Omit<ReachableQuery, "first" | "limit">,
): Promise<ReachablePage> {
  const start = pageStart(args, { of: "reachable", now: asked.head.recordedAt });
  const knownAt = Math.min(query.where.knownAt ?? Number.POSITIVE_INFINITY, start.at);
  const known = { ...query, where: { ...query.where, knownAt } };
  const first = start.afterId === undefined ? {} : { first: placeAfter(asked, start.afterId) };
  const { reading, answer } = await asked.traverse("reachable", { ...known, ...first, limit: start.size });
  const nodes = entityNodes(
    reading,
    answer.places.map(({ entity }) => entity),
  );
  const edges = answer.places.map(({ distance }, index) => {
    const node = nodes[index]!;
    return { node, distance, cursor: cursorOf(start, `${distance} ${node.id}`) };
  });
  return {
    edges,
    pageInfo: pageInfoOf(start, edges, answer.hasMore),
    truncated: answer.budgetSpent,
    async totalCount() {
      if (start.afterId === undefined && !answer.hasMore) return edges.length;
      const whole = await asked.traverse("countReachable", known);
      return Math.max(edges.length, whole.answer.count);
    },
    hubs: () => entityNodes(reading, answer.hubs.slice(0, LIMITS.hubs)),
  };
}

/** The place after the one that a cursor holds: distance and id. */
function placeAfter({ projection }: Reading, key: string): ReachablePlace {
  const [, distance, id] = /^(\d{1,15}) (.+)$/s.exec(key) ?? [];
  if (distance === undefined || id === undefined) throw notACursor();
  return { distance: Number(distance), entity: firstAfter(projection.entities.ids, id) };
}
