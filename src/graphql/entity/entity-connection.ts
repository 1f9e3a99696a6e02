import { Field, Int, ObjectType } from "type-graphql";
import { PageInfoObject } from "../page.js";
import { EntityInterface } from "./entity-interface.js";

@ObjectType("EntityEdge", { simpleResolvers: true, description: "An entity in a connection." })
export class EntityEdgeObject {
  @Field(() => String, { description: "Its place, for `after`." })
  cursor: string;

  @Field(() => EntityInterface, { description: "The entity." })
  node: EntityInterface;
}

@ObjectType("EntityConnection", {
  simpleResolvers: true,
  description: "Entities, a page at a time (Relay cursor connections).",
})
export class EntityConnectionObject {
  @Field(() => [EntityEdgeObject], { description: "The page." })
  edges: readonly EntityEdgeObject[];

  @Field(() => PageInfoObject, { description: "Where the page stands." })
  pageInfo: PageInfoObject;

  @Field(() => Int, { description: "How many there are in all pages." })
  totalCount: number;
}
