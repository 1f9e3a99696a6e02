import { DATATYPES } from "../rdf/literal.js";
import type { RdfLiteral, RdfNode, RdfValue } from "../rdf/rdf-node.js";
import { allProperties, type CompactIri, PREFIXES, type RdfType } from "../rdf/vocabulary.js";

/** Keys without a prefix are of this one. */
const OWN = "lg:";

/** The types whose values the context types, so that they are plain texts. JSON's own numbers would be read as xsd:double, and rounded. */
const TYPED_BY_CONTEXT = {
  decimal: DATATYPES.decimal,
  instant: DATATYPES.instant,
  url: DATATYPES.url,
  reference: "@id",
} as const satisfies Partial<Record<RdfType, string>>;
const TYPED_DATATYPES: ReadonlySet<string> = new Set(Object.values(TYPED_BY_CONTEXT));
const REFERENCES: ReadonlySet<string> = new Set(
  allProperties()
    .filter(({ type }) => type === "reference")
    .map(({ iri }) => iri),
);

/** Whether the context says that the texts of a property are IRIs. */
export function isReference(property: CompactIri): boolean {
  return REFERENCES.has(property);
}

/** The context of a document, which says what the keys of its nodes mean. */
export function jsonLdContext(): object {
  const typed = allProperties().flatMap(({ iri, type }) =>
    type in TYPED_BY_CONTEXT
      ? [[key(iri), { "@id": iri, "@type": TYPED_BY_CONTEXT[type as keyof typeof TYPED_BY_CONTEXT] }]]
      : [],
  );
  return { "@version": 1.1, "@vocab": PREFIXES.lg, ...PREFIXES, ...Object.fromEntries(typed) };
}

/** A node as an object of JSON-LD. */
export function jsonLdNode({ iri, types, properties }: RdfNode): object {
  const node: Record<string, unknown> = {};
  if (iri !== undefined) node["@id"] = iri;
  if (types.length > 0) node["@type"] = types.length === 1 ? key(types[0]!) : types.map(key);
  for (const [property, value] of properties) {
    const name = key(property);
    const before = node[name];
    const written = jsonLdValue(property, value);
    if (before === undefined) node[name] = written;
    else if (Array.isArray(before)) before.push(written);
    else node[name] = [before, written];
  }
  return node;
}

function jsonLdValue(property: CompactIri, value: RdfValue): unknown {
  if (typeof value === "string") return isReference(property) ? value : { "@id": value };
  return "text" in value ? jsonLdLiteral(value) : jsonLdNode(value);
}

function jsonLdLiteral({ text, datatype }: RdfLiteral): unknown {
  if (datatype === undefined || TYPED_DATATYPES.has(datatype)) return text;
  if (datatype === DATATYPES.integer || datatype === DATATYPES.boolean) return JSON.parse(text);
  return { "@value": text, "@type": datatype };
}

function key(iri: CompactIri): string {
  return iri.startsWith(OWN) ? iri.slice(OWN.length) : iri;
}
