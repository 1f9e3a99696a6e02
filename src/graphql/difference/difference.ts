import { ObjectType } from "type-graphql";
import type { Difference, Supersession } from "../../analysis/find-difference.js";
import type { FoundClaim } from "../../knowledge/reading.js";
import { PlainField } from "../plain-field.js";
import { RelationshipObject } from "../relationship/relationship.js";
import { RelationshipNode } from "../relationship/relationship-node.js";

@ObjectType("Supersession", {
  description: "A relationship that was corrected: both versions have the same id, and differ in recordedAt.",
})
export class SupersessionObject {
  constructor(private readonly found: Supersession) {}

  @PlainField(() => RelationshipObject, { description: "As it was known before." })
  before(): RelationshipNode {
    return nodeOf(this.found.before);
  }

  @PlainField(() => RelationshipObject, { description: "As it is known after." })
  after(): RelationshipNode {
    return nodeOf(this.found.after);
  }
}

@ObjectType("Difference", {
  description: "How one state of the graph differs from an earlier one. All lists are ordered by id.",
})
export class DifferenceObject {
  constructor(private readonly found: Difference) {}

  @PlainField(() => [RelationshipObject], {
    description: "Known in the later state and not in the earlier one, in no version.",
  })
  added(): RelationshipNode[] {
    return this.found.added.map(nodeOf);
  }

  @PlainField(() => [RelationshipObject], {
    description: "Known in the earlier state and retracted by the later one, with no other version in its place.",
  })
  retracted(): RelationshipNode[] {
    return this.found.retracted.map(nodeOf);
  }

  @PlainField(() => [SupersessionObject], { description: "Known in another version in the later state." })
  superseded(): SupersessionObject[] {
    return this.found.superseded.map((supersession) => new SupersessionObject(supersession));
  }

  @PlainField(() => [RelationshipObject], {
    description: "Of what is known in the later state: what holds on its asOf and not on the earlier one.",
  })
  started(): RelationshipNode[] {
    return this.found.started.map(nodeOf);
  }

  @PlainField(() => [RelationshipObject], {
    description: "Of what is known in the later state: what holds on the earlier asOf and not on its own.",
  })
  ended(): RelationshipNode[] {
    return this.found.ended.map(nodeOf);
  }

  @PlainField(() => Boolean, { description: "True where limit or the time budget cut something off." })
  truncated(): boolean {
    return this.found.truncated;
  }
}

function nodeOf({ reading, claim }: FoundClaim): RelationshipNode {
  return new RelationshipNode(reading, claim);
}
