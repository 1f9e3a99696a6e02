import { Field, Int, ObjectType } from "type-graphql";
import { PageInfoObject } from "../page.js";
import { RelationshipObject } from "./relationship.js";

@ObjectType("RelationshipEdge", { simpleResolvers: true, description: "A relationship in a connection." })
export class RelationshipEdgeObject {
  @Field(() => String, { description: "Its place, for `after`." })
  cursor: string;

  @Field(() => RelationshipObject, { description: "The relationship." })
  node: RelationshipObject;
}

@ObjectType("RelationshipConnection", {
  simpleResolvers: true,
  description: "Relationships, a page at a time (Relay cursor connections), ordered by id.",
})
export class RelationshipConnectionObject {
  @Field(() => [RelationshipEdgeObject], { description: "The page." })
  edges: readonly RelationshipEdgeObject[];

  @Field(() => PageInfoObject, { description: "Where the page stands." })
  pageInfo: PageInfoObject;

  @Field(() => Int, { description: "How many there are in all pages." })
  totalCount: number;
}
