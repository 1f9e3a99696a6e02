import { RELATIONSHIP_TYPE_NAMES, type RelationshipType } from "../../domain/relationship-type.js";

/** Which relationship types the claims have that each revision wrote to: a bit for each type. */
export class RevisionTypes {
  /** By number of the revision. */
  readonly #masks = new Map<number, bigint>();

  add(revision: number, type: RelationshipType): void {
    const bit = 1n << BigInt(RELATIONSHIP_TYPE_NAMES.indexOf(type));
    this.#masks.set(revision, (this.#masks.get(revision) ?? 0n) | bit);
  }

  /** The revisions that wrote to any claim, each with its types. */
  *[Symbol.iterator](): Generator<{ readonly number: number; readonly types: readonly RelationshipType[] }> {
    for (const [number, mask] of this.#masks) {
      yield { number, types: RELATIONSHIP_TYPE_NAMES.filter((_, index) => ((mask >> BigInt(index)) & 1n) === 1n) };
    }
  }
}
