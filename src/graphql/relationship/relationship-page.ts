import type { ClaimSelection } from "../../graph/claims/matching-claims.js";
import type { Reading } from "../../knowledge/reading.js";
import { wholeAnswer } from "../../knowledge/whole-answer.js";
import { type Connection, connection, type PageArgs, pageStart } from "../page.js";
import { type RelationshipNode, relationshipNodes } from "./relationship-node.js";

/** A page of the claims of a selection, with the filter as it stood at the first page. */
export function relationshipPage(
  reading: Reading,
  args: PageArgs,
  selection: ClaimSelection,
): Promise<Connection<RelationshipNode>> {
  const start = pageStart(args, { of: "relationships", now: reading.head.recordedAt });
  const knownAt = Math.min(selection.where.knownAt ?? Number.POSITIVE_INFINITY, start.at);
  const pinned: ClaimSelection = { ...selection, where: { ...selection.where, knownAt } };
  return connection({
    start,
    ids: reading.projection.claims.ids,
    page: async (first, size) => {
      const { afterId } = start;
      const place = { first, ...(afterId !== undefined && { afterId }) };
      const found = await reading.traverse("claimPage", { ...pinned, ...place, limit: size });
      const { claims, hasMore } = wholeAnswer(found);
      return { nodes: relationshipNodes(found.reading, claims), hasNextPage: hasMore };
    },
    count: async () => wholeAnswer(await reading.traverse("countClaims", pinned)).count,
  });
}
