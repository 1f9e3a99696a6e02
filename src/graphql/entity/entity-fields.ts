import { IsOptional, ValidateNested } from "class-validator";
import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from "type-graphql";
import type { Relationship } from "../../domain/claim.js";
import type { Entity, Name } from "../../domain/entity.js";
import type { Direction } from "../../graph/traversal.js";
import { wholeAnswer } from "../../knowledge/whole-answer.js";
import type { Context } from "../context.js";
import { DirectionEnum } from "../enums.js";
import { type Connection, PageArgs } from "../page.js";
import { claimFilterOf } from "../relationship/claim-filter-of.js";
import { RelationshipConnectionObject } from "../relationship/relationship-connection.js";
import { RelationshipFilterInput } from "../relationship/relationship-filter.js";
import { relationshipPage } from "../relationship/relationship-page.js";
import { EntityInterface } from "./entity-interface.js";
import { type EntityNode, entityNode } from "./entity-node.js";
import { NameObject } from "./name.js";
import { RelationshipCountObject } from "./relationship-count.js";

@ArgsType()
class EntityRelationshipsArgs extends PageArgs {
  @Field(() => DirectionEnum, {
    nullable: true,
    defaultValue: "ANY",
    description: "Those that leave the entity, those that arrive, or both.",
  })
  direction?: Direction | null;

  @Field(() => RelationshipFilterInput, { nullable: true, description: "Which relationships." })
  @IsOptional()
  @ValidateNested()
  where?: RelationshipFilterInput | null;
}

@ArgsType()
class RelationshipCountsArgs {
  @Field(() => RelationshipFilterInput, { nullable: true, description: "Which relationships." })
  @IsOptional()
  @ValidateNested()
  where?: RelationshipFilterInput | null;
}

@Resolver(() => EntityInterface)
export class EntityFields {
  @FieldResolver(() => [String], { description: "Every other name that finds it." })
  aliases(@Root() { names }: Entity): string[] {
    return [...new Set(names.map(({ text }) => text))];
  }

  @FieldResolver(() => [NameObject], {
    description:
      "Every name with what is known of it: the usual one first, then translations, garbled spellings and why they are taken for this entity.",
  })
  names(@Root() { name, names }: Entity): readonly Name[] {
    return names.some(({ text }) => text === name) ? names : [{ text: name, confidence: 1, citations: [] }, ...names];
  }

  @FieldResolver(() => EntityInterface, {
    nullable: true,
    description: "Set where this entity was merged into another; entity(ref) follows it, node(id) does not.",
  })
  async mergedInto(@Root() { mergedInto }: Entity, @Ctx() { reading }: Context): Promise<EntityNode | undefined> {
    return mergedInto === undefined ? undefined : entityNode(await reading.entity(mergedInto));
  }

  @FieldResolver(() => [RelationshipCountObject], {
    description:
      "How many current relationships there are, by type and direction; a self-loop counts in both directions.",
  })
  async relationshipCounts(
    @Root() { id }: Entity,
    @Args(() => RelationshipCountsArgs) { where }: RelationshipCountsArgs,
    @Ctx() { reading }: Context,
  ): Promise<readonly RelationshipCountObject[]> {
    const query = { entity: reading.entityNumber(id)!, where: claimFilterOf(reading, where) };
    return wholeAnswer(await reading.traverse("claimCounts", query)).counts;
  }

  @FieldResolver(() => RelationshipConnectionObject, {
    description: "The relationships at this entity, ordered by id.",
  })
  relationships(
    @Root() { id }: Entity,
    @Args(() => EntityRelationshipsArgs) args: EntityRelationshipsArgs,
    @Ctx() { reading }: Context,
  ): Promise<Connection<Relationship>> {
    const at = { entity: reading.entityNumber(id)!, direction: args.direction ?? "ANY" };
    return relationshipPage(reading, args, { where: claimFilterOf(reading, args.where), at });
  }
}
