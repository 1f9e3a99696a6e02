/** What blocks are made of. */
export interface Blocked {
  readonly byIdentifier: ReadonlyMap<string, readonly number[]>;
  /** Which entities have a word, or a whole name. */
  readonly terms: ReadonlyMap<string, readonly number[]>;
  isWholeName(term: string): boolean;
}

/** Entities of one name beyond which that name tells nothing. */
const MOST_NAMESAKES = 50;
/** Entities that have a word in common beyond which the word tells little. */
const MOST_SHARING = 10;
/** Names that are compared with each other in the order of names. */
const WINDOW = 3;
/** Terms that are looked at between two blocks at most, so that who takes them can see to the time. */
const TERMS_PER_BLOCK = 1_000;

/**
 * Blocks of entities that may be the same, the likeliest first: those with an identifier in common, then with a name, then with a rare word;
 * then such as have names next to each other by their beginnings, and by their ends, where a letter differs (the sorted neighbourhood of
 * Hernández and Stolfo 1995). A pair may be in several blocks. Together O(n) pairs, n log n for the order. Blocks may be empty.
 */
export function* blocksOf({ byIdentifier, terms, isWholeName }: Blocked): Generator<readonly number[]> {
  for (const places of byIdentifier.values()) if (places.length > 1) yield [...places];
  const words: (readonly number[])[] = [];
  const names: OrderedName[] = [];
  let looked = 0;
  for (const [term, places] of terms) {
    if (++looked % TERMS_PER_BLOCK === 0) yield NONE;
    if (!isWholeName(term)) {
      if (places.length > 1 && places.length <= MOST_SHARING) words.push([...places]);
      continue;
    }
    if (places.length > MOST_NAMESAKES) continue;
    names.push({ name: term.slice(1), place: places[0]! });
    if (places.length > 1) yield [...places];
  }
  yield* words;
  yield* neighbours(names, (name) => name);
  yield* neighbours(names, reversed);
}

interface OrderedName {
  readonly name: string;
  readonly place: number;
}

const NONE: readonly number[] = [];
/** Letters by which names are parted before they are put in order, so that each part takes little time. */
const LETTERS_OF_A_PART = 2;

function reversed(name: string): string {
  return [...name].reverse().join("");
}

/** Names that are next to each other in the order of what they are read as. */
function* neighbours(names: readonly OrderedName[], readAs: (name: string) => string): Generator<readonly number[]> {
  const parts = new Map<string, OrderedName[]>();
  for (const [index, { name, place }] of names.entries()) {
    if (index % TERMS_PER_BLOCK === 0) yield NONE;
    const read = { name: readAs(name), place };
    const key = read.name.slice(0, LETTERS_OF_A_PART);
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [read]);
    else part.push(read);
  }
  for (const part of parts.values()) {
    const places = part.sort((one, other) => (one.name < other.name ? -1 : 1)).map(({ place }) => place);
    for (let from = 0; from + 1 < places.length; from++) yield [...new Set(places.slice(from, from + WINDOW))];
  }
}
