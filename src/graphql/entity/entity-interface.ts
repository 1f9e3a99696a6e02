import { Field, InterfaceType } from "type-graphql";
import type { EntityKind } from "../../domain/entity-kind.js";
import { EntityKindEnum } from "../enums.js";
import { Node } from "../node.js";
import { FactObject } from "./fact.js";
import { NameObject } from "./name.js";

/** The fields of every entity; entity-fields.ts has those with arguments. */
@InterfaceType("Entity", {
  implements: Node,
  description: "Anything that can stand at an end of a relationship. One object type per kind implements it.",
})
export abstract class EntityInterface extends Node {
  @Field(() => EntityKindEnum, { description: "What sort of thing it is." })
  kind: EntityKind;

  @Field(() => String, { description: "Its usual English name." })
  name: string;

  @Field(() => [String], { description: "Every other name that finds it." })
  aliases: readonly string[];

  @Field(() => [NameObject], {
    description:
      "Every name with what is known of it: the usual one first, then translations, garbled spellings and why they are taken for this entity.",
  })
  names: readonly NameObject[];

  @Field(() => String, { nullable: true, description: "What it is, in a sentence or two." })
  description?: string;

  @Field(() => [FactObject], {
    description: "What a source says of this entity alone: a depth, a count, a world first.",
  })
  facts: readonly FactObject[];

  @Field(() => EntityInterface, {
    nullable: true,
    description: "Set where this entity was merged into another; entity(ref) follows it, node(id) does not.",
  })
  mergedInto?: EntityInterface;
}
