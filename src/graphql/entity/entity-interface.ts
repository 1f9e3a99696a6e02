import { Field, InterfaceType } from "type-graphql";
import type { EntityKind } from "../../domain/entity-kind.js";
import { EntityKindEnum } from "../enums.js";
import { Node, typeNameOf } from "../node.js";
import { FactObject } from "./fact.js";

/** The fields of every entity that are kept with it; entity-fields.ts has those that are worked out. */
@InterfaceType("Entity", {
  implements: Node,
  resolveType: typeNameOf,
  description: "Anything that can stand at an end of a relationship. One object type per kind implements it.",
})
export abstract class EntityInterface extends Node {
  @Field(() => EntityKindEnum, { description: "What sort of thing it is." })
  kind: EntityKind;

  @Field(() => String, { description: "Its usual English name." })
  name: string;

  @Field(() => String, { nullable: true, description: "What it is, in a sentence or two." })
  description?: string;

  @Field(() => [FactObject], {
    description: "What a source says of this entity alone: a depth, a count, a world first.",
  })
  facts: readonly FactObject[];
}
