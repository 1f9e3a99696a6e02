import { ArrayMaxSize, MaxLength } from "class-validator";
import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from "type-graphql";
import { LIMITS } from "../domain/limits.js";
import { type MaybePromise, whenThere } from "../knowledge/maybe-promise.js";
import type { Reading } from "../knowledge/reading.js";
import type { Context } from "./context.js";
import { EntityNode } from "./entity/entity-node.js";
import { Node, type NodeRecord } from "./node.js";
import { RelationshipNode } from "./relationship/relationship-node.js";

@ArgsType()
class NodeArgs {
  @Field(() => ID, { description: "Id of an entity, relationship or source." })
  @MaxLength(LIMITS.referenceLength)
  id: string;
}

@ArgsType()
class NodesArgs {
  @Field(() => [ID], { description: `Ids of entities, relationships or sources: ${LIMITS.referenceList} at most.` })
  @ArrayMaxSize(LIMITS.referenceList)
  @MaxLength(LIMITS.referenceLength, { each: true })
  ids: string[];
}

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      "The entity, relationship or source with this id; null where there is none. A retracted relationship is still found.",
  })
  node(@Args(() => NodeArgs) { id }: NodeArgs, @Ctx() { reading }: Context): MaybePromise<NodeRecord | null> {
    return nodeById(reading, id);
  }

  @Query(() => [Node], {
    nullable: "items",
    description: "As node, for many ids: in their order, null where there is none.",
  })
  nodes(@Args(() => NodesArgs) { ids }: NodesArgs, @Ctx() { reading }: Context): MaybePromise<NodeRecord | null>[] {
    return ids.map((id) => nodeById(reading, id));
  }
}

function nodeById(reading: Reading, id: string): MaybePromise<NodeRecord | null> {
  const entity = reading.entityNumber(id);
  if (entity !== undefined) return new EntityNode(reading, entity);
  if (reading.projection.sources.byId.has(id)) return reading.source(id);
  return whenThere(reading.claim(id), (found) =>
    found === undefined ? null : new RelationshipNode(found.reading, found.claim),
  );
}
