import { ArrayMaxSize, MaxLength } from "class-validator";
import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from "type-graphql";
import { LIMITS } from "../domain/limits.js";
import type { Reading } from "../knowledge/reading.js";
import type { Context } from "./context.js";
import { entityNode } from "./entity/entity-node.js";
import { Node, type NodeRecord } from "./node.js";

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
  node(@Args(() => NodeArgs) { id }: NodeArgs, @Ctx() { reading }: Context): Promise<NodeRecord | null> {
    return nodeById(reading, id);
  }

  @Query(() => [Node], {
    nullable: "items",
    description: "As node, for many ids: in their order, null where there is none.",
  })
  nodes(@Args(() => NodesArgs) { ids }: NodesArgs, @Ctx() { reading }: Context): Promise<(NodeRecord | null)[]> {
    return Promise.all(ids.map((id) => nodeById(reading, id)));
  }
}

async function nodeById(reading: Reading, id: string): Promise<NodeRecord | null> {
  if (reading.entityNumber(id) !== undefined) return entityNode(await reading.entity(id));
  if (reading.projection.sources.byId.has(id)) return reading.source(id);
  const found = await reading.claim(id);
  if (found === undefined) return null;
  const [relationship] = await found.reading.relationships([found.claim]);
  return relationship ?? null;
}
