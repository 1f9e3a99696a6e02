import { Field, Float, ID, InputType } from "type-graphql";
import type { Bound, ClaimStatus, ShareBasis, SupplyStage } from "../../domain/claim.js";
import type { EntityKind } from "../../domain/entity-kind.js";
import type { RelationshipType } from "../../domain/relationship-type.js";
import {
  BoundEnum,
  ClaimStatusEnum,
  EntityKindEnum,
  RelationshipTypeEnum,
  ShareBasisEnum,
  SupplyStageEnum,
} from "../enums.js";
import { PartialDateScalar } from "../partial-date-scalar.js";

// No rules beside the fields: those of files hold here too, and tell all that is wrong in a batch at once.

@InputType("CitationInput", { description: "Where a statement stands: a source, and the place and words in it." })
export class CitationInput {
  @Field(() => ID, { description: "Id of the source. addSources adds one." })
  source: string;

  @Field(() => String, { nullable: true, description: "The exact words of the source." })
  quote?: string | null;

  @Field(() => String, { nullable: true, description: "Where in the source: a paragraph, table or row." })
  locator?: string | null;
}

@InputType("SourceInput", { description: "A document, page or data release that statements are cited to." })
export class SourceInput {
  @Field(() => ID, { description: "One line, unique over sources, entities and relationships." })
  id: string;

  @Field(() => String, { description: "Its title." })
  title: string;

  @Field(() => String, { nullable: true, description: "Who published it." })
  publisher?: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: "When it was published, as precisely as is known." })
  publishedOn?: string | null;

  @Field(() => String, { nullable: true, description: "Where it can be read: http or https." })
  url?: string | null;
}

@InputType("NameInput", { description: "A further name of an entity, with what is known of it." })
export class NameInput {
  @Field(() => String, { description: "The name: one line." })
  text: string;

  @Field(() => String, { nullable: true, description: "A translation, or why the text is taken for this entity." })
  note?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: "How sure it is that the text means this entity: above 0, at most 1. Default 1.",
  })
  confidence?: number | null;

  @Field(() => [CitationInput], { nullable: true, description: "Where it stands." })
  citations?: readonly CitationInput[] | null;
}

@InputType("FactInput", { description: "What a source says of one entity alone." })
export class FactInput {
  @Field(() => String, { description: "The fact, in a sentence." })
  statement: string;

  @Field(() => Float, { nullable: true, description: "The number in it." })
  quantity?: number | null;

  @Field(() => BoundEnum, { nullable: true, description: "How the number is to be read." })
  bound?: Bound | null;

  @Field(() => String, { nullable: true, description: "UCUM unit of quantity." })
  unit?: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: "When it begins to hold." })
  validFrom?: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: "The last date on which it holds." })
  validTo?: string | null;

  @Field(() => [CitationInput], { nullable: true, description: "Where it stands." })
  citations?: readonly CitationInput[] | null;
}

@InputType("EntityFieldInput", { description: "A value of a field that entities of one kind have." })
export class EntityFieldInput {
  @Field(() => String, { description: "Name of the field, for example symbol for a MINERAL." })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: "The value as a text: Dy, 24.28, true, 2025-10. Null takes it away.",
  })
  value?: string | null;
}

@InputType("EntityInput", {
  description: "An entity. Of one that is known, what is not given stays as it is, and null takes a value away.",
})
export class EntityInput {
  @Field(() => ID, { description: "Its slug: lower-case letters, digits and hyphens." })
  id: string;

  @Field(() => EntityKindEnum, {
    nullable: true,
    description: "What sort of thing it is; required for a new entity, and never changed.",
  })
  kind?: EntityKind | null;

  @Field(() => String, { nullable: true, description: "Its usual English name; required for a new entity." })
  name?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: "Its other names, in place of those of which nothing more is known.",
  })
  aliases?: readonly string[] | null;

  @Field(() => [NameInput], {
    nullable: true,
    description: "Its names of which more is known, in place of all further names.",
  })
  names?: readonly NameInput[] | null;

  @Field(() => String, { nullable: true, description: "What it is, in a sentence or two." })
  description?: string | null;

  @Field(() => [FactInput], { nullable: true, description: "What sources say of it alone, in place of all facts." })
  facts?: readonly FactInput[] | null;

  @Field(() => [EntityFieldInput], { nullable: true, description: "Values of the fields of its kind." })
  fields?: readonly EntityFieldInput[] | null;
}

@InputType("RelationshipInput", {
  description:
    "A claim: one typed, directed, dated, cited statement. The ontology says what may stand at the ends of each type.",
})
export class RelationshipInput {
  @Field(() => ID, {
    nullable: true,
    description: "Default: made from the content, so that saying the same twice is one relationship.",
  })
  id?: string | null;

  @Field(() => RelationshipTypeEnum, { description: "What it says of its ends." })
  type: RelationshipType;

  @Field(() => String, { description: "Reference (id, name or alias) of the entity that it leaves." })
  from: string;

  @Field(() => String, { description: "Reference (id, name or alias) of the entity that it arrives at." })
  to: string;

  @Field(() => [String], {
    nullable: true,
    description: "References (id, name or alias) of the minerals that it concerns.",
  })
  minerals?: readonly string[] | null;

  @Field(() => PartialDateScalar, { nullable: true, description: "When it begins to hold." })
  validFrom?: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: "The last date on which it holds." })
  validTo?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: "A fraction of the whole that shareOf names, above 0, at most 1.",
  })
  share?: number | null;

  @Field(() => ShareBasisEnum, { nullable: true, description: "The whole that share is a fraction of." })
  shareOf?: ShareBasis | null;

  @Field(() => SupplyStageEnum, {
    nullable: true,
    description: "The step of the supply chain that a quantity or share is about.",
  })
  stage?: SupplyStage | null;

  @Field(() => Float, { nullable: true, description: "How much: 0 or more." })
  quantity?: number | null;

  @Field(() => BoundEnum, { nullable: true, description: "How quantity or share is to be read." })
  bound?: Bound | null;

  @Field(() => String, { nullable: true, description: "UCUM unit of quantity: t, t/a, m." })
  unit?: string | null;

  @Field(() => String, { nullable: true, description: "What the source calls it, where the type is broader." })
  label?: string | null;

  @Field(() => Float, { nullable: true, description: "How sure it is: above 0, at most 1. Default 1." })
  confidence?: number | null;

  @Field(() => ClaimStatusEnum, { nullable: true, description: "How far it is in force. Default IN_EFFECT." })
  status?: ClaimStatus | null;

  @Field(() => [CitationInput], { description: "Where it stands: one source at least." })
  citations: readonly CitationInput[];
}
