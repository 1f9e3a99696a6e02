import { Field, ObjectType } from "type-graphql";
import { PageInfoObject } from "../page.js";
import { ChangeObject } from "./change.js";

@ObjectType("ChangeEdge", { simpleResolvers: true, description: "A change in a connection." })
export class ChangeEdgeObject {
  @Field(() => String, { description: "Its place, for `after`." })
  cursor: string;

  @Field(() => ChangeObject, { description: "The change." })
  node: ChangeObject;
}

@ObjectType("ChangeConnection", {
  simpleResolvers: true,
  description:
    "What a revision changed, a page at a time (Relay cursor connections): sources, entities, relationships that ended, relationships " +
    "that became known.",
})
export class ChangeConnectionObject {
  @Field(() => [ChangeEdgeObject], { description: "The page." })
  edges: readonly ChangeEdgeObject[];

  @Field(() => PageInfoObject, { description: "Where the page stands." })
  pageInfo: PageInfoObject;
}
