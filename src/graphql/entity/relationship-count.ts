import { Field, Int, ObjectType } from "type-graphql";
import type { RelationshipType } from "../../domain/relationship-type.js";
import type { Direction } from "../../graph/traversal.js";
import { DirectionEnum, RelationshipTypeEnum } from "../enums.js";

@ObjectType("RelationshipCount", {
  simpleResolvers: true,
  description: "How many relationships of one type an entity has in one direction.",
})
export class RelationshipCountObject {
  @Field(() => RelationshipTypeEnum, { description: "The type counted." })
  type: RelationshipType;

  @Field(() => DirectionEnum, {
    description: "OUT for those that leave the entity, IN for those that arrive; a self-loop does both.",
  })
  direction: Direction;

  @Field(() => Int, { description: "How many there are; at least 1." })
  count: number;
}
