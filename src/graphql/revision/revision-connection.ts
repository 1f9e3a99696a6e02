import { Field, Int, ObjectType } from "type-graphql";
import { InstantScalar } from "../instant-scalar.js";
import { PageInfoObject } from "../page.js";

@ObjectType("Revision", { simpleResolvers: true, description: "One write to the graph: who made it, when and why." })
export class RevisionObject {
  @Field(() => Int, { description: "From 1 on, without a gap." })
  number: number;

  @Field(() => InstantScalar, { description: "When: the knownAt that shows the graph as this write left it." })
  recordedAt: Date;

  @Field(() => String, {
    nullable: true,
    description:
      "The name of the key, or the subject of the token, that it was made with; null for a load, which needs none.",
  })
  author?: string;

  @Field(() => String, { description: "Why, or what was written." })
  reason: string;
}

@ObjectType("RevisionEdge", { simpleResolvers: true, description: "A revision in a connection." })
export class RevisionEdgeObject {
  @Field(() => String, { description: "Its place, for `after`." })
  cursor: string;

  @Field(() => RevisionObject, { description: "The revision." })
  node: RevisionObject;
}

@ObjectType("RevisionConnection", {
  simpleResolvers: true,
  description: "Revisions, a page at a time (Relay cursor connections), the latest first.",
})
export class RevisionConnectionObject {
  @Field(() => [RevisionEdgeObject], { description: "The page." })
  edges: readonly RevisionEdgeObject[];

  @Field(() => PageInfoObject, { description: "Where the page stands." })
  pageInfo: PageInfoObject;

  @Field(() => Int, { description: "How many there are in all pages." })
  totalCount: number;
}
