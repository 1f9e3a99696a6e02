import { IsOptional, ValidateNested } from "class-validator";
import { Args, ArgsType, Field, FieldResolver, Resolver, Root } from "type-graphql";
import { RELATIONSHIP_TYPE_NAMES, type RelationshipType } from "../../domain/relationship-type.js";
import type { ClaimFilter } from "../../graph/claim-filter.js";
import { incidentClaims } from "../../graph/incident-claims.js";
import type { Direction } from "../../graph/traversal.js";
import { DirectionEnum } from "../enums.js";
import { type Connection, PageArgs } from "../page.js";
import { claimFilterOf } from "../relationship/claim-filter-of.js";
import { RelationshipConnectionObject } from "../relationship/relationship-connection.js";
import { RelationshipFilterInput } from "../relationship/relationship-filter.js";
import type { RelationshipNode } from "../relationship/relationship-node.js";
import { relationshipPage } from "../relationship/relationship-page.js";
import { EntityInterface } from "./entity-interface.js";
import type { EntityNode } from "./entity-node.js";
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
  relationshipCounts(
    @Root() node: EntityNode,
    @Args(() => RelationshipCountsArgs) { where }: RelationshipCountsArgs,
  ): RelationshipCountObject[] {
    const filter = claimFilterOf(node.reading, where);
    return [...countByType(node, "OUT", filter), ...countByType(node, "IN", filter)];
  }

  @FieldResolver(() => RelationshipConnectionObject, {
    description: "The relationships at this entity, ordered by id.",
  })
  relationships(
    @Root() { reading, entity }: EntityNode,
    @Args(() => EntityRelationshipsArgs) args: EntityRelationshipsArgs,
  ): Connection<RelationshipNode> {
    const direction = args.direction ?? "ANY";
    return relationshipPage(reading, { ...args, where: claimFilterOf(reading, args.where) }, (where, first) =>
      incidentClaims(reading.projection, entity, { direction, where, first }),
    );
  }
}

function countByType(
  { reading: { projection }, entity }: EntityNode,
  direction: "OUT" | "IN",
  where: ClaimFilter,
): RelationshipCountObject[] {
  const counts = new Map<RelationshipType, number>();
  for (const claim of incidentClaims(projection, entity, { direction, where })) {
    const type = RELATIONSHIP_TYPE_NAMES[projection.claims.types[claim]!]!;
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([type, count]) => ({ type, direction, count }));
}
