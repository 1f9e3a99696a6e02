import { setImmediate as nextTurn } from "node:timers/promises";
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

/** Words of a search that count, the rarest of them: each takes up to half a second at 300,000 entities. */
const WORDS_OF_A_SEARCH = 12;

/** A single Latin letter is the beginning of too many words. */
function beginsWords(word: string): boolean {
  return word.length > 1 || word > "\u007f";
}

/** Full text over names, aliases and descriptions, in the process, so that both stores give the same hits. */
export class SearchIndex {
  private readonly index = new MiniSearch<SearchDocument>({
    fields: Object.keys(FIELD_WEIGHTS),
    storeFields: ["kind"],
    processTerm: (term) => fold(term) || null,
    searchOptions: {
      boost: FIELD_WEIGHTS,
      prefix: beginsWords,
      fuzzy: slipsAllowed,
    },
  });
  /** How many entities have each word. */
  private readonly sharedBy = new Map<string, number>();
  private readonly documents = new Map<string, SearchDocument>();
  private pending: Promise<void> = Promise.resolve();

  /** Takes in entities, in place of what was known of them, without holding up other work. */
  add(entities: readonly Entity[]): void {
    this.pending = this.pending.then(async () => {
      const documents = entities.map(documentOf);
      for (const document of documents) this.replace(document);
      await this.index.addAllAsync(documents, { chunkSize: INDEXING_CHUNK });
    });
  }

  /**
   * The best matches among entities that `accepts` lets through, best first, then by id: those that have all words, or where no
   * entity does, those that have any. Waits until all is indexed. Looks up a word at a time, so that other work comes between;
   * stops with what it has once `signal` is aborted.
   */
  async search(
    text: string,
    accepts: (id: string, kind: EntityKind) => boolean,
    signal?: AbortSignal,
  ): Promise<SearchMatch[]> {
    await this.pending;
    const filter = (result: { id: string; kind: EntityKind }) => accepts(result.id, result.kind);
    const scores = new Map<string, { score: number; words: number }>();
    const words = this.tellingWords(text);
    for (const word of words) {
      if (signal?.aborted) break;
      for (const { id, score } of this.index.search(word, { filter: filter as never })) {
        const known = scores.get(id);
        scores.set(id, { score: score + (known?.score ?? 0), words: 1 + (known?.words ?? 0) });
      }
      await nextTurn();
    }
    const matches = [...scores].map(([id, match]) => ({ id, ...match }));
    const complete = matches.filter((match) => match.words === words.length);
    return (complete.length > 0 ? complete : matches)
      .map(({ id, score }) => ({ id, score }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  }

  private replace(document: SearchDocument): void {
    const known = this.documents.get(document.id);
    if (known !== undefined) {
      this.index.discard(known.id);
      this.count(known, -1);
    }
    this.documents.set(document.id, document);
    this.count(document, 1);
  }

  /** Counts an entity among those that share its words, or takes it out. */
  private count(document: SearchDocument, change: 1 | -1): void {
    const text = [document.name, document.aliases, document.description].join("\n");
    for (const word of wordsOf(text)) this.sharedBy.set(word, (this.sharedBy.get(word) ?? 0) + change);
  }

  private tellingWords(text: string): string[] {
    const tokenize = MiniSearch.getDefault("tokenize") as (text: string) => string[];
    const words = new Set(
      tokenize(text)
        .map(fold)
        .filter((word) => word !== ""),
    );
    const rarestFirst = [...words]
      .map((word) => ({ word, frequency: this.sharedBy.get(word) ?? 0 }))
      .sort((a, b) => a.frequency - b.frequency);
    const most = Math.max(COMMON_WORD, rarestFirst[0]?.frequency ?? 0);
    return rarestFirst
      .filter(({ frequency }) => frequency <= most)
      .slice(0, WORDS_OF_A_SEARCH)
      .map(({ word }) => word);
  }
}

function wordsOf(text: string): Set<string> {
  const tokenize = MiniSearch.getDefault("tokenize") as (text: string) => string[];
  return new Set(
    tokenize(text)
      .map(fold)
      .filter((word) => word !== ""),
  );
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
