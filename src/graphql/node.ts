import { Field, ID, InterfaceType } from "type-graphql";
import type { Relationship } from "../domain/claim.js";
import type { Entity } from "../domain/entity.js";
import { entityKind } from "../domain/entity-kind.js";
import type { Source } from "../domain/source.js";

/** A record behind an object of the schema. Entities have a kind, relationships a type, sources a title. */
export type NodeRecord = Entity | Relationship | Source;

/** The name of the object type of a record. */
export function typeNameOf(record: NodeRecord): string {
  if ("kind" in record) return entityKind(record.kind).typeName;
  return "type" in record ? "Relationship" : "Source";
}

@InterfaceType("Node", {
  description: "Anything with an id of its own. Ids are unique over entities, sources and relationships.",
  resolveType: typeNameOf,
})
export abstract class Node {
  @Field(() => ID, {
    description: "What node(id:) finds it by. An entity's is a readable slug: japan, minamitori-island.",
  })
  id: string;
}
