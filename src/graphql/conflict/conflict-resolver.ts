import { ArrayMaxSize, IsOptional, Max, MaxLength, Min, ValidateNested } from "class-validator";
import { Args, ArgsType, Ctx, Field, Int, Query, Resolver } from "type-graphql";
import { CONFLICT_KINDS, type ConflictKind } from "../../analysis/conflicts-among.js";
import { findConflicts } from "../../analysis/find-conflicts.js";
import { LIMITS } from "../../domain/limits.js";
import type { Context } from "../context.js";
import { entityNumbers } from "../entity/entity-reference.js";
import { ConflictKindEnum } from "../enums.js";
import { claimFilterOf } from "../relationship/claim-filter-of.js";
import { RelationshipFilterInput } from "../relationship/relationship-filter.js";
import { ConflictResult } from "./conflict-result.js";

const ALL_KINDS = Object.keys(CONFLICT_KINDS) as ConflictKind[];
const DEFAULT_LIMIT = 100;

@ArgsType()
class ConflictsArgs {
  @Field(() => [String], {
    nullable: true,
    description: "References (id, name or alias): only relationships with an end among these entities. Default: all.",
  })
  @IsOptional()
  @ArrayMaxSize(LIMITS.referenceList)
  @MaxLength(LIMITS.referenceLength, { each: true })
  of?: string[] | null;

  @Field(() => RelationshipFilterInput, {
    nullable: true,
    description: "Which relationships are held against each other; with knownAt, those that were known then.",
  })
  @IsOptional()
  @ValidateNested()
  where?: RelationshipFilterInput | null;

  @Field(() => [ConflictKindEnum], { nullable: true, description: "Only conflicts of these kinds. Default: all." })
  kinds?: readonly ConflictKind[] | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_LIMIT,
    description: `Conflicts at most: 1 to ${LIMITS.answerSize}.`,
  })
  @IsOptional()
  @Min(1)
  @Max(LIMITS.answerSize)
  limit?: number | null;
}

@Resolver()
export class ConflictResolver {
  @Query(() => ConflictResult, {
    description:
      "Relationships about the same thing that disagree, side by side with their sources: another share or amount, another status, or " +
      "work together here and against each other there, at one time as far as their dates say. Which is right is for the reader to judge.",
  })
  async conflicts(
    @Args(() => ConflictsArgs) args: ConflictsArgs,
    @Ctx() { reading }: Context,
  ): Promise<ConflictResult> {
    const of = entityNumbers(reading, args.of, "of");
    const wanted = new Set(args.kinds ?? ALL_KINDS);
    const found = await findConflicts(reading, {
      ...(of && { of }),
      where: claimFilterOf(reading, args.where),
      kinds: ALL_KINDS.filter((kind) => wanted.has(kind)),
      limit: args.limit ?? DEFAULT_LIMIT,
    });
    return new ConflictResult(found);
  }
}
