import { Field, Float, ObjectType } from "type-graphql";
import type { Bound, ClaimStatus, ShareBasis, SupplyStage } from "../../domain/claim.js";
import type { RelationshipType } from "../../domain/relationship-type.js";
import type { Citation } from "../../domain/source.js";
import { EntityInterface } from "../entity/entity-interface.js";
import { ENTITY_OBJECT_TYPES } from "../entity/entity-object-types.js";
import { BoundEnum, ClaimStatusEnum, RelationshipTypeEnum, ShareBasisEnum, SupplyStageEnum } from "../enums.js";
import { InstantScalar } from "../instant-scalar.js";
import { Node } from "../node.js";
import { PartialDateScalar } from "../partial-date-scalar.js";
import { CitationObject } from "../source.js";

const MineralObject = ENTITY_OBJECT_TYPES.MINERAL;

/** A claim as the schema shows it; relationship-node.ts has what stands behind it. */
@ObjectType("Relationship", {
  implements: Node,
  simpleResolvers: true,
  description:
    "A claim: one typed, directed, dated, cited statement. Sources that say the same are citations of one claim; sources that " +
    "disagree in any value are two claims. A status holds for the claim's validity: a change of status is another claim.",
})
export class RelationshipObject extends Node {
  @Field(() => RelationshipTypeEnum, { description: "What it says of its ends, in the direction from `from` to `to`." })
  type: RelationshipType;

  @Field(() => EntityInterface, {
    description: "The entity that it leaves: the supplier, the restrictor, the part.",
  })
  from: EntityInterface;

  @Field(() => EntityInterface, {
    description: "The entity that it arrives at: the recipient, the restricted, the whole.",
  })
  to: EntityInterface;

  @Field(() => [MineralObject], {
    description: "The minerals that the claim concerns; empty where it concerns none in particular.",
  })
  minerals: readonly EntityInterface[];

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: "When it begins, or is to begin, to hold; absent where unknown or always.",
  })
  validFrom?: string;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      "The last date on which it holds, or is to hold; absent where unknown or where no end is set. A moment ends when it begins.",
  })
  validTo?: string;

  @Field(() => Float, {
    nullable: true,
    description: "A fraction of the whole that shareOf names, above 0, at most 1.",
  })
  share?: number;

  @Field(() => ShareBasisEnum, { nullable: true, description: "The whole that share is a fraction of." })
  shareOf?: ShareBasis;

  @Field(() => SupplyStageEnum, {
    nullable: true,
    description: "The step of the supply chain that a quantity or share is about.",
  })
  stage?: SupplyStage;

  @Field(() => Float, { nullable: true, description: "How much, in the unit given." })
  quantity?: number;

  @Field(() => BoundEnum, {
    nullable: true,
    description: "How the quantity or share is to be read: AT_LEAST for a source's >16,000,000.",
  })
  bound?: Bound;

  @Field(() => String, {
    nullable: true,
    description: "UCUM unit (the Unified Code for Units of Measure) of quantity: t, t/a, m.",
  })
  unit?: string;

  @Field(() => String, { nullable: true, description: "What the source calls it, where the type is broader." })
  label?: string;

  @Field(() => Float, { description: "How sure the statement is: above 0, at most 1." })
  confidence: number;

  @Field(() => ClaimStatusEnum, {
    description:
      "How far it is in force: a framework that is signed but not acted on, a suspended control and a supply that flows are not the same thing.",
  })
  status: ClaimStatus;

  @Field(() => [CitationObject], { description: "The sources that say so; at least one." })
  citations: readonly Citation[];

  @Field(() => String, {
    description:
      "One sentence in plain English, for example: China supplied 63 % of Japan's rare earth elements in 2024.",
  })
  statement: string;

  @Field(() => InstantScalar, { description: "When this graph took it in." })
  recordedAt: Date;

  @Field(() => InstantScalar, {
    nullable: true,
    description: "When this graph withdrew it; absent while it stands.",
  })
  retractedAt?: Date;

  @Field(() => String, { nullable: true, description: "Why it was retracted; null for a current one." })
  retractionReason?: string;

  @Field(() => RelationshipObject, {
    nullable: true,
    description: "The relationship that took its place when it was corrected; null where none did.",
  })
  supersededBy?: RelationshipObject;
}
