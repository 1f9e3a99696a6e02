import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { ChangeObject } from "../change/change.js";
import { ChangeConnectionObject } from "../change/change-connection.js";
import type { Context } from "../context.js";
import { cursorOf, PageArgs, pageInfoOf, pageStart } from "../page.js";
import { RevisionObject } from "./revision-connection.js";

@Resolver(() => RevisionObject)
export class RevisionFields {
  @FieldResolver(() => ChangeConnectionObject, {
    description: "What it changed. A source that a later revision has written again is told with that one.",
  })
  async changes(
    @Root() { number }: RevisionObject,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { reading }: Context,
  ): Promise<ChangeConnectionObject> {
    const start = pageStart(args, { of: "changes", now: reading.head.recordedAt });
    // One more than is shown tells whether there are more.
    const range = { limit: start.size + 1, ...(start.afterId !== undefined && { after: start.afterId }) };
    const found = await reading.changesIn(number, range);
    const edges = found.slice(0, start.size).map(({ change, place }) => ({
      cursor: cursorOf(start, place),
      node: new ChangeObject(reading, change),
    }));
    return { edges, pageInfo: pageInfoOf(start, edges, found.length > start.size) };
  }
}
