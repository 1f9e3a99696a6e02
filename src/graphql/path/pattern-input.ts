import { ArrayMaxSize, IsOptional, Max, MaxLength, Min, ValidateNested } from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import type { EntityKind } from "../../domain/entity-kind.js";
import { LIMITS } from "../../domain/limits.js";
import type { RelationshipType } from "../../domain/relationship-type.js";
import type { Direction } from "../../graph/traversal.js";
import { DirectionEnum, EntityKindEnum, RelationshipTypeEnum } from "../enums.js";
import { RelationshipFilterInput } from "../relationship/relationship-filter.js";

/** Which entities a pattern means, as a request says it. */
@InputType("PatternEnd", {
  description:
    "Which entities a pattern may start at, end at or pass: some that are named, all of some kinds, or the named ones that are of " +
    "these kinds. Give at least one of the two; an empty list matches nothing.",
})
export class PatternEndInput {
  @Field(() => [String], { nullable: true, description: "References (id, name or alias): one of these entities." })
  @IsOptional()
  @ArrayMaxSize(LIMITS.referenceList)
  @MaxLength(LIMITS.referenceLength, { each: true })
  refs?: readonly string[] | null;

  @Field(() => [EntityKindEnum], { nullable: true, description: "An entity of one of these kinds." })
  kinds?: readonly EntityKind[] | null;
}

/** A step of a pattern, as a request says it. */
@InputType("PathStep", {
  description:
    "A step of a pattern. It either crosses one relationship, which types, direction, where and to describe, or, with anyOf, goes by " +
    "one of several sequences of steps. min and max say how often it is repeated.",
})
export class PathStepInput {
  @Field(() => [RelationshipTypeEnum], {
    nullable: true,
    description: "The relationship is of one of these types. Default: any.",
  })
  types?: readonly RelationshipType[] | null;

  @Field(() => DirectionEnum, {
    nullable: true,
    defaultValue: "OUT",
    description: "Which way it is crossed on the way from the start of the path to its end.",
  })
  direction?: Direction | null;

  @Field(() => RelationshipFilterInput, {
    nullable: true,
    description: "What must hold of it, beside the filter for all steps.",
  })
  @IsOptional()
  @ValidateNested()
  where?: RelationshipFilterInput | null;

  @Field(() => PatternEndInput, {
    nullable: true,
    description: "What it arrives at, each time that it is repeated. Default: any entity.",
  })
  @IsOptional()
  @ValidateNested()
  to?: PatternEndInput | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 1,
    description: `How often the step is taken at least: 0 (it may be left out) to ${LIMITS.patternSize}.`,
  })
  @IsOptional()
  @Min(0)
  @Max(LIMITS.patternSize)
  min?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 1,
    description: `How often the step is taken at most: 1 to ${LIMITS.patternSize}, and not less than min.`,
  })
  @IsOptional()
  @Min(1)
  @Max(LIMITS.patternSize)
  max?: number | null;

  @Field(() => [PathAlternativeInput], {
    nullable: true,
    description:
      "One of these sequences is gone by instead of one relationship; each repetition chooses anew. Leave types, direction, where and " +
      "to out then: they belong to the steps within.",
  })
  @IsOptional()
  @ValidateNested({ each: true })
  anyOf?: readonly PathAlternativeInput[] | null;
}

/** One of several sequences of steps, as a request says it. */
@InputType("PathAlternative", { description: "One of several sequences of steps." })
export class PathAlternativeInput {
  @Field(() => [PathStepInput], { description: "The steps, one after another; none for going nowhere." })
  @ValidateNested({ each: true })
  steps: readonly PathStepInput[];
}
