import MiniSearch from "minisearch";
import type { Entity } from "../domain/entity.js";
import type { EntityKind } from "../domain/entity-kind.js";
import { fold } from "../domain/fold.js";

/** An entity that a search found; the higher the score the better, comparable within one search only. */
export interface SearchMatch {
  readonly id: string;
  readonly score: number;
}

interface SearchDocument {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: string;
  readonly description: string;
}

/** A name says more about an entity than an alias, and an alias more than a description. */
const FIELD_WEIGHTS = { name: 4, aliases: 3, description: 1 } as const;

/** Edits that a word may be away: two swapped letters are two edits, and in a word of four letters too much would match. */
function slipsAllowed(word: string): number | false {
  if (word.length < 4) return false;
  return word.length === 4 ? 1 : 2;
}

/** Entities indexed between two turns of the event loop. */
const INDEXING_CHUNK = 500;

/**
 * A word that more entities than this share tells little apart and takes a second to score ("unnamed", "mine"): it is left out
 * of a search that has a rarer one.
 */
const COMMON_WORD = 20_000;

/** Full text over names, aliases and descriptions, in the process, so that both stores give the same hits. */
export class SearchIndex {
  private readonly index = new MiniSearch<SearchDocument>({
    fields: Object.keys(FIELD_WEIGHTS),
    storeFields: ["kind"],
    // A field name is given while indexing and not while searching.
    processTerm: (term, field) => (field === undefined ? fold(term) : this.counted(fold(term))),
    searchOptions: {
      boost: FIELD_WEIGHTS,
      prefix: true,
      fuzzy: slipsAllowed,
    },
  });
  private readonly frequencies = new Map<string, number>();
  private pending: Promise<void> = Promise.resolve();

  /** Takes in entities, in place of what was known of them, without holding up other work. */
  add(entities: readonly Entity[]): void {
    this.pending = this.pending.then(async () => {
      const documents = entities.map(documentOf);
      for (const { id } of documents) if (this.index.has(id)) this.index.discard(id);
      await this.index.addAllAsync(documents, { chunkSize: INDEXING_CHUNK });
    });
  }

  /** The best matches among entities that `accepts` lets through, best first, then by id. Waits until all is indexed. */
  async search(text: string, accepts: (id: string, kind: EntityKind) => boolean): Promise<SearchMatch[]> {
    await this.pending;
    const filter = (result: { id: string; kind: EntityKind }) => accepts(result.id, result.kind);
    const options = { filter: filter as never };
    const words = this.tellingWords(text);
    // All words first; where no entity has them all, any of them.
    const all = this.index.search(words, { ...options, combineWith: "AND" });
    const results = all.length > 0 ? all : this.index.search(words, { ...options, combineWith: "OR" });
    return results
      .map(({ id, score }) => ({ id: id as string, score }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  }

  private counted(word: string): string | null {
    if (word === "") return null;
    this.frequencies.set(word, (this.frequencies.get(word) ?? 0) + 1);
    return word;
  }

  private tellingWords(text: string): string {
    const tokenize = MiniSearch.getDefault("tokenize") as (text: string) => string[];
    const words = tokenize(text);
    const frequency = (word: string) => this.frequencies.get(fold(word)) ?? 0;
    const rarest = Math.min(...words.map(frequency));
    return words.filter((word) => frequency(word) <= Math.max(COMMON_WORD, rarest)).join(" ");
  }
}

function documentOf(entity: Entity): SearchDocument {
  return {
    id: entity.id,
    kind: entity.kind,
    name: entity.name,
    aliases: entity.names.map((name) => name.text).join("\n"),
    description: entity.description ?? "",
  };
}
