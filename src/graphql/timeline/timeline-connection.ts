import { Field, Int, ObjectType } from "type-graphql";
import type { TimelineEvent } from "../../analysis/timeline.js";
import { TimelineEventEnum } from "../enums.js";
import { PageInfoObject } from "../page.js";
import { PartialDateScalar } from "../partial-date-scalar.js";
import { RelationshipObject } from "../relationship/relationship.js";

@ObjectType("TimelineEntry", { simpleResolvers: true, description: "The beginning or the end of a relationship." })
export class TimelineEntryObject {
  @Field(() => PartialDateScalar, { description: "When, as precisely as it was given." })
  date: string;

  @Field(() => TimelineEventEnum, { description: "What happened." })
  event: TimelineEvent;

  @Field(() => RelationshipObject, { description: "To which relationship." })
  relationship: RelationshipObject;
}

@ObjectType("TimelineEdge", { simpleResolvers: true, description: "An event in a timeline." })
export class TimelineEdgeObject {
  @Field(() => String, { description: "Its place, for `after`." })
  cursor: string;

  @Field(() => TimelineEntryObject, { description: "The event." })
  node: TimelineEntryObject;
}

@ObjectType("TimelineConnection", {
  simpleResolvers: true,
  description: "The events of an entity, a page at a time (Relay cursor connections), earliest first.",
})
export class TimelineConnectionObject {
  @Field(() => [TimelineEdgeObject], { description: "The page." })
  edges: readonly TimelineEdgeObject[];

  @Field(() => PageInfoObject, { description: "Where the page stands." })
  pageInfo: PageInfoObject;

  @Field(() => Int, { description: "How many there are in all pages." })
  totalCount: number;
}
