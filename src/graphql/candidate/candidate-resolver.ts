import { ArrayMaxSize, IsOptional, Max, MaxLength, Min, ValidateNested } from "class-validator";
import { Args, ArgsType, Ctx, Field, Float, Int, Query, Resolver } from "type-graphql";
import { findCandidates } from "../../analysis/resolution/find-candidates.js";
import { findDuplicates } from "../../analysis/resolution/find-duplicates.js";
import { ENTITY_KIND_NAMES, type EntityKind } from "../../domain/entity-kind.js";
import { BadInputError } from "../../domain/errors.js";
import { LIMITS } from "../../domain/limits.js";
import type { Context } from "../context.js";
import { entityNumber } from "../entity/entity-reference.js";
import { EntityKindEnum } from "../enums.js";
import { claimFilterOf } from "../relationship/claim-filter-of.js";
import { RelationshipFilterInput } from "../relationship/relationship-filter.js";
import { CandidateResult } from "./candidate-result.js";
import { DuplicateResult } from "./duplicate-result.js";

const DEFAULT_CANDIDATES = 10;
const DEFAULT_DUPLICATES = 20;
/** Of duplicates: below it, two entities are likelier to be two. */
const DEFAULT_SCORE = 0.5;

@ArgsType()
class ResolutionArgs {
  @Field(() => [EntityKindEnum], { nullable: true, description: "Only entities of these kinds. Default: all." })
  @IsOptional()
  @ArrayMaxSize(ENTITY_KIND_NAMES.length)
  kinds?: EntityKind[] | null;

  @Field(() => RelationshipFilterInput, {
    nullable: true,
    description:
      "Which relationships make neighbours. With knownAt, entities are those of that instant, judged by what was known of them then; they " +
      "are found by the names of now. Default: all that are known now.",
  })
  @IsOptional()
  @ValidateNested()
  where?: RelationshipFilterInput | null;
}

@ArgsType()
class CandidatesArgs extends ResolutionArgs {
  @Field(() => String, {
    nullable: true,
    description: "Id, name or alias of an entity: what may be the same as it? Either this or text.",
  })
  @IsOptional()
  @MaxLength(LIMITS.referenceLength)
  of?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "A name in any spelling or script: what may be meant by it? Either this or of.",
  })
  @IsOptional()
  @MaxLength(LIMITS.referenceLength)
  text?: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Only those with at least this score, 0 to 1. Default: any, without those that only a few neighbours speak for.",
  })
  @IsOptional()
  @Min(0)
  @Max(1)
  minScore?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_CANDIDATES,
    description: `Candidates at most: 1 to ${LIMITS.searchHits}.`,
  })
  @IsOptional()
  @Min(1)
  @Max(LIMITS.searchHits)
  first?: number | null;
}

@ArgsType()
class DuplicatesArgs extends ResolutionArgs {
  @Field(() => Float, {
    nullable: true,
    defaultValue: DEFAULT_SCORE,
    description: "Only those with at least this score, 0 to 1.",
  })
  @IsOptional()
  @Min(0)
  @Max(1)
  minScore?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_DUPLICATES,
    description: `Pairs at most: 1 to ${LIMITS.pageSize}.`,
  })
  @IsOptional()
  @Min(1)
  @Max(LIMITS.pageSize)
  first?: number | null;
}

@Resolver()
export class CandidateResolver {
  @Query(() => CandidateResult, {
    description:
      "Entities that may be the same as one, or be meant by a text: found by names in any script, identifiers and neighbours, each with what " +
      "speaks for it and against it. They are of its kind, and not merged already. Nothing is merged by this: that is for people to do.",
  })
  async candidates(
    @Args(() => CandidatesArgs) args: CandidatesArgs,
    @Ctx() { reading }: Context,
  ): Promise<CandidateResult> {
    const { of, text, kinds } = args;
    if (typeof of === "string" && typeof text === "string")
      throw new BadInputError("Give of or text, not both.", "text");
    const where = claimFilterOf(reading, args.where);
    const wanted = {
      ...(kinds && { kinds }),
      where,
      ...(typeof args.minScore === "number" && { minScore: args.minScore }),
      limit: args.first ?? DEFAULT_CANDIDATES,
    };
    if (typeof of === "string") {
      const entity = entityNumber(reading, of, "of");
      return new CandidateResult({
        of: entity,
        ...(await findCandidates(reading, { subject: { entity }, ...wanted })),
      });
    }
    if (typeof text !== "string" || text.trim() === "")
      throw new BadInputError("Say what is looked for: an entity (of) or a name (text).", "of");
    return new CandidateResult({
      of: undefined,
      ...(await findCandidates(reading, { subject: { text }, ...wanted })),
    });
  }

  @Query(() => DuplicateResult, {
    description:
      "The pairs of entities of the whole graph that are likeliest to be one, with what speaks for it and against it: a worklist for a " +
      "curator. Compared are entities with an identifier, a name, a rare word or a similar spelling in common, in bounded time.",
  })
  async duplicates(
    @Args(() => DuplicatesArgs) args: DuplicatesArgs,
    @Ctx() { reading }: Context,
  ): Promise<DuplicateResult> {
    const found = await findDuplicates(reading, {
      ...(args.kinds && { kinds: args.kinds }),
      where: claimFilterOf(reading, args.where),
      minScore: args.minScore ?? DEFAULT_SCORE,
      limit: args.first ?? DEFAULT_DUPLICATES,
    });
    return new DuplicateResult(found);
  }
}
