import { IsOptional, ValidateNested } from "class-validator";
import { Args, ArgsType, Field, FieldResolver, Resolver, Root } from "type-graphql";
import type { Direction } from "../../graph/traversal.js";
import { wholeAnswer } from "../../knowledge/whole-answer.js";
import { DirectionEnum } from "../enums.js";
import { type Connection, PageArgs } from "../page.js";
import { claimFilterOf } from "../relationship/claim-filter-of.js";
import { RelationshipConnectionObject } from "../relationship/relationship-connection.js";
import { RelationshipFilterInput } from "../relationship/relationship-filter.js";
import type { RelationshipNode } from "../relationship/relationship-node.js";
import { relationshipPage } from "../relationship/relationship-page.js";
import { EntityInterface } from "./entity-interface.js";
import { EntityNode } from "./entity-node.js";
import { type EntityVersion, EntityVersionObject } from "./entity-version.js";
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
  @FieldResolver(() => [RelationshipCountObject], {
    description:
      "How many current relationships there are, by type and direction; a self-loop counts in both directions.",
  })
  async relationshipCounts(
    @Root() { asStart: { reading, entity } }: EntityNode,
    @Args(() => RelationshipCountsArgs) { where }: RelationshipCountsArgs,
  ): Promise<readonly RelationshipCountObject[]> {
    const query = { entity, where: claimFilterOf(reading, where) };
    return wholeAnswer(await reading.traverse("claimCounts", query)).counts;
  }

  @FieldResolver(() => RelationshipConnectionObject, {
    description: "The relationships at this entity, ordered by id.",
  })
  relationships(
    @Root() { asStart: { reading, entity } }: EntityNode,
    @Args(() => EntityRelationshipsArgs) args: EntityRelationshipsArgs,
  ): Promise<Connection<RelationshipNode>> {
    const at = { entity, direction: args.direction ?? "ANY" };
    return relationshipPage(reading, args, { where: claimFilterOf(reading, args.where), at });
  }

  @FieldResolver(() => [EntityVersionObject], {
    description:
      "All that was ever known of it, the oldest first: what it was called, what it was merged into, and when.",
  })
  async versions(@Root() { reading, entity }: EntityNode): Promise<EntityVersion[]> {
    const versions = await reading.entityVersions(entity);
    return versions.map(({ changedAt }, index) => {
      const next = versions[index + 1];
      return {
        knownFrom: new Date(changedAt),
        ...(next && { knownUntil: new Date(next.changedAt) }),
        entity: new EntityNode(reading.asKnownAt(changedAt), entity),
      };
    });
  }
}
