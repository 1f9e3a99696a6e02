import { distance } from "fastest-levenshtein";

/** How alike two names are. */
export interface NameLikeness {
  /** From 0, nothing in common, to 1, the same words in any order, written together or apart. */
  readonly similarity: number;
  /** What the words that they have in common tell, in bits. */
  readonly information: number;
}

/** What a word tells, in bits. */
export type Information = (word: string) => number;

/** Likeness below which two words are different ones. */
const LEAST_LIKENESS = 0.75;
/** Words shorter than this are the same or different: Iran and Iraq, HREE and LREE. */
const LETTERS_OF_A_SLIP = 5;
/** A name that is divided into other words may differ in a letter or two. */
const LEAST_LIKENESS_TOGETHER = 0.85;
const MOST_SLIPS_TOGETHER = 2;
/** Words of a name that are compared. */
const WORDS_OF_A_NAME = 20;
/** Words that names have or leave out as they please: forms of companies, articles, prepositions. What they tell, in bits. */
const FILLING_WORDS = new Set(
  (
    "ltd limited inc incorporated corp corporation co company plc llc llp lp gmbh ag sa sas sarl spa srl bv nv ab oy as kk kg pty pte " +
    "jsc ojsc pjsc ooo oao pao ao the a an of and for in on de du des la le el los las del der die das und et y i"
  ).split(" "),
);
const INFORMATION_OF_FILLING = 0.5;

/**
 * How alike two names are, whichever comes first: soft TF-IDF (Cohen, Ravikumar and Fienberg 2003), where words weigh what they tell and are
 * alike by their edit distance. Names with different numbers in them are not alike. O(words of both).
 */
export function nameLikeness(one: readonly string[], other: readonly string[], information: Information): NameLikeness {
  if (haveOtherNumbers(one, other)) return NOT_ALIKE;
  const [a, b] = [one.slice(0, WORDS_OF_A_NAME), other.slice(0, WORDS_OF_A_NAME)];
  // In one order, so that equal choices are made the same way.
  const [first, last] = a.join(" ") <= b.join(" ") ? [a, b] : [b, a];
  const weigh = (word: string) => (FILLING_WORDS.has(word) ? INFORMATION_OF_FILLING : information(word));
  const [ones, others] = [first.map(weigh), last.map(weigh)];
  const apart = inWords({ words: first, weights: ones }, { words: last, weights: others });
  if (first.length === last.length) return apart;
  const together = likenessOf(first.join(""), last.join(""), MOST_SLIPS_TOGETHER);
  if (together < LEAST_LIKENESS_TOGETHER || together <= apart.similarity) return apart;
  return { similarity: together, information: together * Math.min(sum(ones), sum(others)) };
}

const NOT_ALIKE: NameLikeness = { similarity: 0, information: 0 };

interface WeighedWords {
  readonly words: readonly string[];
  readonly weights: readonly number[];
}

function inWords(one: WeighedWords, other: WeighedWords): NameLikeness {
  const pairs = one.words.flatMap((word, at) =>
    other.words.flatMap((otherWord, otherAt) => {
      const likeness = likenessOf(word, otherWord);
      const value = likeness * one.weights[at]! * other.weights[otherAt]!;
      return likeness < LEAST_LIKENESS ? [] : [{ at, otherAt, likeness, value }];
    }),
  );
  const [taken, otherTaken] = [new Set<number>(), new Set<number>()];
  let common = 0;
  let information = 0;
  for (const { at, otherAt, likeness, value } of pairs.sort((a, b) => b.value - a.value)) {
    if (taken.has(at) || otherTaken.has(otherAt)) continue;
    taken.add(at);
    otherTaken.add(otherAt);
    common += value;
    information += likeness * Math.min(one.weights[at]!, other.weights[otherAt]!);
  }
  const lengths = Math.sqrt(sumOfSquares(one.weights) * sumOfSquares(other.weights));
  return lengths === 0 ? NOT_ALIKE : { similarity: Math.min(1, common / lengths), information };
}

/** From 0 to 1 by the edits between them; 0 where there are more than `most`, or they are too short to be told from a slip. */
function likenessOf(word: string, other: string, most = Number.POSITIVE_INFINITY): number {
  if (word === other) return 1;
  const length = Math.max(word.length, other.length);
  if (length < LETTERS_OF_A_SLIP) return 0;
  if (Math.abs(word.length - other.length) > Math.min(most, length * (1 - LEAST_LIKENESS))) return 0;
  const edits = distance(word, other);
  return edits > most ? 0 : 1 - edits / length;
}

/** Whether each name has a number that the other has not: No. 61 and No. 62. */
function haveOtherNumbers(one: readonly string[], other: readonly string[]): boolean {
  const [ones, others] = [numbersIn(one), numbersIn(other)];
  if (ones.size === 0 && others.size === 0) return false;
  return [...ones].some((number) => !others.has(number)) && [...others].some((number) => !ones.has(number));
}

function numbersIn(words: readonly string[]): Set<string> {
  return new Set(words.flatMap((word) => word.match(/\d+/g) ?? []));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function sumOfSquares(values: readonly number[]): number {
  return values.reduce((total, value) => total + value * value, 0);
}
