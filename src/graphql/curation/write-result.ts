import { Int, ObjectType } from "type-graphql";
import type { CurationOutcome } from "../../curation/curator.js";
import type { Source } from "../../domain/source.js";
import { allThere, type MaybePromise, whenThere } from "../../knowledge/maybe-promise.js";
import type { Reading } from "../../knowledge/reading.js";
import { EntityInterface } from "../entity/entity-interface.js";
import { EntityNode } from "../entity/entity-node.js";
import { InstantScalar } from "../instant-scalar.js";
import { PlainField } from "../plain-field.js";
import { RelationshipObject } from "../relationship/relationship.js";
import { RelationshipNode } from "../relationship/relationship-node.js";
import { SourceObject } from "../source.js";

@ObjectType("WriteResult", { description: "What a write has come to, and the records that it named as they are now." })
export class WriteResult {
  /** @param reading The graph with what was written. */
  constructor(
    private readonly outcome: CurationOutcome,
    private readonly reading: Reading,
  ) {}

  @PlainField(() => Int, {
    description: "The revision of the graph: a new one, unless nothing had to be changed. For expectedRevision.",
  })
  revision(): number {
    return this.outcome.head.revision;
  }

  @PlainField(() => InstantScalar, { description: "The instant of the revision: its knownAt." })
  recordedAt(): Date {
    return new Date(this.outcome.head.recordedAt);
  }

  @PlainField(() => Int, { description: "Records that are new." })
  created(): number {
    return this.outcome.counts.created;
  }

  @PlainField(() => Int, { description: "Records that were given other values, or further citations." })
  changed(): number {
    return this.outcome.counts.changed;
  }

  @PlainField(() => Int, { description: "Relationships that were ended." })
  retracted(): number {
    return this.outcome.counts.retracted;
  }

  @PlainField(() => Int, { description: "Records that say nothing new." })
  unchanged(): number {
    return this.outcome.counts.unchanged;
  }

  @PlainField(() => [SourceObject], { description: "The sources that were named." })
  sources(): MaybePromise<readonly Source[]> {
    const { sources } = this.reading.projection;
    return allThere(this.outcome.sources.filter((id) => sources.byId.has(id)).map((id) => this.reading.source(id)));
  }

  @PlainField(() => [EntityInterface], { description: "The entities that were named." })
  entities(): EntityNode[] {
    const numbers = this.outcome.entities.map((id) => this.reading.entityNumber(id));
    return numbers.filter((number) => number !== undefined).map((number) => new EntityNode(this.reading, number));
  }

  @PlainField(() => [RelationshipObject], {
    description: "The relationships that were named: those that were ended, then those that are current.",
  })
  relationships(): MaybePromise<RelationshipNode[]> {
    const found = allThere(this.outcome.claims.map((id) => this.reading.claim(id)));
    return whenThere(found, (claims) =>
      claims.filter((claim) => claim !== undefined).map(({ reading, claim }) => new RelationshipNode(reading, claim)),
    );
  }
}
