import type { Entity } from "./entity.js";
import type { EntityKind } from "./entity-kind.js";

/** What a sentence must know of an entity to speak of it. */
export type NamedEntity = Pick<Entity, "name" | "kind">;

/** Names of these kinds are common nouns: small inside a sentence, and many where they end in s. */
const COMMON_NOUNS: readonly EntityKind[] = ["MINERAL", "PRODUCT"];
const ACTS: readonly EntityKind[] = ["MEASURE", "EVENT"];
/** Names of these kinds stand without an article, whatever their words: Mountain Pass Mine Ltd, the ship Agency. */
const WITHOUT_ARTICLE: readonly EntityKind[] = [...COMMON_NOUNS, "PERSON", "COMPANY", "MEDIA_OUTLET", "VESSEL"];

/** Whole names that take "the" though their last word doesn't ask for it. */
const NAMES_WITH_ARTICLE =
  /^(?:G\d+|EU|US|USA|UK|UN|UAE|DRC|Netherlands|Philippines|Maldives|Bahamas|Comoros|Gambia|Holy See|Quad)$/;
/** Nouns that take "the" when they are what the name is about: the Ministry of Commerce, the Trump administration. */
const NOUNS_WITH_ARTICLE = new Set(
  [
    "states kingdom emirates nations union federation republic islands government administration",
    "ministry department agency office bureau council committee commission parliament senate house cabinet",
    "authority organization organisation institute guard navy force team delegation",
    "framework agreement understanding accord treaty memorandum pact partnership initiative alliance programme program project",
    "forum dialogue ministerial summit meeting talks conference ceremony quarrel incident dispute tensions crisis",
    "mission survey drilling test trial expedition voyage",
    "act law regulation regulations control controls ban halt embargo quota quotas restriction restrictions tariff tariffs",
    "suspension listing list statement declaration communiqué report plan strategy",
    "deposit mine refinery plant smelter port waters sea ocean seabed zone region",
  ].flatMap((line) => line.split(" ")),
);
/** Acts that take the verb of many, though most names in s are of one (talks, a series, the United Nations). */
const PLURAL_ACTS = /(?:controls|licences|restrictions|regulations|quotas|tariffs|sanctions|talks|tensions)$/iu;
/** A description rather than a title: "Ban on exports", "Trial drilling near …", but neither "Framework for Securing" nor "Chinese ban". */
const DESCRIPTION =
  /^(?:Ban|Halt|Suspension|Listing|Meeting|Export|Import|Trial|Licences?)(?: (?:of|on|for|to|the))* (?!(?:of|on|for|to|the) )[\p{Ll}\d]/u;
/** What follows says more of the noun before it: "Ministry | of Commerce", "Ministerial | 4 Feb 2026". */
const END_OF_NOUN = / (?:of|for|on|in|to|with|between|by|against|near|at|under|through|from)\b|[,:;]| [(–—\d]/u;
/** "The Hague", "China's Ministry of Commerce", "a trial". */
const DETERMINED = /^(?:the|an?) |^\S+(?:['’]s|s['’]) /iu;

/** How a sentence speaks of an entity. */
export interface NameForms {
  /** As it stands inside a sentence: "the United States", "dysprosium", "Japan". White space is evened out. */
  readonly name: string;
  /** Whose: "Japan's", "the United States'". */
  readonly possessive: string;
  /** Whether it takes the verb of many: "rare earth elements are", "the Senkaku Islands are", but "the United States is". */
  readonly plural: boolean;
}

/** An export tells thousands of claims of one entity. */
const FORMS = new WeakMap<NamedEntity, NameForms>();

/** How a sentence speaks of an entity: found out once for each object. */
export function nameForms(entity: NamedEntity): NameForms {
  let forms = FORMS.get(entity);
  if (forms === undefined) {
    const name = nameInSentence(entity);
    forms = { name, possessive: name.endsWith("s") ? `${name}'` : `${name}'s`, plural: isPlural(entity) };
    FORMS.set(entity, forms);
  }
  return forms;
}

function nameInSentence({ name, kind }: NamedEntity): string {
  const text = evenSpace(name);
  if (COMMON_NOUNS.includes(kind)) {
    if (isList(text)) return `the ${text}`;
    return isOrdinaryWord(text) ? smallInitial(text) : text;
  }
  if (WITHOUT_ARTICLE.includes(kind) || DETERMINED.test(text)) return text.replace(/^The (?=.* )/u, "the ");
  const shown = DESCRIPTION.test(text) ? smallInitial(text) : text;
  return takesArticle(text) ? `the ${shown}` : shown;
}

function isPlural({ name, kind }: NamedEntity): boolean {
  const noun = nounOf(evenSpace(name));
  if (COMMON_NOUNS.includes(kind)) return /[^aius]s$/u.test(noun);
  return kind === "PLACE" ? noun.endsWith("Islands") : ACTS.includes(kind) && PLURAL_ACTS.test(noun);
}

/** White space that is not a single space between words. */
const UNEVEN_SPACE = /^\s|\s\s|[^\S ]|\s$/u;

/** The text with every run of white space made one space, and none at its ends. */
export function evenSpace(text: string): string {
  return UNEVEN_SPACE.test(text) ? text.replace(/\s+/gu, " ").trim() : text;
}

function smallInitial(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function takesArticle(name: string): boolean {
  const noun = nounOf(name);
  const last = noun.slice(noun.lastIndexOf(" ") + 1).toLowerCase();
  // "University of Tokyo" takes it, "Tokyo University" doesn't.
  return NAMES_WITH_ARTICLE.test(name) || NOUNS_WITH_ARTICLE.has(last) || name.startsWith("University of ");
}

function nounOf(name: string): string {
  const end = name.search(END_OF_NOUN);
  return end > 0 ? name.slice(0, end) : name;
}

/** A group by the list that names its members, which is a name and no common noun: "Canadian list of critical minerals, 2024". */
function isList(name: string): boolean {
  return /\blist$/u.test(nounOf(name));
}

/** "Dysprosium" and "Rare earth elements (REE)", but neither "Dy", "NdFeB magnets" nor "Li-ion battery". */
function isOrdinaryWord(name: string): boolean {
  return /^\p{Lu}\p{Ll}{2}/u.test(name) && !/\p{Lu}/u.test(name.slice(1).replace(/\([^)]*\)/gu, ""));
}
