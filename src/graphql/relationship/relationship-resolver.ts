import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from "class-validator";
import { Args, ArgsType, Ctx, Field, Query, Resolver } from "type-graphql";
import { LIMITS } from "../../domain/limits.js";
import type { Context } from "../context.js";
import { entityNumbers } from "../entity/entity-reference.js";
import { type Connection, PageArgs } from "../page.js";
import { claimFilterOf } from "./claim-filter-of.js";
import { RelationshipConnectionObject } from "./relationship-connection.js";
import { RelationshipFilterInput } from "./relationship-filter.js";
import type { RelationshipNode } from "./relationship-node.js";
import { relationshipPage } from "./relationship-page.js";

@ArgsType()
class RelationshipsArgs extends PageArgs {
  @Field(() => RelationshipFilterInput, { nullable: true, description: "Which relationships." })
  @IsOptional()
  @ValidateNested()
  where?: RelationshipFilterInput | null;

  @Field(() => [String], {
    nullable: true,
    description: "References (id, name or alias): only relationships from one of these entities.",
  })
  @IsOptional()
  @ArrayMaxSize(LIMITS.referenceList)
  @MaxLength(LIMITS.referenceLength, { each: true })
  from?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "References (id, name or alias): only relationships to one of these entities.",
  })
  @IsOptional()
  @ArrayMaxSize(LIMITS.referenceList)
  @MaxLength(LIMITS.referenceLength, { each: true })
  to?: string[] | null;
}

@Resolver()
export class RelationshipResolver {
  @Query(() => RelationshipConnectionObject, {
    description: "Relationships that match, from and to any of the entities given, ordered by id.",
  })
  relationships(
    @Args(() => RelationshipsArgs) args: RelationshipsArgs,
    @Ctx() { reading }: Context,
  ): Promise<Connection<RelationshipNode>> {
    const from = entityNumbers(reading, args.from, "from");
    const to = entityNumbers(reading, args.to, "to");
    const where = claimFilterOf(reading, args.where);
    return relationshipPage(reading, args, { where, ...(from && { from }), ...(to && { to }) });
  }
}
