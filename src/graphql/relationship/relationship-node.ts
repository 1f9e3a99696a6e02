import {
  type Bound,
  CLAIM_STATUSES,
  type ClaimStatus,
  type Relationship,
  SHARE_BASES,
  type ShareBasis,
  type SupplyStage,
} from "../../domain/claim.js";
import type { PartialDate } from "../../domain/partial-date.js";
import { RELATIONSHIP_TYPE_NAMES, type RelationshipType } from "../../domain/relationship-type.js";
import type { Citation } from "../../domain/source.js";
import { entitiesNamedIn, statement } from "../../domain/statement.js";
import { beginOf, validToOf } from "../../graph/projection/claim-dates.js";
import { listAt, NOT_RETRACTED } from "../../graph/projection/topology.js";
import { type MaybePromise, whenThere } from "../../knowledge/maybe-promise.js";
import type { Reading } from "../../knowledge/reading.js";
import { EntityNode, entityNodes } from "../entity/entity-node.js";

const STATUS_NAMES = Object.keys(CLAIM_STATUSES) as ClaimStatus[];
const SHARE_BASIS_NAMES = Object.keys(SHARE_BASES) as ShareBasis[];

/**
 * A claim as its object type shows it. What the projection knows is there at once, by getters; all else is in its record, which is read when it
 * is asked for. What nearly all ask for is read when the node is made: the rows of an answer lie all over the memory, and the processor
 * fetches many at once where nothing else comes between them.
 */
export class RelationshipNode {
  private readonly ownId: string;
  private readonly typeCode: number;
  private readonly begins: number;
  private readonly dateParts: number;
  private readonly recorded: number;
  private known: MaybePromise<Relationship> | undefined;
  private fromNode: EntityNode | undefined;
  private toNode: EntityNode | undefined;
  private mineralNodes: EntityNode[] | undefined;

  /** @param claim Its number in the projection of the reading. */
  constructor(
    private readonly reading: Reading,
    private readonly claim: number,
  ) {
    const { ids, types, validFrom, dateParts, recorded } = reading.projection.claims;
    this.ownId = ids[claim]!;
    this.typeCode = types[claim]!;
    this.begins = validFrom[claim]!;
    this.dateParts = dateParts[claim]!;
    this.recorded = recorded[claim]!;
  }

  get typeName(): "Relationship" {
    return "Relationship";
  }

  get id(): string {
    return this.ownId;
  }

  get type(): RelationshipType {
    return RELATIONSHIP_TYPE_NAMES[this.typeCode]!;
  }

  get from(): EntityNode {
    this.fromNode ??= new EntityNode(this.reading, this.reading.projection.claims.from[this.claim]!);
    return this.fromNode;
  }

  get to(): EntityNode {
    this.toNode ??= new EntityNode(this.reading, this.reading.projection.claims.to[this.claim]!);
    return this.toNode;
  }

  get minerals(): EntityNode[] {
    const { claims, mineralSets } = this.reading.projection;
    this.mineralNodes ??= entityNodes(this.reading, listAt(mineralSets, claims.minerals[this.claim]!));
    return this.mineralNodes;
  }

  get validFrom(): PartialDate | undefined {
    return beginOf(this.begins, this.dateParts);
  }

  get validTo(): PartialDate | undefined {
    return validToOf(this.reading.projection.claims, this.claim);
  }

  get share(): number | undefined {
    const { claims, strengths } = this.reading.projection;
    const share = strengths.share[claims.strength[this.claim]!]!;
    return Number.isNaN(share) ? undefined : share;
  }

  get shareOf(): ShareBasis | undefined {
    const { claims, strengths } = this.reading.projection;
    return SHARE_BASIS_NAMES[strengths.shareOf[claims.strength[this.claim]!]!];
  }

  get confidence(): number {
    const { claims, strengths } = this.reading.projection;
    return strengths.confidence[claims.strength[this.claim]!]!;
  }

  get status(): ClaimStatus {
    return STATUS_NAMES[this.reading.projection.claims.statuses[this.claim]!]!;
  }

  get recordedAt(): Date {
    return new Date(this.reading.projection.instants[this.recorded]!);
  }

  get retractedAt(): Date | undefined {
    const { claims, instants } = this.reading.projection;
    const retracted = claims.retracted[this.claim]!;
    return retracted === NOT_RETRACTED ? undefined : new Date(instants[retracted]!);
  }

  stage(): MaybePromise<SupplyStage | undefined> {
    return whenThere(this.record(), ({ stage }) => stage);
  }

  quantity(): MaybePromise<number | undefined> {
    return whenThere(this.record(), ({ quantity }) => quantity);
  }

  bound(): MaybePromise<Bound | undefined> {
    return whenThere(this.record(), ({ bound }) => bound);
  }

  unit(): MaybePromise<string | undefined> {
    return whenThere(this.record(), ({ unit }) => unit);
  }

  label(): MaybePromise<string | undefined> {
    return whenThere(this.record(), ({ label }) => label);
  }

  retractionReason(): MaybePromise<string | undefined> {
    return whenThere(this.record(), ({ retractionReason }) => retractionReason);
  }

  supersededBy(): MaybePromise<RelationshipNode | undefined> {
    return whenThere(this.record(), ({ supersededBy }) => {
      if (supersededBy === undefined) return undefined;
      return whenThere(
        this.reading.claim(supersededBy),
        (found) => found && new RelationshipNode(found.reading, found.claim),
      );
    });
  }

  citations(): MaybePromise<readonly Citation[]> {
    return whenThere(this.record(), ({ citations }) => citations);
  }

  statement(): MaybePromise<string> {
    return whenThere(this.record(), (record) =>
      whenThere(this.reading.labels(entitiesNamedIn(record)), (label) => statement(record, label)),
    );
  }

  /** All that is known of it. */
  record(): MaybePromise<Relationship> {
    this.known ??= this.reading.relationship(this.claim);
    return this.known;
  }
}

/** Relationships by claim number, in the order given. */
export function relationshipNodes(reading: Reading, claims: readonly number[]): RelationshipNode[] {
  const nodes: RelationshipNode[] = [];
  for (let index = 0; index < claims.length; index++) nodes.push(new RelationshipNode(reading, claims[index]!));
  return nodes;
}
