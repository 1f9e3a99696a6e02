import { Field, Int, ObjectType } from "type-graphql";
import { EntityInterface } from "../entity/entity-interface.js";
import { PageInfoObject } from "../page.js";

@ObjectType("ReachableEdge", {
  simpleResolvers: true,
  description: "An entity that can be reached, and how far it is.",
})
export class ReachableEdgeObject {
  @Field(() => String, { description: "Its place, for `after`." })
  cursor: string;

  @Field(() => EntityInterface, { description: "The entity." })
  node: EntityInterface;

  @Field(() => Int, { description: "Relationships from the nearest start, at least 1." })
  distance: number;
}

@ObjectType("ReachableConnection", {
  simpleResolvers: true,
  description:
    "Entities that can be reached, a page at a time (Relay cursor connections): nearest first, then by id, the starts left out.",
})
export class ReachableConnectionObject {
  @Field(() => [ReachableEdgeObject], { description: "The page." })
  edges: readonly ReachableEdgeObject[];

  @Field(() => PageInfoObject, { description: "Where the page stands." })
  pageInfo: PageInfoObject;

  @Field(() => Int, {
    description:
      "How many there are in all pages (counted only when asked for; a lower bound where the time budget was spent).",
  })
  totalCount: number;

  @Field(() => Boolean, {
    description: "True where the time budget was spent before the page was full: entities may be missing from it.",
  })
  truncated: boolean;

  @Field(() => [EntityInterface], {
    description:
      "Entities that the search for the page met and did not go through because of through.maxDegree, ordered by id.",
  })
  hubs: readonly EntityInterface[];
}
