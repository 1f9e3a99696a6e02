import { IsOptional, MaxLength, Min, ValidateNested } from "class-validator";
import { Args, ArgsType, Ctx, Field, Int, Query, Resolver } from "type-graphql";
import { LIMITS } from "../../domain/limits.js";
import type { Direction } from "../../graph/traversal.js";
import type { Context } from "../context.js";
import { EntityFilterInput, entityFilterOf } from "../entity/entity-filter.js";
import { entityNumber } from "../entity/entity-reference.js";
import { DirectionEnum } from "../enums.js";
import { claimFilterOf } from "../relationship/claim-filter-of.js";
import { RelationshipFilterInput } from "../relationship/relationship-filter.js";

@ArgsType()
class ConnectedArgs {
  @Field(() => String, { description: "Reference (id, name or alias) of the start." })
  @MaxLength(LIMITS.referenceLength)
  from: string;

  @Field(() => String, { description: "Reference (id, name or alias) of the end." })
  @MaxLength(LIMITS.referenceLength)
  to: string;

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

  @Field(() => Int, {
    nullable: true,
    description: "Relationships between them at most, 1 or more. Default: any number.",
  })
  @IsOptional()
  @Min(1)
  maxLength?: number | null;
}

@Resolver()
export class ConnectedResolver {
  @Query(() => Boolean, {
    nullable: true,
    description:
      "Whether any path leads from one entity to another, found without building one: cheaper than paths where only that is asked. " +
      "True for an entity and itself. Null where the time budget was spent before it was known.",
  })
  async connected(
    @Args(() => ConnectedArgs) args: ConnectedArgs,
    @Ctx() { reading }: Context,
  ): Promise<boolean | null> {
    const { answer } = await reading.traverse("connected", {
      from: entityNumber(reading, args.from, "from"),
      to: entityNumber(reading, args.to, "to"),
      direction: args.direction ?? "ANY",
      where: claimFilterOf(reading, args.where),
      through: entityFilterOf(reading, args.through),
      maxLength: args.maxLength ?? Number.POSITIVE_INFINITY,
    });
    return answer;
  }
}
