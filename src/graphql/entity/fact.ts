import { Field, Float, ObjectType } from "type-graphql";
import type { Bound } from "../../domain/claim.js";
import type { Citation } from "../../domain/source.js";
import { BoundEnum } from "../enums.js";
import { PartialDateScalar } from "../partial-date-scalar.js";
import { CitationObject } from "../source.js";

/** A fact about an entity as the schema shows it. */
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

  @Field(() => String, {
    nullable: true,
    description: "UCUM unit (the Unified Code for Units of Measure) of quantity: t, t/a, m.",
  })
  unit?: string;

  @Field(() => PartialDateScalar, { nullable: true, description: "When it began to be so." })
  validFrom?: string;

  @Field(() => PartialDateScalar, { nullable: true, description: "When it ceased to be so." })
  validTo?: string;

  @Field(() => [CitationObject], { description: "Who says so." })
  citations: readonly Citation[];
}
