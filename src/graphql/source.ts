import { Field, ObjectType } from "type-graphql";
import { Node } from "./node.js";
import { PartialDateScalar } from "./partial-date-scalar.js";

@ObjectType("Source", {
  implements: Node,
  simpleResolvers: true,
  description: "A document, page or data release that statements are cited to.",
})
export class SourceObject extends Node {
  @Field(() => String, { description: "Its title." })
  title: string;

  @Field(() => String, { nullable: true, description: "Who published it." })
  publisher?: string;

  @Field(() => PartialDateScalar, { nullable: true, description: "When it was published, as precisely as is known." })
  publishedOn?: string;

  @Field(() => String, { nullable: true, description: "Where it can be read." })
  url?: string;
}

@ObjectType("Citation", {
  simpleResolvers: true,
  description: "Where a statement stands: a source, and the place and words in it.",
})
export class CitationObject {
  @Field(() => String, { nullable: true, description: "The exact words of the source." })
  quote?: string;

  @Field(() => String, { nullable: true, description: "Where in the source: a paragraph, table or row." })
  locator?: string;
}
