import { Field, Float, ObjectType } from "type-graphql";
import { EntityInterface } from "./entity-interface.js";
import type { EntityNode } from "./entity-node.js";

/** An entity that a search found. */
export interface SearchHit {
  readonly entity: EntityNode;
  readonly score: number;
}

@ObjectType("SearchHit", { simpleResolvers: true, description: "An entity that a search found." })
export class SearchHitObject {
  @Field(() => EntityInterface, { description: "The entity." })
  entity: EntityInterface;

  @Field(() => Float, { description: "How well it matches: comparable within one search only, the higher the better." })
  score: number;
}
