import type { Entity } from "../domain/entity.js";
import { AmbiguousReferenceError, EntityNotFoundError } from "../domain/errors.js";
import { fold } from "../domain/fold.js";
import { LayeredMap } from "./layered-map.js";

type Named = Pick<Entity, "id" | "name" | "names" | "mergedInto">;

interface FoldedNames {
  readonly name: string;
  readonly aliases: ReadonlySet<string>;
}

/** What each name and alias stands for: immutable, so that a request resolves all its references alike. */
export class ReferenceIndex {
  private constructor(
    private readonly folded: LayeredMap<FoldedNames>,
    private readonly byName: LayeredMap<readonly string[]>,
    private readonly byAlias: LayeredMap<readonly string[]>,
    private readonly merged: LayeredMap<string>,
    private readonly mergers: number,
  ) {}

  static readonly empty = new ReferenceIndex(
    LayeredMap.empty(),
    LayeredMap.empty(),
    LayeredMap.empty(),
    LayeredMap.empty(),
    0,
  );

  /** The index with these entities added, or put in place of what was known of them. Costs as {@link LayeredMap.with} does. */
  with(entities: Iterable<Named>): ReferenceIndex {
    const folded = new Map<string, FoldedNames>();
    const merged = new Map<string, string | undefined>();
    const byName = new ChangedLists(this.byName);
    const byAlias = new ChangedLists(this.byAlias);
    for (const entity of entities) {
      const known = folded.get(entity.id) ?? this.folded.get(entity.id);
      if (known !== undefined) {
        byName.remove(known.name, entity.id);
        for (const alias of known.aliases) byAlias.remove(alias, entity.id);
      }
      const names = { name: fold(entity.name), aliases: new Set(entity.names.map((name) => fold(name.text))) };
      folded.set(entity.id, names);
      byName.add(names.name, entity.id);
      for (const alias of names.aliases) byAlias.add(alias, entity.id);
      if (entity.mergedInto !== undefined || this.merged.has(entity.id)) merged.set(entity.id, entity.mergedInto);
    }
    if (folded.size === 0) return this;
    let { mergers } = this;
    for (const [id, into] of merged) mergers += Number(into !== undefined) - Number(this.merged.has(id));
    return new ReferenceIndex(
      this.folded.with(folded),
      this.byName.with(byName.changes()),
      this.byAlias.with(byAlias.changes()),
      this.merged.with(merged),
      mergers,
    );
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

  /** Whether there is an entity with an id. */
  holds(id: string): boolean {
    return this.folded.has(id);
  }

  /** The id of the entity that an entity was merged into. */
  mergedInto(id: string): string | undefined {
    return this.merged.get(id);
  }

  /** The id of the entity that one goes on in, after all mergers; its own where it was merged into none. */
  survivorOf(id: string): string {
    if (this.mergers === 0) return id;
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

/** Changes to lists by key; the lists that they are made to stay as they are. */
class ChangedLists {
  private readonly changed = new Map<string, string[]>();

  constructor(private readonly original: LayeredMap<readonly string[]>) {}

  add(key: string, id: string): void {
    this.listOf(key).push(id);
  }

  remove(key: string, id: string): void {
    const list = this.listOf(key);
    list.splice(list.indexOf(id), 1);
  }

  /** The lists that are others now; undefined for those that have become empty. */
  changes(): ReadonlyMap<string, readonly string[] | undefined> {
    return new Map([...this.changed].map(([key, list]) => [key, list.length === 0 ? undefined : list]));
  }

  private listOf(key: string): string[] {
    let list = this.changed.get(key);
    if (list === undefined) {
      list = [...(this.original.get(key) ?? [])];
      this.changed.set(key, list);
    }
    return list;
  }
}
