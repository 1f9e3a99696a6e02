import { ObjectType } from "type-graphql";
import type { Source } from "../../domain/source.js";
import type { Reading } from "../../knowledge/reading.js";
import type { RecordedChange } from "../../store/graph-store.js";
import { EntityInterface } from "../entity/entity-interface.js";
import { EntityNode } from "../entity/entity-node.js";
import { ChangeKindEnum } from "../enums.js";
import { PlainField } from "../plain-field.js";
import { RelationshipObject } from "../relationship/relationship.js";
import { RelationshipNode } from "../relationship/relationship-node.js";
import { SourceObject } from "../source.js";

@ObjectType("Change", { description: "What a revision did to one record." })
export class ChangeObject {
  constructor(
    private readonly reading: Reading,
    private readonly change: RecordedChange,
  ) {}

  @PlainField(() => ChangeKindEnum, { description: "What happened." })
  kind(): keyof typeof ChangeKindEnum {
    const { change } = this;
    switch (change.kind) {
      case "asserted":
        return "ASSERTED";
      case "ended":
        return change.supersededBy === undefined ? "RETRACTED" : "SUPERSEDED";
      case "entity":
        if (change.isNew) return "ENTITY_ADDED";
        if (change.entity.mergedInto === change.wasMergedInto) return "ENTITY_CHANGED";
        return change.entity.mergedInto === undefined ? "ENTITY_UNMERGED" : "ENTITY_MERGED";
      case "source":
        return "SOURCE_RECORDED";
    }
  }

  @PlainField(() => RelationshipObject, {
    nullable: true,
    description:
      "The relationship that it happened to, in the version that became known or ended; null for other records.",
  })
  relationship(): RelationshipNode | undefined {
    const { change } = this;
    if (change.kind !== "asserted" && change.kind !== "ended") return undefined;
    const { reading, claim } = this.reading.claimVersion(change.claim);
    return new RelationshipNode(reading, claim);
  }

  @PlainField(() => EntityInterface, {
    nullable: true,
    description: "The entity that it happened to, as it was after that; null for other records.",
  })
  entity(): EntityNode | undefined {
    const { change, reading } = this;
    if (change.kind !== "entity") return undefined;
    const { id, changedAt } = change.entity;
    return new EntityNode(reading.asKnownAt(changedAt), reading.requireEntity(id));
  }

  @PlainField(() => SourceObject, {
    nullable: true,
    description: "The source that it happened to, as it is now; null for other records.",
  })
  source(): Source | undefined {
    return this.change.kind === "source" ? this.change.source : undefined;
  }
}
