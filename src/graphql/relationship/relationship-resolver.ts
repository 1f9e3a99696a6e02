import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from "class-validator";
import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Relationship } from "../../domain/claim.js";
import { LIMITS } from "../../domain/limits.js";
import { statement } from "../../domain/statement.js";
import type { Context } from "../context.js";
import { EntityInterface } from "../entity/entity-interface.js";
import { type EntityNode, entityNode } from "../entity/entity-node.js";
import { ENTITY_OBJECT_TYPES } from "../entity/entity-object-types.js";
import { entityNumbers } from "../entity/entity-reference.js";
import { InstantScalar } from "../instant-scalar.js";
import { type Connection, PageArgs } from "../page.js";
import { claimFilterOf } from "./claim-filter-of.js";
import { RelationshipObject } from "./relationship.js";
import { RelationshipConnectionObject } from "./relationship-connection.js";
import { RelationshipFilterInput } from "./relationship-filter.js";
import { relationshipPage } from "./relationship-page.js";

const MineralObject = ENTITY_OBJECT_TYPES.MINERAL;

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

@Resolver(() => RelationshipObject)
export class RelationshipResolver {
  @Query(() => RelationshipConnectionObject, {
    description: "Relationships that match, from and to any of the entities given, ordered by id.",
  })
  relationships(
    @Args(() => RelationshipsArgs) args: RelationshipsArgs,
    @Ctx() { reading }: Context,
  ): Promise<Connection<Relationship>> {
    const from = entityNumbers(reading, args.from, "from");
    const to = entityNumbers(reading, args.to, "to");
    const where = claimFilterOf(reading, args.where);
    return relationshipPage(reading, args, { where, ...(from && { from }), ...(to && { to }) });
  }

  @FieldResolver(() => EntityInterface, {
    description: "The entity that it leaves: the supplier, the restrictor, the part.",
  })
  async from(@Root() relationship: Relationship, @Ctx() { reading }: Context): Promise<EntityNode> {
    return entityNode(await reading.entity(relationship.from));
  }

  @FieldResolver(() => EntityInterface, {
    description: "The entity that it arrives at: the recipient, the restricted, the whole.",
  })
  async to(@Root() relationship: Relationship, @Ctx() { reading }: Context): Promise<EntityNode> {
    return entityNode(await reading.entity(relationship.to));
  }

  @FieldResolver(() => [MineralObject], {
    description: "The minerals that the claim concerns; empty where it concerns none in particular.",
  })
  async minerals(@Root() { minerals }: Relationship, @Ctx() { reading }: Context): Promise<EntityNode[]> {
    return (await Promise.all(minerals.map((id) => reading.entity(id)))).map(entityNode);
  }

  @FieldResolver(() => String, {
    description:
      "One sentence in plain English, for example: China supplied 63 % of Japan's rare earth elements in 2024.",
  })
  statement(@Root() relationship: Relationship, @Ctx() { reading }: Context): string {
    return statement(relationship, (id) => reading.entityLabel(id));
  }

  @FieldResolver(() => InstantScalar, { description: "When this graph took it in." })
  recordedAt(@Root() { recordedAt }: Relationship): Date {
    return new Date(recordedAt);
  }

  @FieldResolver(() => InstantScalar, {
    nullable: true,
    description: "When this graph withdrew it; absent while it stands.",
  })
  retractedAt(@Root() { retractedAt }: Relationship): Date | undefined {
    return retractedAt === undefined ? undefined : new Date(retractedAt);
  }
}
