import { ObjectType } from "type-graphql";
import type { Context } from "../context.js";
import { PlainField } from "../plain-field.js";
import { RevisionObject } from "../revision/revision-connection.js";
import { revisionOf } from "../revision/revision-of.js";
import { ChangeObject } from "./change.js";
import type { ChangeEvent } from "./change-events.js";

@ObjectType("ChangeEvent", {
  description:
    "What a revision changed, or a part of it. One without changes says that nothing else up to its cursor is of interest.",
})
export class ChangeEventObject {
  constructor(private readonly event: ChangeEvent) {}

  @PlainField(() => RevisionObject, {
    nullable: true,
    description: "The write that it is of: who made it, when and why. Null in a graph that nothing was written to.",
  })
  revision(): RevisionObject | undefined {
    return this.event.revision && revisionOf(this.event.revision);
  }

  @PlainField(() => [ChangeObject], {
    description:
      "The changes of interest, in the order to take them in: sources, entities, relationships that ended, relationships that became known.",
  })
  changes(_: unknown, { reading }: Context): ChangeObject[] {
    return this.event.changes.map(({ change }) => new ChangeObject(reading, change));
  }

  @PlainField(() => Boolean, { description: "Whether the revision is told to its end; more of it follows otherwise." })
  complete(): boolean {
    return this.event.complete;
  }

  @PlainField(() => String, {
    description: "Where to go on: the `after` of a subscription that tells exactly the rest.",
  })
  cursor(): string {
    return this.event.cursor;
  }
}
