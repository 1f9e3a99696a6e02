import { ArrayNotEmpty, IsOptional, Max, Min, ValidateNested } from "class-validator";
import { Args, ArgsType, Ctx, Field, Int, Query, Resolver } from "type-graphql";
import { LIMITS } from "../../domain/limits.js";
import type { PathMode, PathSelector } from "../../graph/paths/path-query.js";
import type { Context } from "../context.js";
import { EntityFilterInput, entityFilterOf } from "../entity/entity-filter.js";
import { PathModeEnum, PathSelectorEnum } from "../enums.js";
import { claimFilterOf } from "../relationship/claim-filter-of.js";
import { RelationshipFilterInput } from "../relationship/relationship-filter.js";
import { PathResult } from "./path-result.js";
import { PathStepInput, PatternEndInput } from "./pattern-input.js";
import { entityConditionOf, patternOf } from "./pattern-of.js";

const DEFAULT_K = 5;
const DEFAULT_LIMIT = 100;

@ArgsType()
class MatchPathsArgs {
  @Field(() => PatternEndInput, { description: "Where the paths start." })
  @ValidateNested()
  from: PatternEndInput;

  @Field(() => [PathStepInput], {
    description:
      `The pattern: steps from start to end, at least one. With repetitions and alternatives written out it has at most ` +
      `${LIMITS.patternSize} relationships.`,
  })
  @ArrayNotEmpty()
  @ValidateNested({ each: true })
  steps: PathStepInput[];

  @Field(() => PatternEndInput, {
    nullable: true,
    description: "Where the paths end. Default: at whatever the pattern reaches.",
  })
  @IsOptional()
  @ValidateNested()
  to?: PatternEndInput | null;

  @Field(() => PathSelectorEnum, {
    nullable: true,
    defaultValue: "ALL_SHORTEST",
    description:
      "Which paths are wanted of each pair of a start and an end. With ANY_SHORTEST each pair comes once: the way to ask what is reached.",
  })
  selector?: PathSelector | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_K,
    description: `For SHORTEST_K, how many of each pair: 1 to ${LIMITS.pathCount}.`,
  })
  @IsOptional()
  @Min(1)
  @Max(LIMITS.pathCount)
  k?: number | null;

  @Field(() => PathModeEnum, { nullable: true, defaultValue: "TRAIL", description: "What a path may repeat." })
  mode?: PathMode | null;

  @Field(() => RelationshipFilterInput, {
    nullable: true,
    description: "What must hold of every relationship, whichever step crosses it.",
  })
  @IsOptional()
  @ValidateNested()
  where?: RelationshipFilterInput | null;

  @Field(() => EntityFilterInput, {
    nullable: true,
    description:
      "Which entities may stand between the start and the end. maxDegree counts the relationships that where lets pass, of any step.",
  })
  @IsOptional()
  @ValidateNested()
  through?: EntityFilterInput | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Only paths all of whose relationships hold on one common day, as far as their dates say.",
  })
  holdsTogether?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      "Only paths whose relationships begin in the order of the path, each on or after the day on which those before it have begun; " +
      "one without a beginning is passed over.",
  })
  inSequence?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_LIMIT,
    description: `Paths returned at most, of all pairs together: 1 to ${LIMITS.answerSize}.`,
  })
  @IsOptional()
  @Min(1)
  @Max(LIMITS.answerSize)
  limit?: number | null;
}

@Resolver()
export class MatchPathsResolver {
  @Query(() => PathResult, {
    description:
      "Paths that follow a pattern (a regular path query): steps over relationships of given types and directions, repeated, left out or " +
      "with alternatives. Fewest relationships first, then by the relationship ids along the path, then by the start. A path is its " +
      "sequence of relationships, however many ways it matches; it has at least one, so a pattern that may be empty finds none for " +
      "that. NOT_CONNECTED means that both ends are given and that nothing recorded connects them, by any steps; NOT_WITHIN_FILTER " +
      "that no path matches.",
  })
  async matchPaths(@Args(() => MatchPathsArgs) args: MatchPathsArgs, @Ctx() { reading }: Context): Promise<PathResult> {
    const query = {
      limit: args.limit ?? DEFAULT_LIMIT,
      from: entityConditionOf(reading, args.from, "from"),
      ...(args.to && { to: entityConditionOf(reading, args.to, "to") }),
      steps: patternOf(reading, args.steps, "steps"),
      selector: args.selector ?? "ALL_SHORTEST",
      k: args.k ?? DEFAULT_K,
      mode: args.mode ?? "TRAIL",
      where: claimFilterOf(reading, args.where),
      through: entityFilterOf(reading, args.through),
      holdsTogether: args.holdsTogether ?? false,
      inSequence: args.inSequence ?? false,
    };
    return new PathResult(
      await reading.traverse("matchPaths", query),
      async () => (await reading.traverse("matchPathsSize", { ...query, limit: Number.POSITIVE_INFINITY })).answer,
    );
  }
}
