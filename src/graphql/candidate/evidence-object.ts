import { Float, ObjectType } from "type-graphql";
import type { Evidence, EvidenceKind } from "../../analysis/resolution/evidence.js";
import type { Reading } from "../../knowledge/reading.js";
import { EntityInterface } from "../entity/entity-interface.js";
import { type EntityNode, entityNodes } from "../entity/entity-node.js";
import { EvidenceKindEnum } from "../enums.js";
import { PlainField } from "../plain-field.js";

@ObjectType("Evidence", { description: "One reason for or against two entities being one." })
export class EvidenceObject {
  constructor(
    private readonly reading: Reading,
    private readonly evidence: Evidence,
  ) {}

  @PlainField(() => EvidenceKindEnum, { description: "What sort of reason it is." })
  kind(): EvidenceKind {
    return this.evidence.kind;
  }

  @PlainField(() => Float, {
    description:
      "How much it weighs, in bits: each doubles the odds that they are one, and below 0 halves them. Weights are set by judgement.",
  })
  weight(): number {
    return this.evidence.weight;
  }

  @PlainField(() => String, { description: "The reason in words." })
  statement(): string {
    return this.evidence.statement;
  }

  @PlainField(() => Float, { nullable: true, description: "Of names: how alike they are, above 0 and at most 1." })
  similarity(): number | undefined {
    return this.evidence.similarity;
  }

  @PlainField(() => Float, { nullable: true, description: "Of places: kilometres between them." })
  distanceKm(): number | undefined {
    return this.evidence.distanceKm;
  }

  @PlainField(() => [EntityInterface], {
    nullable: true,
    description: "Of neighbours: up to five of those in common, those with the fewest relationships first.",
  })
  neighbours(): EntityNode[] | undefined {
    return this.evidence.neighbours && entityNodes(this.reading, this.evidence.neighbours);
  }
}
