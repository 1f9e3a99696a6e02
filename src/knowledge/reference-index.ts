import type { Entity } from "../domain/entity.js";
import { AmbiguousReferenceError, EntityNotFoundError } from "../domain/errors.js";
import { fold } from "../domain/fold.js";

type Named = Pick<Entity, "id" | "name" | "names" | "mergedInto">;

interface FoldedNames {
  readonly name: string;
  readonly aliases: ReadonlySet<string>;
}

/** What each name and alias stands for: immutable, so that a request resolves all its references alike. */
export class ReferenceIndex {
  private constructor(
    private readonly folded: ReadonlyMap<string, FoldedNames>,
    private readonly byName: ReadonlyMap<string, readonly string[]>,
    private readonly byAlias: ReadonlyMap<string, readonly string[]>,
    private readonly merged: ReadonlyMap<string, string>,
  ) {}

  static readonly empty = new ReferenceIndex(new Map(), new Map(), new Map(), new Map());

  /** The index with these entities added, or put in place of what was known of them. O(all entities). */
  with(entities: Iterable<Named>): ReferenceIndex {
    const folded = new Map(this.folded);
    const byName = new ListsInCopy(this.byName);
    const byAlias = new ListsInCopy(this.byAlias);
    const merged = new Map(this.merged);
    for (const entity of entities) {
      const known = folded.get(entity.id);
      if (known !== undefined) {
        byName.remove(known.name, entity.id);
        for (const alias of known.aliases) byAlias.remove(alias, entity.id);
      }
      const names = { name: fold(entity.name), aliases: new Set(entity.names.map((name) => fold(name.text))) };
      folded.set(entity.id, names);
      byName.add(names.name, entity.id);
      for (const alias of names.aliases) byAlias.add(alias, entity.id);
      if (entity.mergedInto === undefined) merged.delete(entity.id);
      else merged.set(entity.id, entity.mergedInto);
    }
    return new ReferenceIndex(folded, byName.lists, byAlias.lists, merged);
  }

  /**
   * The id that a reference stands for: by id, else by name, else by alias, case and accents folded; the first of the three
   * with a hit decides. An entity that was merged into another stands for that one. Undefined where there is none. Throws
   * AMBIGUOUS_REFERENCE where two entities share the name.
   */
  find(reference: string, argument?: string): string | undefined {
    if (this.folded.has(reference)) return this.survivorOf(reference);
    const key = fold(reference);
    // Ids are folded already: lower case letters, digits and hyphens.
    if (this.folded.has(key)) return this.survivorOf(key);
    const hits = this.byName.get(key) ?? this.byAlias.get(key) ?? [];
    const entities = hits.length > 1 ? [...new Set(hits.map((id) => this.survivorOf(id)))] : hits;
    if (entities.length > 1) throw new AmbiguousReferenceError(reference, [...entities].sort(), argument);
    return entities[0] === undefined ? undefined : this.survivorOf(entities[0]);
  }

  /** The id of the entity that an entity was merged into. */
  mergedInto(id: string): string | undefined {
    return this.merged.get(id);
  }

  /** The id of the entity that one goes on in, after all mergers; its own where it was merged into none. */
  survivorOf(id: string): string {
    if (this.merged.size === 0) return id;
    let survivor = id;
    // No write of ours makes a circle, but someone with a tool of the database can.
    const seen = new Set([id]);
    for (let next = this.mergedInto(id); next !== undefined && !seen.has(next); next = this.mergedInto(next)) {
      survivor = next;
      seen.add(next);
    }
    return survivor;
  }

  /** As {@link find}, but a reference to nothing is ENTITY_NOT_FOUND. */
  resolve(reference: string, argument?: string): string {
    const id = this.find(reference, argument);
    if (id === undefined) throw new EntityNotFoundError(reference, argument);
    return id;
  }
}

/** A copy of lists by key, in which a list is copied before it is first changed: the original stays as it is. */
class ListsInCopy {
  readonly lists: Map<string, readonly string[]>;
  private readonly own = new Map<string, string[]>();

  constructor(original: ReadonlyMap<string, readonly string[]>) {
    this.lists = new Map(original);
  }

  add(key: string, id: string): void {
    this.ownList(key).push(id);
  }

  remove(key: string, id: string): void {
    const list = this.ownList(key);
    list.splice(list.indexOf(id), 1);
    if (list.length > 0) return;
    this.own.delete(key);
    this.lists.delete(key);
  }

  private ownList(key: string): string[] {
    let list = this.own.get(key);
    if (list === undefined) {
      list = [...(this.lists.get(key) ?? [])];
      this.own.set(key, list);
      this.lists.set(key, list);
    }
    return list;
  }
}
