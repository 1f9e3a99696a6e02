import { ENTITY_KIND_NAMES, type EntityKind, entityKind, type FieldType } from "../../domain/entity-kind.js";
import type { RelationshipType } from "../../domain/relationship-type.js";

/**
 * The prefixes of our RDF. What is ours are names, not addresses: nothing of ours is ever fetched. `lg` has the classes and properties,
 * `relation` a property for each type of relationship, and the other three what is described, by its id.
 */
export const PREFIXES = {
  lg: "urn:lodegraph:ns:",
  relation: "urn:lodegraph:relation:",
  entity: "urn:lodegraph:entity:",
  claim: "urn:lodegraph:claim:",
  source: "urn:lodegraph:source:",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  dc: "http://purl.org/dc/elements/1.1/",
  dcterms: "http://purl.org/dc/terms/",
  prov: "http://www.w3.org/ns/prov#",
} as const;

export type Prefix = keyof typeof PREFIXES;
/** An IRI by a prefix; what comes after it is percent-encoded where it isn't of A-Z a-z 0-9 - _ . ! ~ * ' ( ). */
export type CompactIri = `${Prefix}:${string}`;

/**
 * What stands for a value. `text` is a plain string, `decimal` an xsd:decimal, `date` an xsd:gYear, xsd:gYearMonth or xsd:date, as precise as
 * it is given, `instant` an xsd:dateTime in UTC, `url` an xsd:anyURI (what a source gives need not be a valid IRI);
 * `reference` is an IRI, `node` a blank node.
 */
export type RdfType = "text" | "decimal" | "integer" | "boolean" | "date" | "instant" | "url" | "reference" | "node";

export interface RdfProperty {
  readonly iri: CompactIri;
  readonly type: RdfType;
}

/** The classes, but for those of the kinds of entities: {@link classOfKind}. */
export const CLASSES = {
  entity: "lg:Entity",
  claim: "lg:Claim",
  source: "lg:Source",
  name: "lg:Name",
  fact: "lg:Fact",
  export: "lg:Export",
} as const satisfies Record<string, CompactIri>;

/** What an entity of any kind has. The fields of its kind are beside these: {@link propertyOfField}. */
export const ENTITY_PROPERTIES = {
  name: { iri: "rdfs:label", type: "text" },
  /** Each text of `names` once more, for those who look for names alone. */
  aliases: { iri: "skos:altLabel", type: "text" },
  description: { iri: "dcterms:description", type: "text" },
  /** A node of {@link NAME_PROPERTIES} for each. */
  names: { iri: "lg:name", type: "node" },
  /** A node of {@link FACT_PROPERTIES} for each. */
  facts: { iri: "lg:fact", type: "node" },
  mergedInto: { iri: "lg:mergedInto", type: "reference" },
} as const satisfies Record<string, RdfProperty>;

export const NAME_PROPERTIES = {
  text: { iri: "rdf:value", type: "text" },
  note: { iri: "lg:note", type: "text" },
  confidence: { iri: "lg:confidence", type: "decimal" },
} as const satisfies Record<string, RdfProperty>;

export const FACT_PROPERTIES = {
  statement: { iri: "rdfs:label", type: "text" },
  quantity: { iri: "lg:quantity", type: "decimal" },
  bound: { iri: "lg:bound", type: "text" },
  unit: { iri: "lg:unit", type: "text" },
  validFrom: { iri: "lg:validFrom", type: "date" },
  validTo: { iri: "lg:validTo", type: "date" },
} as const satisfies Record<string, RdfProperty>;

/** A claim is an rdf:Statement of what it says, and a prov:Entity that is derived from its sources. */
export const CLAIM_PROPERTIES = {
  from: { iri: "rdf:subject", type: "reference" },
  /** {@link relationIri}. */
  type: { iri: "rdf:predicate", type: "reference" },
  to: { iri: "rdf:object", type: "reference" },
  /** Once for each. */
  minerals: { iri: "lg:mineral", type: "reference" },
  validFrom: { iri: "lg:validFrom", type: "date" },
  validTo: { iri: "lg:validTo", type: "date" },
  share: { iri: "lg:share", type: "decimal" },
  shareOf: { iri: "lg:shareOf", type: "text" },
  stage: { iri: "lg:stage", type: "text" },
  quantity: { iri: "lg:quantity", type: "decimal" },
  bound: { iri: "lg:bound", type: "text" },
  unit: { iri: "lg:unit", type: "text" },
  label: { iri: "lg:label", type: "text" },
  confidence: { iri: "lg:confidence", type: "decimal" },
  status: { iri: "lg:status", type: "text" },
  statement: { iri: "rdfs:label", type: "text" },
  recordedAt: { iri: "prov:generatedAtTime", type: "instant" },
  retractedAt: { iri: "prov:invalidatedAtTime", type: "instant" },
  retractionReason: { iri: "lg:retractionReason", type: "text" },
} as const satisfies Record<string, RdfProperty>;

export const SOURCE_PROPERTIES = {
  title: { iri: "dcterms:title", type: "text" },
  // Dublin Core's newer `dcterms:publisher` wants a resource, and we have a name.
  publisher: { iri: "dc:publisher", type: "text" },
  publishedOn: { iri: "dcterms:issued", type: "date" },
  url: { iri: "lg:url", type: "url" },
} as const satisfies Record<string, RdfProperty>;

/**
 * How a claim, name or fact cites. `derivedFrom` is there for each source; `quotedFrom` too where its words are given; `citation` is
 * a prov:Derivation for each citation, with {@link CITATION_PROPERTIES}.
 */
export const CITING_PROPERTIES = {
  derivedFrom: { iri: "prov:wasDerivedFrom", type: "reference" },
  quotedFrom: { iri: "prov:wasQuotedFrom", type: "reference" },
  citation: { iri: "prov:qualifiedDerivation", type: "node" },
} as const satisfies Record<string, RdfProperty>;

export const CITATION_PROPERTIES = {
  source: { iri: "prov:entity", type: "reference" },
  quote: { iri: "lg:quote", type: "text" },
  locator: { iri: "lg:locator", type: "text" },
} as const satisfies Record<string, RdfProperty>;

/** Where the file itself comes from: a blank node of the last statement, and a prov:Entity. */
export const EXPORT_PROPERTIES = {
  program: { iri: "dc:creator", type: "text" },
  /** What was asked, as JSON. */
  question: { iri: "lg:question", type: "text" },
  revision: { iri: "lg:revision", type: "integer" },
  asOf: { iri: "lg:asOf", type: "date" },
  knownAt: { iri: "lg:knownAt", type: "instant" },
  /** Of the content: the hash of its records, and how many of each there are. */
  hash: { iri: "lg:contentHash", type: "text" },
  entities: { iri: "lg:entityCount", type: "integer" },
  relationships: { iri: "lg:relationshipCount", type: "integer" },
  sources: { iri: "lg:sourceCount", type: "integer" },
} as const satisfies Record<string, RdfProperty>;

/** The place of a name, fact or citation among its like, from 1. RDF has no order, and ours tells which name or source comes first. */
export const POSITION = { iri: "lg:position", type: "integer" } as const satisfies RdfProperty;

const TYPE_OF_FIELD: Readonly<Record<FieldType, RdfType>> = {
  string: "text",
  integer: "integer",
  number: "decimal",
  boolean: "boolean",
  date: "date",
  url: "url",
};

/** The class of a kind, by the name of its type in the GraphQL schema: `lg:GovernmentBody`. */
export function classOfKind(kind: EntityKind): CompactIri {
  return `lg:${entityKind(kind).typeName}`;
}

/** The property of a field that a kind has, by the name of the field: `lg:iso2`. The field must be in the table of its kind. */
export function propertyOfField(kind: EntityKind, field: string): RdfProperty {
  return { iri: `lg:${field}`, type: TYPE_OF_FIELD[entityKind(kind).fields[field]!.type] };
}

/** The property that leads from one end of a relationship to the other: `relation:SUPPLIES`. */
export function relationIri(type: RelationshipType): CompactIri {
  return `relation:${type}`;
}

/** Every property that a value has in our RDF, those of fields included, each once. */
export function allProperties(): readonly RdfProperty[] {
  const fields = ENTITY_KIND_NAMES.flatMap((kind) =>
    Object.keys(entityKind(kind).fields).map((field) => propertyOfField(kind, field)),
  );
  const tables = [
    ENTITY_PROPERTIES,
    NAME_PROPERTIES,
    FACT_PROPERTIES,
    CLAIM_PROPERTIES,
    SOURCE_PROPERTIES,
    CITING_PROPERTIES,
    CITATION_PROPERTIES,
    EXPORT_PROPERTIES,
  ];
  const all: readonly RdfProperty[] = [...tables.flatMap((table) => Object.values(table)), POSITION, ...fields];
  return [...new Map(all.map((property) => [property.iri, property])).values()];
}
