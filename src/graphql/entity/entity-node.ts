import type { Entity, Fact, FieldValue, Name } from "../../domain/entity.js";
import { ENTITY_KIND_NAMES, type EntityKind, entityKind } from "../../domain/entity-kind.js";
import { type MaybePromise, whenThere } from "../../knowledge/maybe-promise.js";
import type { Reading } from "../../knowledge/reading.js";

const TYPE_NAMES = ENTITY_KIND_NAMES.map((kind) => entityKind(kind).typeName);

/**
 * An entity as its object type shows it. What the projection knows is there at once, by getters; all else, the fields of its kind too, is in its
 * record, which is read when one of them is asked for. One class for all kinds: what reads it is faster for that. What nearly all ask for
 * is read when the node is made: the rows of an answer lie all over the memory, and the processor fetches many at once where nothing
 * else comes between them.
 */
export class EntityNode {
  private readonly ownId: string;
  private readonly kindCode: number;
  /** Its name as it is now. */
  private readonly nameNow: string;
  private known: MaybePromise<Entity> | undefined;

  /** @param entity Its number in the projection of the reading. */
  constructor(
    readonly reading: Reading,
    readonly entity: number,
  ) {
    const { ids, kinds, names } = reading.projection.entities;
    this.ownId = ids[entity]!;
    this.kindCode = kinds[entity]!;
    this.nameNow = names[entity]!;
  }

  /** The entity in the numbers that searches start from; see {@link Reading.whole}. */
  get asStart(): { readonly reading: Reading; readonly entity: number } {
    const { whole } = this.reading;
    return whole === this.reading ? this : { reading: whole, entity: whole.requireEntity(this.id) };
  }

  get typeName(): string {
    return TYPE_NAMES[this.kindCode]!;
  }

  get id(): string {
    return this.ownId;
  }

  get kind(): EntityKind {
    return ENTITY_KIND_NAMES[this.kindCode]!;
  }

  /** Its name now, noted as an anachronism where that need not be its name then; what is shown for good takes {@link nameThen}. */
  get name(): string {
    if (this.reading.isPast(this.entity)) this.reading.noteAnachronism();
    return this.nameNow;
  }

  /** Its name as its reading shows it. */
  nameThen(): MaybePromise<string> {
    return this.reading.isPast(this.entity) ? whenThere(this.record(), ({ name }) => name) : this.nameNow;
  }

  aliases(): MaybePromise<readonly string[]> {
    return whenThere(this.record(), ({ names }) => [...new Set(names.map(({ text }) => text))]);
  }

  names(): MaybePromise<readonly Name[]> {
    return whenThere(this.record(), ({ name, names }) =>
      names.some(({ text }) => text === name) ? names : [{ text: name, confidence: 1, citations: [] }, ...names],
    );
  }

  description(): MaybePromise<string | undefined> {
    return whenThere(this.record(), ({ description }) => description);
  }

  facts(): MaybePromise<readonly Fact[]> {
    return whenThere(this.record(), ({ facts }) => facts);
  }

  mergedInto(): MaybePromise<EntityNode | undefined> {
    const { whole } = this.reading;
    return whenThere(this.reading.mergedInto(this.entity), (merged) =>
      merged === undefined ? undefined : new EntityNode(whole, whole.requireEntity(merged)),
    );
  }

  /** A field of its kind. */
  fieldOfKind(name: string): MaybePromise<FieldValue | undefined> {
    return whenThere(this.record(), ({ fields }) => fields[name]);
  }

  private record(): MaybePromise<Entity> {
    this.known ??= this.reading.entity(this.entity);
    return this.known;
  }
}

for (const field of new Set(ENTITY_KIND_NAMES.flatMap((kind) => Object.keys(entityKind(kind).fields)))) {
  if (field in EntityNode.prototype)
    throw new Error(`No field of a kind may be called ${field}: all entities have one.`);
  Object.defineProperty(EntityNode.prototype, field, {
    value(this: EntityNode) {
      return this.fieldOfKind(field);
    },
  });
}

/** Entities by number, in the order given. A loop: `Array.from` takes ten times as long for the few of a path. */
export function entityNodes(reading: Reading, numbers: ArrayLike<number>): EntityNode[] {
  const nodes: EntityNode[] = [];
  for (let index = 0; index < numbers.length; index++) nodes.push(new EntityNode(reading, numbers[index]!));
  return nodes;
}
