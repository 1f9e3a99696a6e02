import { ArrayMaxSize, IsOptional, Max, MaxLength, Min } from "class-validator";
import { Field, Float, ID, InputType } from "type-graphql";
import type { ClaimStatus } from "../../domain/claim.js";
import { LIMITS } from "../../domain/limits.js";
import type { RelationshipType } from "../../domain/relationship-type.js";
import { ClaimStatusEnum, RelationshipTypeEnum } from "../enums.js";
import { InstantScalar } from "../instant-scalar.js";
import { PartialDateScalar } from "../partial-date-scalar.js";

/** Which relationships may be used, as a request says it. */
@InputType("RelationshipFilter", {
  description: "Which relationships may be used. Every given field must hold; an empty list matches nothing.",
})
export class RelationshipFilterInput {
  @Field(() => [RelationshipTypeEnum], { nullable: true, description: "Only of these types." })
  types?: readonly RelationshipType[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "References (id, name or alias). A mineral stands for itself and everything that is PART_OF it by the current taxonomy. " +
      "A claim concerns the minerals that it lists and those at its ends.",
  })
  @IsOptional()
  @ArrayMaxSize(LIMITS.referenceList)
  @MaxLength(LIMITS.referenceLength, { each: true })
  minerals?: readonly string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Also claims about a group that one of minerals is PART_OF.",
  })
  includeMineralGroups?: boolean | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      "Only claims that hold on this date: validFrom (from its first day) to validTo (through its last) shares a day with it; an " +
      "open end is unbounded. Types that happen at a moment (a visit, a signing) end when they begin unless they say otherwise.",
  })
  asOf?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: "Whether claims with neither date pass asOf.",
  })
  includeUndated?: boolean | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description:
      "Only what was recorded here by this instant and not yet retracted: recordedAt <= knownAt < retractedAt. Default: now.",
  })
  knownAt?: Date | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      "Only claims with a source published on or before this date: what could be read then (vintages). A source dated less precisely " +
      "counts from the last day that it may mean; one without a date never does.",
  })
  publishedBy?: string | null;

  @Field(() => Float, { nullable: true, description: "Only claims at least this sure: 0 to 1." })
  @IsOptional()
  @Min(0)
  @Max(1)
  minConfidence?: number | null;

  @Field(() => [ClaimStatusEnum], { nullable: true, description: "Only of these statuses. Default: every status." })
  statuses?: readonly ClaimStatus[] | null;

  @Field(() => [ID], { nullable: true, description: "Only claims that cite one of these sources, by id." })
  @IsOptional()
  @ArrayMaxSize(LIMITS.referenceList)
  sources?: readonly string[] | null;
}
