import type { RdfObject } from "../../rdf/rdf-subject.js";
import { IMPORT_LIMITS } from "../import-limits.js";
import type { RdfPrefixes } from "./rdf-names.js";
import { MappingMismatch, type Names } from "./row-value.js";

/** The subject itself, by its IRI. */
const SUBJECT = "@id";
/** The object that a record is made for, where it is made for each. */
const OBJECT = "@object";

/** Where a column of a mapping of RDF leads: from the subject, or from the object, along properties. */
export interface RdfColumn {
  readonly from: "subject" | "object";
  readonly steps: readonly string[];
}

/** The columns that a mapping of RDF names, in the order in which they are met: whatever it names is one. */
export interface RdfColumns {
  readonly position: Names["position"];
  readonly columns: readonly RdfColumn[];
}

/** A step of a path: an IRI in angle brackets, which may hold slashes, or anything without. */
const STEPS = /<[^<>]*>|[^/<>]+/g;
const PATH = /^(<[^<>]*>|[^/<>]+)(\/(<[^<>]*>|[^/<>]+))*$/;

/** Reads columns as paths: `schema:address/schema:addressCountry`, `@id`, `@object/rdfs:label`. */
export function rdfColumns(prefixes: RdfPrefixes): RdfColumns {
  const columns: RdfColumn[] = [];
  const known = new Map<string, number>();
  return {
    columns,
    position(column, path) {
      if (typeof column === "number") throw new MappingMismatch(path, "RDF has no columns by number: name a property.");
      let position = known.get(column);
      if (position === undefined) {
        position = columns.length;
        columns.push(rdfColumn(column, prefixes, path));
        known.set(column, position);
      }
      return position;
    },
  };
}

function rdfColumn(column: string, prefixes: RdfPrefixes, path: readonly (string | number)[]): RdfColumn {
  if (!PATH.test(column)) {
    throw new MappingMismatch(
      path,
      `${JSON.stringify(column)} is no path of properties. Write prefix:name/prefix:name.`,
    );
  }
  const [first, ...others] = column.match(STEPS) ?? [];
  const start = first === SUBJECT || first === OBJECT ? first : undefined;
  const steps = start === undefined ? [first!, ...others] : others;
  if (steps.length > IMPORT_LIMITS.pathSteps) {
    throw new MappingMismatch(path, `A path has at most ${IMPORT_LIMITS.pathSteps} properties.`);
  }
  return { from: start === OBJECT ? "object" : "subject", steps: steps.map((step) => prefixes.property(step, path)) };
}

/** Any language that is not in the list. */
const ANY = "*";

/**
 * Sorts the objects of a property: literals in the languages of the list first, in its order, then IRIs and literals without a language,
 * then, where the list has `*` or there is none, all other languages. The rest is left out. Among equals by language and text, so that the
 * order of the file does not matter.
 */
export function preferred(languages: readonly string[] = [ANY]): (objects: readonly RdfObject[]) => RdfObject[] {
  const wanted = languages.filter((language) => language !== ANY).map((language) => language.toLowerCase());
  const any = languages.includes(ANY);
  const rankOf = ({ language }: RdfObject): number => {
    if (language === "") return wanted.length;
    const index = wanted.findIndex((tag) => language === tag || language.startsWith(`${tag}-`));
    return index === -1 ? (any ? wanted.length + 1 : Number.POSITIVE_INFINITY) : index;
  };
  return (objects) =>
    objects
      .map((object) => ({ object, rank: rankOf(object) }))
      .filter(({ rank }) => rank !== Number.POSITIVE_INFINITY)
      .sort(
        (one, other) =>
          one.rank - other.rank ||
          byText(one.object.language, other.object.language) ||
          byText(one.object.value, other.object.value),
      )
      .map(({ object }) => object);
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
