import type { ClaimFilter } from "../../graph/claim-filter.js";
import type { Reading } from "../../knowledge/reading.js";
import { type Connection, connection, type PageArgs, pageStart } from "../page.js";
import { RelationshipNode } from "./relationship-node.js";

/** A page of the claims that `select` finds, from a claim number on, with the filter as it stood at the first page. */
export function relationshipPage(
  reading: Reading,
  args: PageArgs & { where: ClaimFilter },
  select: (where: ClaimFilter, first: number) => Iterable<number>,
): Connection<RelationshipNode> {
  const start = pageStart(args, { of: "relationships", now: reading.head.recordedAt });
  const knownAt = Math.min(args.where.knownAt ?? Number.POSITIVE_INFINITY, start.at);
  return connection({
    start,
    ids: reading.projection.claims.ids,
    numbersFrom: (first) => select({ ...args.where, knownAt }, first),
    nodeOf: (claim) => new RelationshipNode(reading, claim),
  });
}
