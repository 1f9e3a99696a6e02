import { Args, Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../context.js";
import { cursorOf, notACursor, PageArgs, pageInfoOf, pageStart } from "../page.js";
import { RevisionConnectionObject } from "./revision-connection.js";
import { revisionOf } from "./revision-of.js";

@Resolver()
export class RevisionResolver {
  @Query(() => RevisionConnectionObject, {
    description:
      "The log of writes, the latest first: who wrote, when, why and what. Between the recordedAt of two of them, diff tells what changed.",
  })
  async revisions(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { reading }: Context,
  ): Promise<RevisionConnectionObject> {
    const start = pageStart(args, { of: "revisions", now: reading.head.recordedAt });
    const before = start.afterId === undefined ? reading.head.revision + 1 : numberOf(start.afterId);
    // One more than is shown tells whether there are more.
    const found = await reading.revisions({ before, limit: start.size + 1 });
    const edges = found.slice(0, start.size).map((revision) => ({
      cursor: cursorOf(start, String(revision.number)),
      node: revisionOf(revision),
    }));
    return {
      edges,
      pageInfo: pageInfoOf(start, edges, found.length > start.size),
      totalCount: reading.head.revision,
    };
  }
}

function numberOf(key: string): number {
  if (!/^\d{1,15}$/.test(key)) throw notACursor();
  return Number(key);
}
