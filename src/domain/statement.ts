import type { Bound, ClaimStatus, Relationship, ShareBasis } from "./claim.js";
import { evenSpace, type NamedEntity, nameForms } from "./name-in-sentence.js";
import { datePartsOf, daySpan, type PartialDate, spellPartialDate } from "./partial-date.js";
import { RELATIONSHIP_TYPE_NAMES, type RelationshipType, relationshipType, type Verb } from "./relationship-type.js";

const MILLISECONDS_PER_DAY = 86_400_000;

/** When the sentence looks at what it tells, seen from the day on which the claim was recorded. */
type Tense = "present" | "perfect" | "past" | "planned" | "proposed";

/** How a share of each whole is told after the colon. The slots are those of a sentence. */
const SHARE_PHRASES: Readonly<Record<ShareBasis, string>> = {
  WORLD_PRODUCTION: "{share} of world production",
  WORLD_RESERVES: "{share} of world reserves",
  IMPORTS_OF_RECIPIENT: "{share} of {to's} imports",
  CONSUMPTION_OF_RECIPIENT: "{share} of {to's} consumption",
  EXPORTS_OF_SUPPLIER: "{share} of {from's} exports",
};
/** Supplies are told by their share where it is of a whole of one of the two. */
const SUPPLY_SENTENCES: Readonly<Partial<Record<ShareBasis, string>>> = {
  IMPORTS_OF_RECIPIENT: "{from} {verb} {share} of {to's} imports[ of {minerals}]",
  CONSUMPTION_OF_RECIPIENT: "{from} {verb} {share} of {to's} {minerals}",
  EXPORTS_OF_SUPPLIER: "{from} {verb} {share} of its exports[ of {minerals}] to {to}",
};
const BOUND_WORDS: Readonly<Record<Bound, string>> = {
  EXACT: "",
  ABOUT: "about ",
  AT_LEAST: "at least ",
  AT_MOST: "at most ",
};
/** What the verb can't say of a status. */
const STATUS_REMARKS: Readonly<Partial<Record<ClaimStatus, string>>> = {
  SUSPENDED: "suspended",
  ENDED: "ended",
  DISPUTED: "disputed",
};

/**
 * A claim told in one English sentence, for example: China supplied 63 % of Japan's rare earth elements in 2024.
 * It depends on the claim and the names alone: "now" is the day on which the claim was recorded, so it reads the same for ever.
 * `entity` is asked for the ends and the minerals. A bound is of the quantity, or of the share where there is no quantity.
 */
export function statement(claim: Relationship, entity: (id: string) => NamedEntity): string {
  const from = nameForms(entity(claim.from));
  const to = nameForms(entity(claim.to));
  const tense = tenseOf(claim);
  const slots: Slots = {
    from: from.name,
    "from's": from.possessive,
    verb: conjugate(relationshipType(claim.type).verb, tense, from.plural),
    to: to.name,
    "to's": to.possessive,
    minerals: listed(
      claim.minerals.filter((id) => id !== claim.from && id !== claim.to).map((id) => nameForms(entity(id)).name),
    ),
    share:
      claim.share === undefined ? "" : spellShare(claim.share, claim.quantity === undefined ? claim.bound : undefined),
  };
  const supply = supplySentence(claim, slots.minerals !== "");
  const amounts = joined(spellQuantity(claim), supply === undefined ? fill(sharePhrase(claim), slots) : "");
  const remarks = remarksOf(claim);
  let sentence = fill(supply ?? SENTENCES.get(claim.type)!, slots) + spellValidity(claim, tense);
  if (amounts !== "") sentence += `: ${amounts}`;
  if (remarks.length > 0) sentence += ` (${remarks.join("; ")})`;
  return asSentence(sentence);
}

/** Ids of the entities that the sentence about a claim names. */
export function entitiesNamedIn({ from, to, minerals }: Relationship): readonly string[] {
  return [from, to, ...minerals];
}

function supplySentence({ type, share, shareOf }: Relationship, ofMinerals: boolean): string | undefined {
  if (type !== "SUPPLIES" || share === undefined || shareOf === undefined) return undefined;
  const sentence = SUPPLY_SENTENCES[shareOf];
  return ofMinerals ? sentence : sentence?.replace("{to's} {minerals}", "{to's} consumption");
}

function joined(one: string, other: string): string {
  return one + (one !== "" && other !== "" ? ", " : "") + other;
}

const SENTENCES = new Map(RELATIONSHIP_TYPE_NAMES.map((type) => [type, sentenceOf(type)]));

function sentenceOf(type: RelationshipType): string {
  const { sentence } = relationshipType(type);
  return sentence.includes("{minerals}") ? sentence : `${sentence}[ ({minerals})]`;
}

type Slots = Readonly<Record<string, string>>;

/** A piece of a template: a text, or the name of a slot. */
interface Piece {
  readonly slot: boolean;
  readonly text: string;
  /** Whether it is left out where the minerals that it is about are none. */
  readonly ofMinerals: boolean;
}

/** The templates are those of this file and of the ontology, so they are few. */
const PIECES = new Map<string, readonly Piece[]>();

/** Fills the slots. A part in square brackets is left out where the minerals that it is about are none. */
function fill(template: string, slots: Slots): string {
  let pieces = PIECES.get(template);
  if (pieces === undefined) {
    pieces = piecesOf(template);
    PIECES.set(template, pieces);
  }
  const withMinerals = slots.minerals !== "";
  let text = "";
  for (const piece of pieces) {
    if (withMinerals || !piece.ofMinerals) text += piece.slot ? (slots[piece.text] ?? "") : piece.text;
  }
  return text;
}

function piecesOf(template: string): Piece[] {
  let ofMinerals = false;
  const pieces: Piece[] = [];
  for (const part of template.split(/(\[|\]|\{[^}]+\})/)) {
    if (part === "[" || part === "]") ofMinerals = part === "[";
    else if (part.startsWith("{")) pieces.push({ slot: true, text: part.slice(1, -1), ofMinerals });
    else pieces.push({ slot: false, text: part, ofMinerals });
  }
  return pieces;
}

function tenseOf({ type, status, validFrom, validTo, recordedAt }: Relationship): Tense {
  if (status === "PLANNED") return "planned";
  if (status === "PROPOSED") return "proposed";
  const today = Math.floor(recordedAt / MILLISECONDS_PER_DAY);
  const over = validTo !== undefined && (daySpan(validTo)?.last ?? 0) < today;
  if (over || status === "ENDED") return "past";
  const begun = validFrom === undefined || (daySpan(validFrom)?.first ?? 0) <= today;
  if (begun && relationshipType(type).moment) return "past";
  return begun && validFrom !== undefined && validTo === undefined ? "perfect" : "present";
}

function conjugate(verb: Verb, tense: Tense, plural: boolean): string {
  switch (tense) {
    case "present":
      return plural ? verb.base.replace(/^be\b/, "are") : verb.present;
    case "perfect":
      return `${plural ? "have" : "has"} ${verb.past.replace(/^was\b/, "been")}`;
    case "past":
      return plural ? verb.past.replace(/^was\b/, "were") : verb.past;
    case "planned":
      return `${plural ? "are" : "is"} to ${verb.base}`;
    case "proposed":
      return `would ${verb.base}`;
  }
}

/** With the space before it; empty where the claim has no dates. */
function spellValidity({ type, validFrom, validTo }: Relationship, tense: Tense): string {
  if (validFrom === undefined) return validTo === undefined ? "" : ` until ${spellPartialDate(validTo)}`;
  if (validTo === validFrom || (validTo === undefined && relationshipType(type).moment)) return spellMoment(validFrom);
  if (validTo !== undefined) return ` from ${spellPartialDate(validFrom)} to ${spellPartialDate(validTo)}`;
  return ` ${tense === "perfect" ? "since" : "from"} ${spellPartialDate(validFrom)}`;
}

function spellMoment(date: PartialDate): string {
  return ` ${datePartsOf(date) === 3 ? "on" : "in"} ${spellPartialDate(date)}`;
}

function spellQuantity({ quantity, bound, unit }: Relationship): string {
  if (quantity === undefined) return "";
  // UCUM: "1" is no unit, and words in braces are annotations, as in t{REO}.
  const words = unit === undefined || unit === "1" ? "" : ` ${unit.replace(/\{([^}]*)\}/g, " $1")}`;
  return evenSpace(`${BOUND_WORDS[bound ?? "EXACT"]}${spellNumber(quantity)}${words}`);
}

function sharePhrase({ share, shareOf }: Relationship): string {
  if (share === undefined) return "";
  return shareOf === undefined ? "a share of {share}" : SHARE_PHRASES[shareOf];
}

function spellShare(share: number, bound: Bound = "EXACT"): string {
  return `${BOUND_WORDS[bound]}${spellNumber(share * 100)} %`;
}

const GROUPED = new Intl.NumberFormat("en", { maximumSignificantDigits: 12 });

/** With thousands separators; 12 digits are more than a source gives and fewer than binary fractions show (0.07 * 100). */
function spellNumber(value: number): string {
  const size = Math.abs(value);
  return size !== 0 && (size < 1e-6 || size >= 1e15) ? String(value) : GROUPED.format(value);
}

function remarksOf({ label, stage, status, validTo }: Relationship): string[] {
  const remarks: string[] = [];
  const remarkOfSource = label === undefined ? "" : evenSpace(label);
  if (remarkOfSource !== "") remarks.push(remarkOfSource);
  if (stage !== undefined) remarks.push(stage.toLowerCase());
  const remark = STATUS_REMARKS[status];
  // An end that is dated says by itself that it ended.
  if (remark !== undefined && !(status === "ENDED" && validTo !== undefined)) remarks.push(remark);
  return remarks;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function asSentence(text: string): string {
  // A name such as iTerra keeps its small letter.
  const start = /^\p{Ll}(?!\p{Lu})/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return start.endsWith(".") ? start : `${start}.`;
}
