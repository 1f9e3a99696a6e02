import { Float, Int, ObjectType } from "type-graphql";
import type { PartialDate } from "../../domain/partial-date.js";
import { RELATIONSHIP_TYPE_NAMES, relationshipType } from "../../domain/relationship-type.js";
import type { Source } from "../../domain/source.js";
import { entitiesNamedIn, statement } from "../../domain/statement.js";
import type { FoundPath } from "../../graph/paths/path-query.js";
import { pathConfidence, pathValidity } from "../../graph/paths/path-validity.js";
import { validFromOf, validToOf } from "../../graph/projection/claim-dates.js";
import type { Projection } from "../../graph/projection/projection.js";
import { allThere, type MaybePromise, whenThere } from "../../knowledge/maybe-promise.js";
import type { Reading } from "../../knowledge/reading.js";
import { EntityInterface } from "../entity/entity-interface.js";
import { type EntityNode, entityNodes } from "../entity/entity-node.js";
import { PartialDateScalar } from "../partial-date-scalar.js";
import { PlainField } from "../plain-field.js";
import { RelationshipObject } from "../relationship/relationship.js";
import { type RelationshipNode, relationshipNodes } from "../relationship/relationship-node.js";

@ObjectType("Path", {
  description: "A way from one entity to another: its relationships in order, and the entities between them.",
})
export class Path {
  private nodesShown: EntityNode[] | undefined;
  private relationshipsShown: RelationshipNode[] | undefined;

  constructor(
    private readonly reading: Reading,
    private readonly found: FoundPath,
  ) {}

  @PlainField(() => Int, { description: "How many relationships it has." })
  get length(): number {
    return this.found.claims.length;
  }

  @PlainField(() => Float, { description: "The sum of the weights; equal to length for HOPS." })
  get cost(): number {
    return this.found.cost;
  }

  @PlainField(() => [EntityInterface], { description: "Its entities in order, one more than relationships." })
  get nodes(): EntityNode[] {
    this.nodesShown ??= entityNodes(this.reading, this.found.entities);
    return this.nodesShown;
  }

  @PlainField(() => [RelationshipObject], {
    description: "Its relationships in order, each as it is recorded, whichever way it was crossed.",
  })
  get relationships(): RelationshipNode[] {
    this.relationshipsShown ??= relationshipNodes(this.reading, this.found.claims);
    return this.relationshipsShown;
  }

  @PlainField(() => Float, { description: "The weakest link: the least confidence of its relationships." })
  get confidence(): number {
    return pathConfidence(this.reading.projection, this.found.claims);
  }

  @PlainField(() => PartialDateScalar, {
    nullable: true,
    description:
      "When the whole path begins to hold: the latest validFrom. Null where unbounded, and where it never holds.",
  })
  get validFrom(): PartialDate | undefined {
    const { projection } = this.reading;
    const { holds, beginsLast } = pathValidity(projection, this.found.claims);
    return holds ? validFromOf(projection.claims, beginsLast) : undefined;
  }

  @PlainField(() => PartialDateScalar, {
    nullable: true,
    description:
      "When the whole path ceases to hold: the earliest end. Null where unbounded, and where it never holds.",
  })
  get validTo(): PartialDate | undefined {
    const { projection } = this.reading;
    const { holds, endsFirst } = pathValidity(projection, this.found.claims);
    return holds ? endOf(projection, endsFirst) : undefined;
  }

  @PlainField(() => Boolean, {
    description: "Whether there is a day on which all of its relationships hold, as far as their dates say.",
  })
  get holds(): boolean {
    return pathValidity(this.reading.projection, this.found.claims).holds;
  }

  @PlainField(() => String, { description: "The path told in plain English, a sentence a step, each with its source." })
  explanation(): MaybePromise<string> {
    const steps = this.found.claims.map((claim, index) => this.sentence(claim, index + 1));
    return whenThere(allThere(steps), (sentences) => sentences.join("\n"));
  }

  private sentence(claim: number, step: number): MaybePromise<string> {
    return whenThere(this.reading.relationship(claim), (relationship) => {
      const cited = allThere(relationship.citations.map(({ source }) => this.reading.source(source)));
      return whenThere(this.reading.labels(entitiesNamedIn(relationship)), (label) => {
        const told = statement(relationship, label);
        return whenThere(cited, (sources) => `${step}. ${told} [${sources.map(nameOfSource).join("; ")}]`);
      });
    });
  }
}

function nameOfSource({ title, publisher, publishedOn }: Source): string {
  return [title, publisher, publishedOn].filter(Boolean).join(", ");
}

/** A moment ends when it begins. */
function endOf({ claims }: Projection, claim: number): PartialDate | undefined {
  const { moment } = relationshipType(RELATIONSHIP_TYPE_NAMES[claims.types[claim]!]!);
  return validToOf(claims, claim) ?? (moment ? validFromOf(claims, claim) : undefined);
}
