import { Field, Float, InterfaceType, ObjectType } from "type-graphql";
import type { Bound } from "../../domain/claim.js";
import type { EntityKind } from "../../domain/entity-kind.js";
import type { Citation } from "../../domain/source.js";
import { BoundEnum, EntityKindEnum } from "../enums.js";
import { Node, typeNameOf } from "../node.js";
import { PartialDateScalar } from "../partial-date-scalar.js";
import { CitationObject } from "../source.js";

@ObjectType("Name", { simpleResolvers: true, description: "A further name of an entity, with what is known of it." })
export class NameObject {
  @Field(() => String, { description: "The name as it is written." })
  text: string;

  @Field(() => String, {
    nullable: true,
    description: "A translation, a garbled spelling, and why it is taken for this entity.",
  })
  note?: string;

  @Field(() => Float, { description: "How sure it is that the text means this entity: above 0, at most 1." })
  confidence: number;

  @Field(() => [CitationObject], { description: "Where the name is used or explained." })
  citations: readonly Citation[];
}

@ObjectType("Fact", {
  simpleResolvers: true,
  description: "What a source says of one entity alone: a depth, a count, a world first.",
})
export class FactObject {
  @Field(() => String, { description: "The fact in one English sentence." })
  statement: string;

  @Field(() => Float, { nullable: true, description: "The number in it, in the unit given." })
  quantity?: number;

  @Field(() => BoundEnum, { nullable: true, description: "How the quantity is to be read." })
  bound?: Bound;

  @Field(() => String, { nullable: true, description: "UCUM unit of quantity: t, t/a, m." })
  unit?: string;

  @Field(() => PartialDateScalar, { nullable: true, description: "When it began to be so." })
  validFrom?: string;

  @Field(() => PartialDateScalar, { nullable: true, description: "When it ceased to be so." })
  validTo?: string;

  @Field(() => [CitationObject], { description: "Who says so." })
  citations: readonly Citation[];
}

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
