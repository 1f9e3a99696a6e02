import { Float, ObjectType } from "type-graphql";
import type { Candidate, FoundCandidates } from "../../analysis/resolution/find-candidates.js";
import type { Reading } from "../../knowledge/reading.js";
import { EntityInterface } from "../entity/entity-interface.js";
import { EntityNode } from "../entity/entity-node.js";
import { PlainField } from "../plain-field.js";
import { EvidenceObject } from "./evidence-object.js";

@ObjectType("Candidate", { description: "An entity that may be the one that is asked about." })
export class CandidateObject {
  constructor(
    private readonly reading: Reading,
    private readonly found: Candidate,
  ) {}

  @PlainField(() => EntityInterface, { description: "The entity." })
  entity(): EntityNode {
    return new EntityNode(this.reading, this.found.entity);
  }

  @PlainField(() => Float, {
    description:
      "How likely it is that they are one, from 0 to 1, by the weight of all reasons together. The same whichever of two entities is asked about.",
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

@ObjectType("CandidateResult", { description: "Entities that may be the one that is asked about." })
export class CandidateResult {
  constructor(private readonly found: FoundCandidates & { readonly of: number | undefined }) {}

  @PlainField(() => EntityInterface, {
    nullable: true,
    description: "The entity that is asked about; null where a text is.",
  })
  of(): EntityNode | undefined {
    return this.found.of === undefined ? undefined : new EntityNode(this.found.reading, this.found.of);
  }

  @PlainField(() => [CandidateObject], { description: "The likeliest first, then by id." })
  candidates(): CandidateObject[] {
    return this.found.candidates.map((candidate) => new CandidateObject(this.found.reading, candidate));
  }

  @PlainField(() => Boolean, { description: "True where the time was up before all was known of their neighbours." })
  truncated(): boolean {
    return this.found.truncated;
  }
}
