import { ArrayMaxSize, IsOptional, MaxLength, Min } from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import type { EntityKind } from "../../domain/entity-kind.js";
import { LIMITS } from "../../domain/limits.js";
import type { EntityFilter } from "../../graph/filters/entity-filter.js";
import type { Reading } from "../../knowledge/reading.js";
import { EntityKindEnum } from "../enums.js";
import { entityNumbers } from "./entity-reference.js";

/** Which entities a traversal may use, as a request says it. */
@InputType("EntityFilter", {
  description:
    "Which entities a traversal may pass through or return. The starts and ends that a request names are always allowed.",
})
export class EntityFilterInput {
  @Field(() => [EntityKindEnum], {
    nullable: true,
    description: "Only entities of these kinds. Never applies to the starts and ends.",
  })
  kinds?: readonly EntityKind[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "References (id, name or alias) of entities to leave out. Never applies to the starts and ends.",
  })
  @IsOptional()
  @ArrayMaxSize(LIMITS.referenceList)
  @MaxLength(LIMITS.referenceLength, { each: true })
  exclude?: readonly string[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Do not go on through an entity with more matching relationships than this (either direction, each parallel one counted); it may still be an end.",
  })
  @IsOptional()
  @Min(0)
  maxDegree?: number | null;
}

/** The filter in the numbers of a reading. Null means the default. */
export function entityFilterOf(reading: Reading, input: EntityFilterInput | null | undefined): EntityFilter {
  if (!input) return {};
  const { kinds, maxDegree } = input;
  const exclude = entityNumbers(reading, input.exclude, "through.exclude");
  return {
    ...(kinds && { kinds }),
    ...(exclude && { exclude }),
    ...(typeof maxDegree === "number" && { maxDegree }),
  };
}
