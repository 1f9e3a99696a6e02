import { IsOptional, Max, MaxLength, Min, ValidateNested } from "class-validator";
import { Args, ArgsType, Ctx, Field, Int, Query, Resolver } from "type-graphql";
import { LIMITS } from "../../domain/limits.js";
import type { PathMode, PathSelector, PathWeight } from "../../graph/paths/path-query.js";
import type { Direction } from "../../graph/traversal.js";
import { type MaybePromise, whenThere } from "../../knowledge/maybe-promise.js";
import type { Context } from "../context.js";
import { EntityFilterInput, entityFilterOf } from "../entity/entity-filter.js";
import { entityNumber } from "../entity/entity-reference.js";
import { DirectionEnum, PathModeEnum, PathSelectorEnum, PathWeightEnum } from "../enums.js";
import { claimFilterOf } from "../relationship/claim-filter-of.js";
import { RelationshipFilterInput } from "../relationship/relationship-filter.js";
import { PathResult } from "./path-result.js";

const DEFAULT_K = 5;
const DEFAULT_MAX_LENGTH = 6;
const DEFAULT_LIMIT = 100;

@ArgsType()
class PathsArgs {
  @Field(() => String, { description: "Reference (id, name or alias) of the start." })
  @MaxLength(LIMITS.referenceLength)
  from: string;

  @Field(() => String, { description: "Reference (id, name or alias) of the end; the start again asks for cycles." })
  @MaxLength(LIMITS.referenceLength)
  to: string;

  @Field(() => PathSelectorEnum, {
    nullable: true,
    defaultValue: "ALL_SHORTEST",
    description: "Which of all paths are wanted.",
  })
  selector?: PathSelector | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_K,
    description: `For SHORTEST_K, how many: 1 to ${LIMITS.pathCount}.`,
  })
  @IsOptional()
  @Min(1)
  @Max(LIMITS.pathCount)
  k?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_MAX_LENGTH,
    description: `Relationships of a path at most: 1 to ${LIMITS.pathLength}.`,
  })
  @IsOptional()
  @Min(1)
  @Max(LIMITS.pathLength)
  maxLength?: number | null;

  @Field(() => DirectionEnum, {
    nullable: true,
    defaultValue: "ANY",
    description: "Which way relationships may be crossed on the way from start to end.",
  })
  direction?: Direction | null;

  @Field(() => RelationshipFilterInput, { nullable: true, description: "Which relationships may be used." })
  @IsOptional()
  @ValidateNested()
  where?: RelationshipFilterInput | null;

  @Field(() => EntityFilterInput, { nullable: true, description: "Which entities may be passed through." })
  @IsOptional()
  @ValidateNested()
  through?: EntityFilterInput | null;

  @Field(() => PathWeightEnum, { nullable: true, defaultValue: "HOPS", description: "What a relationship costs." })
  weight?: PathWeight | null;

  @Field(() => PathModeEnum, { nullable: true, defaultValue: "TRAIL", description: "What a path may repeat." })
  mode?: PathMode | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      "Only paths whose relationships all hold on at least one common day, as far as their dates say: what links the two at one " +
      "moment, not only bit by bit at different times.",
  })
  holdsTogether?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      "Only paths whose relationships begin in the order of the path, from start to end: none before one that it follows, so that " +
      "each may have led to the next. Compared by their first possible days; a relationship with no validFrom fits anywhere.",
  })
  inSequence?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_LIMIT,
    description: `Paths returned at most: 1 to ${LIMITS.answerSize}.`,
  })
  @IsOptional()
  @Min(1)
  @Max(LIMITS.answerSize)
  limit?: number | null;
}

@Resolver()
export class PathResolver {
  @Query(() => PathResult, {
    description:
      "Paths between two entities, shortest (or cheapest) first, ties in a fixed order. A path is its sequence of relationships: " +
      "parallel ones make different paths, a self-loop is one. A trail may pass through its ends. from = to asks for cycles: one or " +
      "more relationships back to the start (ACYCLIC finds none). limit bounds what is returned, k what is asked for.",
  })
  paths(@Args(() => PathsArgs) args: PathsArgs, @Ctx() { reading }: Context): MaybePromise<PathResult> {
    const query = {
      limit: args.limit ?? DEFAULT_LIMIT,
      from: entityNumber(reading, args.from, "from"),
      to: entityNumber(reading, args.to, "to"),
      selector: args.selector ?? "ALL_SHORTEST",
      k: args.k ?? DEFAULT_K,
      maxLength: args.maxLength ?? DEFAULT_MAX_LENGTH,
      direction: args.direction ?? "ANY",
      where: claimFilterOf(reading, args.where),
      through: entityFilterOf(reading, args.through),
      mode: args.mode ?? "TRAIL",
      weight: args.weight ?? "HOPS",
      holdsTogether: args.holdsTogether ?? false,
      inSequence: args.inSequence ?? false,
    };
    return whenThere(
      reading.traverse("paths", query),
      (found) =>
        new PathResult(
          found,
          async () => (await reading.traverse("pathsSize", { ...query, limit: Number.POSITIVE_INFINITY })).answer,
        ),
    );
  }
}
