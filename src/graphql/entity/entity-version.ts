import { Field, ObjectType } from "type-graphql";
import { InstantScalar } from "../instant-scalar.js";
import { EntityInterface } from "./entity-interface.js";
import type { EntityNode } from "./entity-node.js";

/** What was known of an entity for a time. */
export interface EntityVersion {
  readonly knownFrom: Date;
  readonly knownUntil?: Date;
  readonly entity: EntityNode;
}

/** A version of an entity as the schema shows it. */
@ObjectType("EntityVersion", {
  simpleResolvers: true,
  description: "What was known of an entity for a time. Nothing is overwritten: a correction makes another version.",
})
export class EntityVersionObject {
  @Field(() => InstantScalar, { description: "Since when this was known: the instant of the write that said so." })
  knownFrom: Date;

  @Field(() => InstantScalar, {
    nullable: true,
    description: "Until when: the instant of the write that gave it other values. Null for what is known now.",
  })
  knownUntil?: Date;

  @Field(() => EntityInterface, { description: "The entity as it was known then." })
  entity: EntityInterface;
}
