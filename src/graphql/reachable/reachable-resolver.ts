import { ArrayMaxSize, IsOptional, MaxLength, Min, ValidateNested } from "class-validator";
import { Args, ArgsType, Ctx, Field, Int, Query, Resolver } from "type-graphql";
import type { EntityKind } from "../../domain/entity-kind.js";
import { LIMITS } from "../../domain/limits.js";
import type { Direction } from "../../graph/traversal.js";
import type { Context } from "../context.js";
import { EntityFilterInput, entityFilterOf } from "../entity/entity-filter.js";
import { entityNumbers } from "../entity/entity-reference.js";
import { DirectionEnum, EntityKindEnum } from "../enums.js";
import { PageArgs } from "../page.js";
import { claimFilterOf } from "../relationship/claim-filter-of.js";
import { RelationshipFilterInput } from "../relationship/relationship-filter.js";
import { ReachableConnectionObject } from "./reachable-connection.js";
import { type ReachablePage, reachablePage } from "./reachable-page.js";

@ArgsType()
class ReachableArgs extends PageArgs {
  @Field(() => [String], { description: "References (id, name or alias) of the starts." })
  @ArrayMaxSize(LIMITS.referenceList)
  @MaxLength(LIMITS.referenceLength, { each: true })
  from: string[];

  @Field(() => DirectionEnum, {
    nullable: true,
    defaultValue: "ANY",
    description: "Which way relationships may be crossed, seen from the starts.",
  })
  direction?: Direction | null;

  @Field(() => RelationshipFilterInput, { nullable: true, description: "Which relationships may be used." })
  @IsOptional()
  @ValidateNested()
  where?: RelationshipFilterInput | null;

  @Field(() => EntityFilterInput, { nullable: true, description: "Which entities may be passed through or returned." })
  @IsOptional()
  @ValidateNested()
  through?: EntityFilterInput | null;

  @Field(() => [EntityKindEnum], {
    nullable: true,
    description: "List only entities of these kinds; the way to them may pass others. Default: all.",
  })
  kinds?: EntityKind[] | null;

  @Field(() => Int, {
    nullable: true,
    description: "Relationships from the nearest start at most, 1 or more. Default: any number.",
  })
  @IsOptional()
  @Min(1)
  maxDistance?: number | null;
}

@Resolver()
export class ReachableResolver {
  @Query(() => ReachableConnectionObject, {
    description:
      "All that can be reached from any of some entities, with its distance: nearest first, then by id, the starts left out. " +
      "neighbourhood gives the relationships on the way as well; reachable goes as far as there is something, a page at a time.",
  })
  reachable(@Args(() => ReachableArgs) args: ReachableArgs, @Ctx() { reading }: Context): Promise<ReachablePage> {
    return reachablePage(reading, args, {
      starts: entityNumbers(reading, args.from, "from")!,
      direction: args.direction ?? "ANY",
      where: claimFilterOf(reading, args.where),
      through: entityFilterOf(reading, args.through),
      ...(args.kinds && { kinds: args.kinds }),
      maxDistance: args.maxDistance ?? Number.POSITIVE_INFINITY,
    });
  }
}
