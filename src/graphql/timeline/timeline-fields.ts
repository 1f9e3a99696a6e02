import { IsOptional, ValidateNested } from "class-validator";
import { Args, ArgsType, Field, FieldResolver, Resolver, Root } from "type-graphql";
import { EntityInterface } from "../entity/entity-interface.js";
import type { EntityNode } from "../entity/entity-node.js";
import { PageArgs } from "../page.js";
import { claimFilterOf } from "../relationship/claim-filter-of.js";
import { RelationshipFilterInput } from "../relationship/relationship-filter.js";
import { TimelineConnectionObject } from "./timeline-connection.js";
import { type TimelinePage, timelinePage } from "./timeline-page.js";

@ArgsType()
class TimelineArgs extends PageArgs {
  @Field(() => RelationshipFilterInput, { nullable: true, description: "Which relationships." })
  @IsOptional()
  @ValidateNested()
  where?: RelationshipFilterInput | null;
}

@Resolver(() => EntityInterface)
export class TimelineFields {
  @FieldResolver(() => TimelineConnectionObject, {
    description:
      "What happened to this entity, earliest first: when the relationships at it began and ended, those with dates. What happens at a " +
      "moment is told once. Dates of a month or a year stand on its first day for a beginning, on its last for an end.",
  })
  timeline(
    @Root() { asStart: { reading, entity } }: EntityNode,
    @Args(() => TimelineArgs) args: TimelineArgs,
  ): Promise<TimelinePage> {
    return timelinePage(reading, args, { entity, where: claimFilterOf(reading, args.where) });
  }
}
