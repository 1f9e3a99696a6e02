import { entityKind } from "../../domain/entity-kind.js";
import type { Source } from "../../domain/source.js";
import { iriOf } from "../rdf/iri.js";
import { literal } from "../rdf/literal.js";
import type { RdfNode, RdfValue } from "../rdf/rdf-node.js";
import {
  CITATION_PROPERTIES,
  CITING_PROPERTIES,
  CLAIM_PROPERTIES,
  CLASSES,
  type CompactIri,
  classOfKind,
  ENTITY_PROPERTIES,
  EXPORT_PROPERTIES,
  FACT_PROPERTIES,
  NAME_PROPERTIES,
  POSITION,
  propertyOfField,
  type RdfProperty,
  relationIri,
  SOURCE_PROPERTIES,
} from "../rdf/vocabulary.js";
import type { SealedProvenance } from "./export-provenance.js";
import type {
  ExportedCitation,
  ExportedEntity,
  ExportedFact,
  ExportedName,
  ExportedRelationship,
} from "./exported-record.js";
import { jsonText } from "./json-text.js";

type Pair = readonly [property: CompactIri, value: RdfValue];

/** An entity, with its names, facts and the fields of its kind. */
export function describeEntity(entity: ExportedEntity): RdfNode {
  const { id, kind, name, aliases, names, facts, description, mergedInto } = entity;
  const { fields } = entityKind(kind);
  const properties: Pair[] = [
    pair(ENTITY_PROPERTIES.name, name),
    ...aliases.map((alias) => pair(ENTITY_PROPERTIES.aliases, alias)),
  ];
  if (description !== undefined) properties.push(pair(ENTITY_PROPERTIES.description, description));
  for (const field of Object.keys(fields)) {
    const value = entity[field];
    if (value !== undefined) properties.push(pair(propertyOfField(kind, field), value));
  }
  if (mergedInto !== undefined) properties.push([ENTITY_PROPERTIES.mergedInto.iri, iriOf("entity", mergedInto)]);
  properties.push(...listed(ENTITY_PROPERTIES.names.iri, names, describeName));
  properties.push(...listed(ENTITY_PROPERTIES.facts.iri, facts, describeFact));
  return { iri: iriOf("entity", id), types: [classOfKind(kind), CLASSES.entity], properties };
}

/** What a claim says as one triple, without when, how sure and who says so. */
export function describeRelation({ from, type, to }: ExportedRelationship): RdfNode {
  return { iri: iriOf("entity", from), types: [], properties: [[relationIri(type), iriOf("entity", to)]] };
}

/** A claim as a statement of its own, with all that is known of it. */
export function describeClaim(claim: ExportedRelationship): RdfNode {
  const properties: Pair[] = [
    [CLAIM_PROPERTIES.from.iri, iriOf("entity", claim.from)],
    [CLAIM_PROPERTIES.type.iri, relationIri(claim.type)],
    [CLAIM_PROPERTIES.to.iri, iriOf("entity", claim.to)],
  ];
  for (const mineral of claim.minerals) properties.push([CLAIM_PROPERTIES.minerals.iri, iriOf("entity", mineral)]);
  addLiterals(properties, claim, CLAIM_PROPERTIES);
  addCitations(properties, claim.sources);
  return { iri: iriOf("claim", claim.id), types: [CLASSES.claim, "rdf:Statement"], properties };
}

/** A source. */
export function describeSource(source: Source): RdfNode {
  const properties: Pair[] = [];
  addLiterals(properties, source, SOURCE_PROPERTIES);
  return { iri: iriOf("source", source.id), types: [CLASSES.source, "prov:Entity"], properties };
}

/** What an export carries of where it comes from. */
export function describeExport({ content, question, ...columns }: SealedProvenance): RdfNode {
  const properties: Pair[] = [];
  addLiterals(properties, { ...columns, question: jsonText(question), ...content }, EXPORT_PROPERTIES);
  return { types: [CLASSES.export, "prov:Entity"], properties };
}

function describeName(name: ExportedName): RdfNode {
  const properties: Pair[] = [];
  addLiterals(properties, name, NAME_PROPERTIES);
  addCitations(properties, name.sources);
  return { types: [CLASSES.name], properties };
}

function describeFact(fact: ExportedFact): RdfNode {
  const properties: Pair[] = [];
  addLiterals(properties, fact, FACT_PROPERTIES);
  addCitations(properties, fact.sources);
  return { types: [CLASSES.fact], properties };
}

function addCitations(properties: Pair[], citations: readonly ExportedCitation[]): void {
  const { derivedFrom, quotedFrom, citation } = CITING_PROPERTIES;
  for (const id of distinct(citations)) properties.push([derivedFrom.iri, iriOf("source", id)]);
  for (const id of distinct(citations.filter(({ quote }) => quote !== undefined))) {
    properties.push([quotedFrom.iri, iriOf("source", id)]);
  }
  properties.push(...listed(citation.iri, citations, describeCitation));
}

/** Citations of sources as a whole, which claims share. */
const ofWholeSources = new WeakMap<ExportedCitation, RdfNode>();

function describeCitation(citation: ExportedCitation): RdfNode {
  const known = ofWholeSources.get(citation);
  if (known !== undefined) return known;
  const { id, quote, locator } = citation;
  const properties: Pair[] = [[CITATION_PROPERTIES.source.iri, iriOf("source", id)]];
  if (quote !== undefined) properties.push(pair(CITATION_PROPERTIES.quote, quote));
  if (locator !== undefined) properties.push(pair(CITATION_PROPERTIES.locator, locator));
  const node: RdfNode = { types: ["prov:Derivation"], properties };
  if (properties.length === 1) ofWholeSources.set(citation, node);
  return node;
}

function distinct(citations: readonly ExportedCitation[]): Iterable<string> {
  return citations.length === 1 ? [citations[0]!.id] : new Set(citations.map(({ id }) => id));
}

/** The items of a list in its order: with their places where there is more than one. */
function listed<Item>(property: CompactIri, items: readonly Item[], describe: (item: Item) => RdfNode): Pair[] {
  if (items.length === 1) return [[property, describe(items[0]!)]];
  return items.map((item, index) => {
    const node = describe(item);
    return [property, { ...node, properties: [...node.properties, pair(POSITION, index + 1)] }];
  });
}

function addLiterals(properties: Pair[], record: object, table: Readonly<Record<string, RdfProperty>>): void {
  const values = record as Readonly<Record<string, unknown>>;
  for (const { column, property } of literalsOf(table)) {
    const value = values[column];
    if (value !== undefined) properties.push(pair(property, value));
  }
}

interface LiteralColumn {
  readonly column: string;
  readonly property: RdfProperty;
}

const literalColumns = new WeakMap<Readonly<Record<string, RdfProperty>>, readonly LiteralColumn[]>();

/** The columns of a table whose values are literals. */
function literalsOf(table: Readonly<Record<string, RdfProperty>>): readonly LiteralColumn[] {
  let columns = literalColumns.get(table);
  if (columns === undefined) {
    columns = Object.entries(table)
      .filter(([, { type }]) => type !== "reference" && type !== "node")
      .map(([column, property]) => ({ column, property }));
    literalColumns.set(table, columns);
  }
  return columns;
}

function pair({ iri, type }: RdfProperty, value: unknown): Pair {
  if (type === "reference" || type === "node") throw new Error(`${iri} has no literals.`);
  return [iri, literal(value as string | number | boolean, type)];
}
