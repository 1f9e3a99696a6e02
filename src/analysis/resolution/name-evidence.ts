import type { Entity } from "../../domain/entity.js";
import { fold } from "../../domain/fold.js";
import { isLatin, latinWords } from "../../domain/latin-words.js";
import { type Evidence, type EvidenceKind, WEIGHTS } from "./evidence.js";
import { nameLikeness } from "./name-likeness.js";

/** A name, with what it takes to compare it. */
export interface ComparedName {
  readonly text: string;
  readonly folded: string;
  /** In Latin letters. */
  readonly words: readonly string[];
  readonly isUsual: boolean;
  /** How sure it is that the text means the entity: above 0, at most 1. */
  readonly confidence: number;
}

/** What names tell in a graph, in bits. */
export interface NameInformation {
  informationInWord(word: string): number;
  informationInName(words: readonly string[]): number;
  bearersOf(words: readonly string[]): number;
}

/** Names less alike than this are different ones. */
export const LEAST_SIMILARITY = 0.6;
/** What names may tell that are alike but not the same, in bits. */
const MOST_OF_ALIKE = 14;
/** Names of an entity that are compared. */
const NAMES_OF_AN_ENTITY = 40;

/** A name that someone asks about. */
export function askedName(text: string): ComparedName {
  return comparedName(text, { isUsual: true, confidence: 1 });
}

/** The names of an entity, each text once, the usual one first. */
export function namesOf({ name, names }: Pick<Entity, "name" | "names">): ComparedName[] {
  const aliases = names.slice(0, NAMES_OF_AN_ENTITY).filter(({ text }) => text !== name);
  return [
    askedName(name),
    ...aliases.map(({ text, confidence }) => comparedName(text, { isUsual: false, confidence })),
  ];
}

/** What names say of two entities being one: the pair of them that says most; undefined where none are alike. O(names of both). */
export function nameEvidence(
  ones: readonly ComparedName[],
  others: readonly ComparedName[],
  known: NameInformation,
): Evidence | undefined {
  let best: Evidence | undefined;
  for (const one of ones) {
    for (const other of others) {
      const found = evidenceOf(one, other, known);
      if (found !== undefined && (best === undefined || found.weight > best.weight)) best = found;
    }
  }
  return best;
}

/** What two names weigh that are alike but not the same, in bits; undefined where they are not alike. */
export function weightOfAlike(
  one: readonly string[],
  other: readonly string[],
  known: NameInformation,
): { readonly weight: number; readonly similarity: number } | undefined {
  const { similarity, information } = nameLikeness(one, other, (word) => known.informationInWord(word));
  if (similarity <= LEAST_SIMILARITY) return undefined;
  const share = (similarity - LEAST_SIMILARITY) / (1 - LEAST_SIMILARITY);
  const weight = Math.min(MOST_OF_ALIKE, information) * share + WEIGHTS.otherSpelling;
  return weight > 0 ? { weight, similarity } : undefined;
}

function evidenceOf(one: ComparedName, other: ComparedName, known: NameInformation): Evidence | undefined {
  if (one.words.length === 0 || other.words.length === 0) return undefined;
  const sure = one.confidence * other.confidence;
  if (one.folded === other.folded) {
    const isUsual = one.isUsual && other.isUsual;
    const weight = known.informationInName(one.words) + (isUsual ? 0 : WEIGHTS.alias);
    const statement = `The same name: ${quoted(one.text)}${borneBy(known.bearersOf(one.words))}.`;
    return weight <= 0
      ? undefined
      : { kind: isUsual ? "EXACT_NAME" : "SHARED_ALIAS", weight: weight * sure, similarity: 1, statement };
  }
  const alike = weightOfAlike(one.words, other.words, known);
  if (alike === undefined) return undefined;
  const { similarity } = alike;
  const kind: EvidenceKind = isLatin(one.text) && isLatin(other.text) ? "SIMILAR_NAME" : "TRANSLITERATION";
  const read = kind === "SIMILAR_NAME" ? "" : `; in Latin letters ${latin(one)} and ${latin(other)}`;
  const names = `${quoted(one.text)} and ${quoted(other.text)}`;
  const statement = `Names that are alike by ${percent(similarity)}: ${names}${read}.`;
  return { kind, weight: alike.weight * sure, similarity, statement };
}

function comparedName(text: string, { isUsual, confidence }: Pick<ComparedName, "isUsual" | "confidence">) {
  return { text, folded: fold(text), words: latinWords(text), isUsual, confidence };
}

function borneBy(count: number): string {
  return count > 2 ? `, which ${count} entities have` : "";
}

function latin({ words }: ComparedName): string {
  return quoted(words.join(" "));
}

function quoted(text: string): string {
  return `"${text}"`;
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}
