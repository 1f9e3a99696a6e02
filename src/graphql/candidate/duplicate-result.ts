import { Float, ObjectType } from "type-graphql";
import type { Duplicate, FoundDuplicates } from "../../analysis/resolution/find-duplicates.js";
import type { Reading } from "../../knowledge/reading.js";
import { EntityInterface } from "../entity/entity-interface.js";
import { type EntityNode, entityNodes } from "../entity/entity-node.js";
import { PlainField } from "../plain-field.js";
import { EvidenceObject } from "./evidence-object.js";

@ObjectType("Duplicate", { description: "Two entities that may be one." })
export class DuplicateObject {
  constructor(
    private readonly reading: Reading,
    private readonly found: Duplicate,
  ) {}

  @PlainField(() => [EntityInterface], { description: "The two, by id." })
  entities(): EntityNode[] {
    return entityNodes(this.reading, this.found.pair);
  }

  @PlainField(() => Float, {
    description: "How likely it is that they are one, from 0 to 1, by the weight of all reasons together.",
  })
  score(): number {
    return this.found.score;
  }

  @PlainField(() => [EvidenceObject], {
    description: "What speaks for it and against it, the weightiest first.",
  })
  reasons(): EvidenceObject[] {
    return this.found.reasons.map((evidence) => new EvidenceObject(this.reading, evidence));
  }
}

@ObjectType("DuplicateResult", { description: "The pairs of entities that are likeliest to be one." })
export class DuplicateResult {
  constructor(private readonly found: FoundDuplicates) {}

  @PlainField(() => [DuplicateObject], { description: "The likeliest first, then by the ids of the two." })
  duplicates(): DuplicateObject[] {
    return this.found.duplicates.map((duplicate) => new DuplicateObject(this.found.reading, duplicate));
  }

  @PlainField(() => Boolean, {
    description: "True where there may be more: first or the time budget cut something off.",
  })
  truncated(): boolean {
    return this.found.truncated;
  }
}
