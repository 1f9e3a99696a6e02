import { setImmediate as nextTurn } from "node:timers/promises";
import SearchableMap from "minisearch/SearchableMap";
import type { Entity } from "../../domain/entity.js";
import type { EntityKind } from "../../domain/entity-kind.js";
import { identifiersOf } from "../../domain/identifiers.js";
import { latinWords } from "../../domain/latin-words.js";
import { blocksOf } from "./blocks.js";
import { informationIn } from "./information.js";

/** An entity by what may tell that it is the same as another. */
export interface NamedEntity {
  readonly id: string;
  readonly kind: EntityKind;
  /** The words of each of its names, in Latin letters, the usual name first. */
  readonly names: readonly (readonly string[])[];
}

type Described = Pick<Entity, "id" | "kind" | "name" | "names" | "fields">;

/** What is kept of an entity until someone asks. */
interface Unread {
  readonly id: string;
  readonly kind: EntityKind;
  readonly texts: readonly string[];
  readonly identifiers: readonly string[];
}

/** Time that reading names in may take out of one turn of the event loop, ms. */
const SLICE_MS = 5;
/** Entities read in between two looks at the clock. */
const AT_ONCE = 100;
/** A word or name that more entities than this have in common finds no more of them: which ones would be chance. */
const COMMON = 1_000;
/** Words of a name that are looked up, the rarest of them. */
const WORDS_OF_A_NAME = 12;
/** Edits that a word may be away, at most. */
const MOST_SLIPS = 2;
/** Letters of a word that may be an edit away. */
const LETTERS_OF_A_SLIP = 5;

/**
 * Which entities have names alike, whatever scripts they are in. Names are cut into words (any-ascii) that a radix tree holds, and the whole
 * name as one word more, so that a space too many is no matter. Names are read in when someone first asks: about a second for 100,000
 * entities, in slices; so is what has changed since.
 */
export class NameIndex {
  /** Places of those that have a word, or a whole name. */
  private readonly terms = new Map<string, number[]>();
  /** The same lists of terms without a digit, to be found by what is spelled nearly so. */
  private readonly spellings = new SearchableMap<number[]>();
  private readonly byIdentifier = new Map<string, number[]>();
  private readonly entities: (NamedEntity & Pick<Unread, "identifiers">)[] = [];
  private readonly places = new Map<string, number>();
  /** By id: of what changes often, only the last is kept until someone asks. */
  private unread = new Map<string, Unread>();
  private pending: Promise<void> = Promise.resolve();

  /** Takes in entities, in place of what was known of them. They are read in when someone asks. */
  add(entities: readonly Described[]): void {
    for (const entity of entities) this.unread.set(entity.id, unreadOf(entity));
  }

  /** Settles when all that was taken in until now has been read. */
  async read(): Promise<void> {
    if (this.unread.size === 0) return this.pending;
    const taken = this.unread;
    this.unread = new Map();
    this.pending = this.pending.then(() => this.readIn(taken.values()));
    await this.pending;
  }

  /** How many entities there are. */
  get size(): number {
    return this.entities.length;
  }

  /** An entity by its place in this index. */
  at(place: number): NamedEntity {
    return this.entities[place]!;
  }

  /** The place of an entity; undefined where it is not known. */
  placeOf(id: string): number | undefined {
    return this.places.get(id);
  }

  /** What it tells, in bits, that two entities have a word in common. */
  informationInWord(word: string): number {
    return informationIn(this.terms.get(word)?.length ?? 0, this.size);
  }

  /** What it tells, in bits, that two entities have a whole name in common. */
  informationInName(words: readonly string[]): number {
    return informationIn(this.bearersOf(words), this.size);
  }

  /** How many entities have a name of these words, written together or apart. */
  bearersOf(words: readonly string[]): number {
    return this.terms.get(wholeName(words))?.length ?? 0;
  }

  /** Places of entities that have an identifier in common with this one. */
  withIdentifiersOf(place: number): number[] {
    return this.entities[place]!.identifiers.flatMap((identifier) => this.byIdentifier.get(identifier) ?? []);
  }

  /** Whether two entities, by their places, have an identifier in common. */
  haveIdentifierInCommon(one: number, other: number): boolean {
    const { identifiers } = this.entities[other]!;
    return this.entities[one]!.identifiers.some((identifier) => identifiers.includes(identifier));
  }

  /**
   * Places of the entities whose names have most in common with a name, best first: words alike but for a slip or two, weighed by what they
   * tell, or the whole of it. Among those that `accepts` lets through; ties by id.
   */
  alike(words: readonly string[], accepts: (entity: NamedEntity) => boolean, limit: number): number[] {
    const bits = new Map<number, number>();
    const whole = words.reduce((sum, word) => sum + this.informationInWord(word), 1);
    for (const [place, likeness] of this.havingLike(wholeName(words))) bits.set(place, whole * likeness);
    for (const word of this.tellingWords(words)) {
      const information = this.informationInWord(word);
      for (const [place, likeness] of this.havingLike(word)) {
        const sum = (bits.get(place) ?? 0) + information * likeness;
        bits.set(place, Math.min(sum, whole));
      }
    }
    return [...bits.keys()]
      .filter((place) => accepts(this.at(place)))
      .sort((one, other) => bits.get(other)! - bits.get(one)! || (this.at(one).id < this.at(other).id ? -1 : 1))
      .slice(0, limit);
  }

  /** Places of entities that may be the same, a few at a time, the likeliest first; see {@link blocksOf}. Empty blocks come between. */
  blocks(): Generator<readonly number[]> {
    return blocksOf({ byIdentifier: this.byIdentifier, terms: this.terms, isWholeName });
  }

  /** Which entities have a word like one, each with how like it is: from 0 to 1. */
  private havingLike(word: string): Map<number, number> {
    const found = new Map<number, number>();
    const slips = slipsIn(word);
    const similar = slips === 0 ? [] : [...this.spellings.fuzzyGet(word, slips).values()];
    // The best first: it is what counts of an entity that has several.
    const best = slips === 0 ? [[this.terms.get(word) ?? [], 0] as const] : similar.sort((a, b) => a[1] - b[1]);
    for (const [places, distance] of best) {
      const likeness = 1 - distance / word.length;
      for (const place of places.slice(0, COMMON)) if (!found.has(place)) found.set(place, likeness);
    }
    return found;
  }

  /** The rarest words, without those that tell nothing where another tells more. */
  private tellingWords(words: readonly string[]): readonly string[] {
    const rarestFirst = [...new Set(words)]
      .map((word) => ({ word, count: this.terms.get(word)?.length ?? 0 }))
      .sort((one, other) => one.count - other.count);
    return rarestFirst
      .filter(({ count }, index) => index === 0 || count <= COMMON)
      .slice(0, WORDS_OF_A_NAME)
      .map(({ word }) => word);
  }

  private async readIn(entities: Iterable<Unread>): Promise<void> {
    let began = performance.now();
    let count = 0;
    for (const entity of entities) {
      this.put(entity);
      if (++count % AT_ONCE !== 0 || performance.now() - began < SLICE_MS) continue;
      await nextTurn();
      began = performance.now();
    }
  }

  private put({ id, kind, texts, identifiers }: Unread): void {
    const place = this.places.get(id) ?? this.entities.length;
    const known = this.entities[place];
    if (known !== undefined) {
      for (const term of termsOf(known))
        if (withdraw(this.terms, term, place) && !hasDigit(term)) this.spellings.delete(term);
      for (const identifier of known.identifiers) withdraw(this.byIdentifier, identifier, place);
    }
    const entity = { id, kind, names: texts.map(latinWords).filter(({ length }) => length > 0), identifiers };
    this.places.set(id, place);
    this.entities[place] = entity;
    for (const term of termsOf(entity)) {
      const begun = enter(this.terms, term, place);
      if (begun !== undefined && !hasDigit(term)) this.spellings.set(term, begun);
    }
    for (const identifier of identifiers) enter(this.byIdentifier, identifier, place);
  }
}

/** Enters a place in a list; the list, where it is the first. */
function enter(lists: Map<string, number[]>, key: string, place: number): number[] | undefined {
  const list = lists.get(key);
  list?.push(place);
  if (list !== undefined) return undefined;
  const begun = [place];
  lists.set(key, begun);
  return begun;
}

/** Takes a place out of a list; whether it was the last. */
function withdraw(lists: Map<string, number[]>, key: string, place: number): boolean {
  const list = lists.get(key)!;
  list.splice(list.indexOf(place), 1);
  if (list.length === 0) lists.delete(key);
  return list.length === 0;
}

/** Begins the term that stands for a whole name, and no word. */
const WHOLE = "=";

function wholeName(words: readonly string[]): string {
  return WHOLE + words.join("");
}

function isWholeName(term: string): boolean {
  return term.startsWith(WHOLE);
}

function termsOf({ names }: NamedEntity): Set<string> {
  const terms = new Set<string>();
  for (const words of names) {
    terms.add(wholeName(words));
    // A number alone says nothing of who has it in the name.
    for (const word of words) if (!/^\d+$/.test(word)) terms.add(word);
  }
  return terms;
}

/** Edits that a word may be away: a quarter of it; in short ones, as in numbers, each letter tells. */
function slipsIn(word: string): number {
  return hasDigit(word) || word.length < LETTERS_OF_A_SLIP ? 0 : Math.min(MOST_SLIPS, Math.floor(word.length / 4));
}

function hasDigit(term: string): boolean {
  return /\d/.test(term);
}

function unreadOf(entity: Described): Unread {
  const texts = [...new Set([entity.name, ...entity.names.map(({ text }) => text)])];
  const identifiers = identifiersOf(entity).map(({ field, value }) => `${entity.kind} ${field} ${value}`);
  return { id: entity.id, kind: entity.kind, texts, identifiers };
}
