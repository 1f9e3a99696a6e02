import { Field, Float, ObjectType } from "type-graphql";
import type { Citation } from "../../domain/source.js";
import { CitationObject } from "../source.js";

/** A name of an entity as the schema shows it. */
@ObjectType("Name", {
  simpleResolvers: true,
  description: "A name of an entity, usual or further, with what is known of it.",
})
export class NameObject {
  @Field(() => String, { description: "The name as it is written." })
  text: string;

  @Field(() => String, {
    nullable: true,
    description: "A translation, a garbled spelling, and why it is taken for this entity.",
  })
  note?: string;

  @Field(() => Float, { description: "How sure it is that the text means this entity: above 0, at most 1." })
  confidence: number;

  @Field(() => [CitationObject], { description: "Where the name is used or explained." })
  citations: readonly Citation[];
}
