import { Field, ID, InterfaceType } from "type-graphql";
import type { Source } from "../domain/source.js";
import type { EntityNode } from "./entity/entity-node.js";
import type { RelationshipNode } from "./relationship/relationship-node.js";

/** What stands behind an object of the schema that has an id. */
export type NodeRecord = EntityNode | RelationshipNode | Source;

/** The name of the object type of a record. */
export function typeNameOf(record: NodeRecord): string {
  return "typeName" in record ? record.typeName : "Source";
}

@InterfaceType("Node", {
  description: "Anything with an id of its own. Ids are unique over entities, sources and relationships.",
})
export abstract class Node {
  @Field(() => ID, {
    description: "What node(id:) finds it by. An entity's is a readable slug: japan, minamitori-island.",
  })
  id: string;
}
