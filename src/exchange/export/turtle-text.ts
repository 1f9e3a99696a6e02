import type { RdfLiteral, RdfNode, RdfValue } from "../rdf/rdf-node.js";
import { type CompactIri, PREFIXES } from "../rdf/vocabulary.js";
import { wellFormed } from "./well-formed.js";

/** The prefixes at the head of a document. */
export function turtlePrefixes(): string {
  return Object.entries(PREFIXES)
    .map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`)
    .join("");
}

/** A node with all its properties as a statement on lines of its own. */
export function turtleStatement({ iri, types, properties }: RdfNode): string {
  return `${iri === undefined ? "[]" : turtleIri(iri)}${predicates(types, properties, " ;\n  ")} .\n`;
}

function predicates(types: RdfNode["types"], properties: RdfNode["properties"], separator: string): string {
  let text = types.length === 0 ? "" : ` a ${types.map(turtleTerm).join(", ")}`;
  let before: CompactIri | undefined;
  for (const [property, value] of properties) {
    if (property === before) text += `, ${turtleValue(value)}`;
    else
      text += `${text === "" ? "" : separator}${text === "" ? " " : ""}${turtleTerm(property)} ${turtleValue(value)}`;
    before = property;
  }
  return text;
}

function turtleValue(value: RdfValue): string {
  if (typeof value === "string") return turtleIri(value);
  if ("text" in value) return turtleLiteral(value);
  return references.get(value) ?? turtleNode(value);
}

/** What is written for nodes that only refer to something, as the citations of a large graph mostly do, to the same few sources. */
const references = new WeakMap<RdfNode, string>();

function turtleNode(node: RdfNode): string {
  const { types, properties } = node;
  const text = `[${predicates(types, properties, " ; ")} ]`;
  if (properties.length === 1 && typeof properties[0]![1] === "string") references.set(node, text);
  return text;
}

function turtleLiteral({ text, datatype }: RdfLiteral): string {
  if (datatype === undefined) return turtleString(text);
  // What Turtle reads as these types without more being said.
  if (datatype === "xsd:decimal" || datatype === "xsd:integer" || datatype === "xsd:boolean") return text;
  return `${turtleString(text)}^^${datatype}`;
}

/** Characters that a quoted string of Turtle can't hold as they are, and those that editors take for the end of a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped.
const ESCAPED = /["\\\u0000-\u001F\u007F-\u009F\u2028\u2029]/g;
/** One of them, or a half of a surrogate pair: most texts have neither, and are written as they are. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const SPECIAL = /["\\\u0000-\u001F\u007F-\u009F\u2028\u2029\uD800-\uDFFF]/;
const NAMED: Readonly<Record<string, string>> = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function turtleString(text: string): string {
  if (!SPECIAL.test(text)) return `"${text}"`;
  return `"${wellFormed(text).replace(ESCAPED, (character) => NAMED[character] ?? unicodeEscape(character))}"`;
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** What may not stand in a name after a prefix without a backslash before it, of what is left by percent-encoding. */
const RESERVED = /[.!~*'()]|(?<=:)-/g;
/** A name without any of it, as nearly all are. */
const PLAIN = /^\w+:\w[\w%-]*$/;

/** Classes and properties as they are written: a few dozen, which stand in every statement. */
const terms = new Map<CompactIri, string>();

function turtleTerm(iri: CompactIri): string {
  let term = terms.get(iri);
  if (term === undefined) {
    term = turtleIri(iri);
    terms.set(iri, term);
  }
  return term;
}

function turtleIri(iri: CompactIri): string {
  return PLAIN.test(iri) ? iri : iri.replace(RESERVED, "\\$&");
}
