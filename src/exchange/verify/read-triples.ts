import { isDeepStrictEqual } from "node:util";
import { Parser, type Term } from "n3";
import * as z from "zod";
import { BadInputError } from "../../domain/errors.js";
import { isReference, jsonLdContext } from "../export/json-ld-text.js";
import { type RdfObject, wholeIri } from "../rdf/rdf-subject.js";
import type { CompactIri } from "../rdf/vocabulary.js";
import { parsedJson } from "./exported-file.js";
import { TripleMap } from "./triple-map.js";

/** The triples of a text in Turtle or N-Triples. What is none is BAD_USER_INPUT. */
export function triplesOfTurtle(text: string): TripleMap {
  const triples = new TripleMap();
  try {
    for (const { subject, predicate, object } of new Parser({ baseIRI: "file:///" }).parse(text)) {
      triples.add(nameOf(subject), predicate.value, objectOf(object));
    }
  } catch (cause) {
    throw new BadInputError(`The file is no Turtle: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  return triples;
}

function nameOf(term: Term): string {
  return term.termType === "BlankNode" ? `_:${term.value}` : term.value;
}

function objectOf(term: Term): RdfObject {
  if (term.termType !== "Literal") return { value: nameOf(term), isLiteral: false, language: "" };
  return { value: term.value, isLiteral: true, language: term.language.toLowerCase() };
}

const node = z.record(z.string(), z.unknown());
const DOCUMENT = z.object({ "@context": node, "@graph": z.array(node) });

/** The triples of JSON-LD as the format JSON_LD writes it. Any other is BAD_USER_INPUT: what its keys mean is not looked up. */
export function triplesOfJsonLd(text: string): TripleMap {
  const document = DOCUMENT.safeParse(parsedJson(text, "The file"));
  if (!document.success || !isDeepStrictEqual(document.data["@context"], plain(jsonLdContext()))) {
    throw new BadInputError(
      "The file is JSON-LD in another form than the format JSON_LD writes. Verify the file as it was exported, or Turtle.",
    );
  }
  const triples = new TripleMap();
  let blanks = 0;

  function add(found: z.infer<typeof node>): string {
    const { "@id": id, "@type": types, ...properties } = found;
    const subject = typeof id === "string" ? wholeIri(id as CompactIri) : `_:${++blanks}`;
    for (const type of listOf(types)) triples.add(subject, TYPE, iri(propertyOf(String(type))));
    for (const [key, values] of Object.entries(properties)) {
      const property = propertyOf(key);
      for (const value of listOf(values)) triples.add(subject, wholeIri(property), object(property, value));
    }
    return subject;
  }

  function object(property: CompactIri, value: unknown): RdfObject {
    if (typeof value !== "object" || value === null) {
      return typeof value === "string" && isReference(property) ? iri(value as CompactIri) : literal(String(value));
    }
    if ("@value" in value) return literal(String(value["@value"]));
    return { value: add(value as z.infer<typeof node>), isLiteral: false, language: "" };
  }

  for (const found of document.data["@graph"]) add(found);
  return triples;
}

const TYPE = wholeIri("rdf:type");

/** A key of ours, which has no prefix, or one with a prefix. */
function propertyOf(key: string): CompactIri {
  return key.includes(":") ? (key as CompactIri) : `lg:${key}`;
}

function iri(compact: CompactIri): RdfObject {
  return { value: wholeIri(compact), isLiteral: false, language: "" };
}

function literal(text: string): RdfObject {
  return { value: text, isLiteral: true, language: "" };
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** As JSON gives it back. */
function plain(value: object): unknown {
  return JSON.parse(JSON.stringify(value));
}
