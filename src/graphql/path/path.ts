import { Field, Float, Int, ObjectType } from "type-graphql";
import type { Relationship } from "../../domain/claim.js";
import type { PartialDate } from "../../domain/partial-date.js";
import { relationshipType } from "../../domain/relationship-type.js";
import { statement } from "../../domain/statement.js";
import type { FoundPath } from "../../graph/path-query.js";
import { pathConfidence, pathValidity } from "../../graph/path-validity.js";
import type { Reading } from "../../knowledge/reading.js";
import { EntityInterface } from "../entity/entity-interface.js";
import { type EntityNode, entityNodes } from "../entity/entity-node.js";
import { PartialDateScalar } from "../partial-date-scalar.js";
import { RelationshipObject } from "../relationship/relationship.js";

@ObjectType("Path", {
  description: "A way from one entity to another: its relationships in order, and the entities between them.",
})
export class Path {
  constructor(
    private readonly reading: Reading,
    private readonly found: FoundPath,
  ) {}

  @Field(() => Int, { description: "How many relationships it has." })
  length(): number {
    return this.found.claims.length;
  }

  @Field(() => Float, { description: "The sum of the weights; equal to length for HOPS." })
  cost(): number {
    return this.found.cost;
  }

  @Field(() => [EntityInterface], { description: "Its entities in order, one more than relationships." })
  nodes(): Promise<EntityNode[]> {
    return entityNodes(this.reading, this.found.entities);
  }

  @Field(() => [RelationshipObject], {
    description: "Its relationships in order, each as it is recorded, whichever way it was crossed.",
  })
  relationships(): Promise<Relationship[]> {
    return this.reading.relationships(this.found.claims);
  }

  @Field(() => Float, { description: "The weakest link: the least confidence of its relationships." })
  confidence(): number {
    return pathConfidence(this.reading.projection, this.found.claims);
  }

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      "When the whole path begins to hold: the latest validFrom. Null where unbounded, and where it never holds.",
  })
  async validFrom(): Promise<PartialDate | undefined> {
    const { holds, beginsLast } = pathValidity(this.reading.projection, this.found.claims);
    return holds ? (await this.reading.relationships([beginsLast]))[0]?.validFrom : undefined;
  }

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      "When the whole path ceases to hold: the earliest end. Null where unbounded, and where it never holds.",
  })
  async validTo(): Promise<PartialDate | undefined> {
    const { holds, endsFirst } = pathValidity(this.reading.projection, this.found.claims);
    if (!holds) return undefined;
    const [relationship] = await this.reading.relationships([endsFirst]);
    return relationship && endOf(relationship);
  }

  @Field(() => Boolean, {
    description: "Whether there is a day on which all of its relationships hold, as far as their dates say.",
  })
  holds(): boolean {
    return pathValidity(this.reading.projection, this.found.claims).holds;
  }

  @Field(() => String, { description: "The path told in plain English, a sentence a step, each with its source." })
  async explanation(): Promise<string> {
    const steps = await this.relationships();
    return (await Promise.all(steps.map((relationship, index) => this.sentence(relationship, index + 1)))).join("\n");
  }

  private async sentence(relationship: Relationship, step: number): Promise<string> {
    const sources = await Promise.all(relationship.citations.map(({ source }) => this.reading.source(source)));
    const cited = sources.map(({ title, publisher, publishedOn }) =>
      [title, publisher, publishedOn].filter(Boolean).join(", "),
    );
    return `${step}. ${statement(relationship, (id) => this.reading.entityLabel(id))} [${cited.join("; ")}]`;
  }
}

function endOf({ type, validFrom, validTo }: Relationship): PartialDate | undefined {
  return validTo ?? (relationshipType(type).moment ? validFrom : undefined);
}
