import { ArrayMaxSize, IsOptional, Max, MaxLength, Min, ValidateNested } from "class-validator";
import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver } from "type-graphql";
import { LIMITS } from "../../domain/limits.js";
import type { Direction } from "../../graph/traversal.js";
import { asksFor } from "../asks-for.js";
import type { Context } from "../context.js";
import { EntityFilterInput, entityFilterOf } from "../entity/entity-filter.js";
import { entityNumbers } from "../entity/entity-reference.js";
import { DirectionEnum } from "../enums.js";
import { claimFilterOf } from "../relationship/claim-filter-of.js";
import { RelationshipFilterInput } from "../relationship/relationship-filter.js";
import { Subgraph } from "./subgraph.js";

/** The fields of a subgraph that are made of its relationships. */
const NEEDS_RELATIONSHIPS = new Set(["relationships", "relationshipCount", "export"]);
const DEFAULT_SUBGRAPH_LIMIT = 1_000;
const DEFAULT_NEIGHBOURHOOD_LIMIT = 200;

@ArgsType()
class SubgraphArgs {
  @Field(() => [String], {
    nullable: true,
    description: "References (id, name or alias): only relationships among these entities.",
  })
  @IsOptional()
  @ArrayMaxSize(LIMITS.referenceList)
  @MaxLength(LIMITS.referenceLength, { each: true })
  of?: string[] | null;

  @Field(() => RelationshipFilterInput, { nullable: true, description: "Which relationships." })
  @IsOptional()
  @ValidateNested()
  where?: RelationshipFilterInput | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_SUBGRAPH_LIMIT,
    description: `Relationships at most, by id: 1 to ${LIMITS.answerSize}. /export streams more.`,
  })
  @IsOptional()
  @Min(1)
  @Max(LIMITS.answerSize)
  limit?: number | null;
}

@ArgsType()
class NeighbourhoodArgs {
  @Field(() => [String], { description: "References (id, name or alias) of the starts." })
  @ArrayMaxSize(LIMITS.referenceList)
  @MaxLength(LIMITS.referenceLength, { each: true })
  of: string[];

  @Field(() => Int, { nullable: true, defaultValue: 1, description: `Hops: 1 to ${LIMITS.neighbourhoodDepth}.` })
  @IsOptional()
  @Min(1)
  @Max(LIMITS.neighbourhoodDepth)
  depth?: number | null;

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

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Also all other matching relationships among these nodes.",
  })
  induced?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_NEIGHBOURHOOD_LIMIT,
    description: `Nodes at most, the furthest cut first: 1 to ${LIMITS.answerSize}.`,
  })
  @IsOptional()
  @Min(1)
  @Max(LIMITS.answerSize)
  limit?: number | null;
}

@Resolver()
export class SubgraphResolver {
  @Query(() => Subgraph, {
    description:
      "All relationships that match, with their ends; with of, only those among these entities (an induced subgraph).",
  })
  async subgraph(@Args(() => SubgraphArgs) args: SubgraphArgs, @Ctx() { reading }: Context): Promise<Subgraph> {
    const of = entityNumbers(reading, args.of, "of");
    const limit = args.limit ?? DEFAULT_SUBGRAPH_LIMIT;
    const query = { limit, where: claimFilterOf(reading, args.where), ...(of && { of }) };
    return new Subgraph(
      await reading.traverse("subgraph", query),
      async () => (await reading.traverse("subgraphSize", { ...query, limit: Number.POSITIVE_INFINITY })).answer,
    );
  }

  @Query(() => Subgraph, {
    description:
      "Everything within depth hops: the nodes (the starts among them) nearest first, then by id, and the relationships traversed: " +
      "those that can be crossed, in the direction asked, from a node nearer than depth. induced adds all other matching " +
      "relationships among these nodes. limit cuts nodes, furthest first, and with them their relationships.",
  })
  async neighbourhood(
    @Args(() => NeighbourhoodArgs) args: NeighbourhoodArgs,
    @Ctx() { reading }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Subgraph> {
    const query = {
      limit: args.limit ?? DEFAULT_NEIGHBOURHOOD_LIMIT,
      entitiesOnly: !asksFor(info, NEEDS_RELATIONSHIPS),
      starts: entityNumbers(reading, args.of, "of")!,
      depth: args.depth ?? 1,
      direction: args.direction ?? "ANY",
      where: claimFilterOf(reading, args.where),
      through: entityFilterOf(reading, args.through),
      induced: args.induced ?? false,
    };
    return new Subgraph(
      await reading.traverse("neighbourhood", query),
      async () => (await reading.traverse("neighbourhoodSize", { ...query, limit: Number.POSITIVE_INFINITY })).answer,
    );
  }
}
