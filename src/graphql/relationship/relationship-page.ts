import type { Relationship } from "../../domain/claim.js";
import type { ClaimFilter } from "../../graph/claim-filter.js";
import type { Reading } from "../../knowledge/reading.js";
import { type Connection, connection, type PageArgs, pageStart } from "../page.js";

/** A page of the claims that `select` finds with the filter as it stood at the first page. */
export function relationshipPage(
  reading: Reading,
  args: PageArgs & { where: ClaimFilter },
  select: (where: ClaimFilter) => Iterable<number>,
): Promise<Connection<Relationship>> {
  const start = pageStart(args, { of: "relationships", now: reading.head.recordedAt });
  const knownAt = Math.min(args.where.knownAt ?? Number.POSITIVE_INFINITY, start.at);
  return connection({
    start,
    numbers: () => select({ ...args.where, knownAt }),
    idOf: (claim) => reading.projection.claims.ids[claim]!,
    read: (claims) => reading.relationships(claims),
  });
}
