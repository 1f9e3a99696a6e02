import type { ClaimTopology } from "../../domain/claim.js";
import { ENTITY_KIND_NAMES } from "../../domain/entity-kind.js";
import { ConflictError } from "../../domain/errors.js";
import type { Projection } from "../../graph/projection/projection.js";
import { ProjectionBuilder } from "../../graph/projection/projection-builder.js";

/** What an answer from the store is made of. */
interface AnswerRows {
  /** Entity ids, repeats allowed. The ends and minerals of the claims need not be among them. */
  readonly entities: readonly string[];
  /** One version of each. */
  readonly claims: readonly ClaimTopology[];
}

/** A projection of an answer from the store alone, so that what reads numbers can read it; entities are as the whole graph has them. */
export class AnswerProjection {
  readonly projection: Projection;
  private readonly claims: ReadonlyMap<string, number>;

  constructor(base: Projection, { entities, claims }: AnswerRows) {
    const builder = new ProjectionBuilder();
    const ids = new Set(entities);
    for (const claim of claims) {
      builder.addClaim(claim);
      ids.add(claim.from).add(claim.to);
      for (const mineral of claim.minerals) ids.add(mineral);
    }
    for (const id of ids) {
      const entity = base.entities.byId.get(id);
      // Nothing that this program writes is there before the entities that it names: someone has changed the store by hand.
      if (entity === undefined) throw new ConflictError(`${JSON.stringify(id)} has just come to the store. Ask again.`);
      builder.addEntity({
        id,
        name: base.entities.names[entity]!,
        kind: ENTITY_KIND_NAMES[base.entities.kinds[entity]!]!,
        recordedAt: base.instants[base.entities.recorded[entity]!]!,
        changedAt: base.instants[base.entities.changed[entity]!]!,
      });
    }
    this.projection = builder.build(base.revision, base.recordedAt);
    this.claims = new Map(this.projection.claims.ids.map((id, claim) => [id, claim]));
  }

  /** The number of an entity of the answer. */
  entity(id: string): number {
    return this.projection.entities.byId.get(id)!;
  }

  /** The number of a claim of the answer. */
  claim(id: string): number {
    return this.claims.get(id)!;
  }
}
