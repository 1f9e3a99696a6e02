import { ObjectType } from "type-graphql";
import type { ConflictKind } from "../../analysis/conflicts-among.js";
import type { FoundConflict, FoundConflicts } from "../../analysis/find-conflicts.js";
import type { Reading } from "../../knowledge/reading.js";
import { ConflictKindEnum } from "../enums.js";
import { PlainField } from "../plain-field.js";
import { RelationshipObject } from "../relationship/relationship.js";
import { type RelationshipNode, relationshipNodes } from "../relationship/relationship-node.js";

@ObjectType("Conflict", {
  description: "Relationships between the same two entities that can't all be so, side by side.",
})
export class Conflict {
  constructor(
    private readonly reading: Reading,
    private readonly found: FoundConflict,
  ) {}

  @PlainField(() => ConflictKindEnum, { description: "In what they disagree." })
  kind(): ConflictKind {
    return this.found.kind;
  }

  @PlainField(() => [RelationshipObject], {
    description:
      "Two or more, by id: each disagrees with one of the others at least, and holds on a day on which that one does.",
  })
  relationships(): RelationshipNode[] {
    return relationshipNodes(this.reading, this.found.claims);
  }
}

@ObjectType("ConflictResult", { description: "The conflicts found among some relationships." })
export class ConflictResult {
  constructor(private readonly found: FoundConflicts) {}

  @PlainField(() => [Conflict], {
    description:
      "By the least id of a relationship between their two entities, then by kind and the least id of their own.",
  })
  conflicts(): Conflict[] {
    const { reading, conflicts } = this.found;
    return conflicts.map((conflict) => new Conflict(reading, conflict));
  }

  @PlainField(() => Boolean, { description: "True where limit or the time budget cut something off." })
  truncated(): boolean {
    return this.found.truncated;
  }
}
