import type { Entity } from "../../domain/entity.js";
import { identifiersOf } from "../../domain/identifiers.js";
import { type Evidence, WEIGHTS } from "./evidence.js";

type Fields = Pick<Entity, "kind" | "fields">;

/** Fields that hold the code of the country that an entity is in or belongs to. */
const COUNTRY_FIELDS = ["countryCode", "citizenship", "flag"] as const;

/** What the fields of two entities of one kind say of their being one. */
export function fieldEvidence(one: Fields, other: Fields): Evidence[] {
  return [...identifierEvidence(one, other), ...countryEvidence(one, other)];
}

function identifierEvidence(one: Fields, other: Fields): Evidence[] {
  const others = new Map(identifiersOf(other).map(({ field, value }) => [field, value]));
  const both = identifiersOf(one).filter(({ field }) => others.has(field));
  const same = both.filter(({ field, value }) => others.get(field) === value);
  const apart = both.filter((identifier) => !same.includes(identifier));
  const evidence: Evidence[] = [];
  if (same.length > 0) {
    const values = same.map(({ field, value }) => `${field} ${value}`).join(", ");
    evidence.push({ kind: "SAME_IDENTIFIER", weight: WEIGHTS.sameIdentifier, statement: `Both have ${values}.` });
  }
  if (apart.length > 0) {
    const values = apart.map(({ field, value }) => `${field} ${value} and ${others.get(field)}`).join(", ");
    const statement = `They are told apart by ${values}.`;
    evidence.push({ kind: "OTHER_IDENTIFIER", weight: WEIGHTS.otherIdentifier, statement });
  }
  return evidence;
}

function countryEvidence({ fields: ones }: Fields, { fields: others }: Fields): Evidence[] {
  const field = COUNTRY_FIELDS.find((name) => ones[name] !== undefined && others[name] !== undefined);
  if (field === undefined || ones[field] === others[field]) return [];
  const statement = `Their countries are ${ones[field]} and ${others[field]}.`;
  return [{ kind: "OTHER_COUNTRY", weight: WEIGHTS.otherCountry, statement }];
}
