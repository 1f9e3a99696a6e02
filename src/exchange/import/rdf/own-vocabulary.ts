import { ENTITY_KIND_NAMES, type EntityKind, entityKind } from "../../../domain/entity-kind.js";
import { RELATIONSHIP_TYPE_NAMES, type RelationshipType } from "../../../domain/relationship-type.js";
import { type Described, idOf } from "../../rdf/iri.js";
import {
  CITATION_PROPERTIES,
  CITING_PROPERTIES,
  CLAIM_PROPERTIES,
  CLASSES,
  type CompactIri,
  classOfKind,
  ENTITY_PROPERTIES,
  FACT_PROPERTIES,
  NAME_PROPERTIES,
  POSITION,
  PREFIXES,
  type Prefix,
  propertyOfField,
  type RdfProperty,
  relationIri,
  SOURCE_PROPERTIES,
} from "../../rdf/vocabulary.js";
import { cellsOf, type Row } from "../row.js";
import type { RdfObject, RdfSubject, Triples } from "./triples.js";

/** Where a file's records come from, and what is counted of it. */
export interface OwnRdf {
  readonly file: string;
  readonly triples: Triples;
  passOver(what: string): void;
}

const TYPE = whole("rdf:type");
const OURS = {
  entity: whole(CLASSES.entity),
  claim: whole(CLASSES.claim),
  source: whole(CLASSES.source),
} as const;

const KIND_OF_CLASS: ReadonlyMap<string, EntityKind> = new Map(
  ENTITY_KIND_NAMES.map((kind) => [whole(classOfKind(kind)), kind]),
);
const TYPE_OF_RELATION: ReadonlyMap<string, RelationshipType> = new Map(
  RELATIONSHIP_TYPE_NAMES.map((type) => [whole(relationIri(type)), type]),
);

/** The row of a subject that is described in the words of our own exports; undefined where it is not. */
export function ownRow(subject: RdfSubject, rdf: OwnRdf): Row | undefined {
  const classes = new Set((subject.objects.get(TYPE) ?? []).map(({ value }) => value));
  const place = { file: rdf.file, line: subject.line };
  if (classes.has(OURS.source)) {
    const cells = { id: idOf("source", subject.id), ...literals(subject, SOURCE_PROPERTIES) };
    return { ...place, sort: "source", cells: cellsOf(cells) };
  }
  if (classes.has(OURS.claim)) return { ...place, sort: "claim", cells: cellsOf(claimOf(subject, rdf)) };
  if (!classes.has(OURS.entity)) return undefined;
  return { ...place, sort: "entity", cells: cellsOf(entityOf(subject, classes, rdf)) };
}

/** Whether a subject is an entity of ours that was merged into another, which no load can say. */
export function isMerged(subject: RdfSubject): boolean {
  return subject.objects.has(whole(ENTITY_PROPERTIES.mergedInto.iri));
}

function entityOf(subject: RdfSubject, classes: ReadonlySet<string>, rdf: OwnRdf): object {
  const kind = [...classes].map((iri) => KIND_OF_CLASS.get(iri)).find((found) => found !== undefined);
  const { aliases, ...columns } = literals(subject, ENTITY_PROPERTIES);
  const names = nodes(subject, ENTITY_PROPERTIES.names, rdf);
  const facts = nodes(subject, ENTITY_PROPERTIES.facts, rdf);
  const fields = kind === undefined ? {} : literals(subject, fieldProperties(kind));
  return {
    id: idOf("entity", subject.id),
    kind,
    ...columns,
    ...(names.length === 0 ? { aliases } : {}),
    names: names.map((name) => ({ ...literals(name, NAME_PROPERTIES), citations: citationsOf(name, rdf) })),
    facts: facts.map((fact) => ({ ...literals(fact, FACT_PROPERTIES), citations: citationsOf(fact, rdf) })),
    ...fields,
  };
}

function claimOf(subject: RdfSubject, rdf: OwnRdf): object {
  const { statement, recordedAt, retractedAt, retractionReason, ...columns } = literals(subject, CLAIM_PROPERTIES);
  if (retractedAt !== undefined || retractionReason !== undefined) {
    rdf.passOver("that relationships were retracted: they are read as not retracted");
  }
  const type = reference(subject, CLAIM_PROPERTIES.type);
  return {
    ...columns,
    id: idOf("claim", subject.id),
    type: type === undefined ? undefined : (TYPE_OF_RELATION.get(type) ?? type),
    from: referred("entity", reference(subject, CLAIM_PROPERTIES.from)),
    to: referred("entity", reference(subject, CLAIM_PROPERTIES.to)),
    minerals: objects(subject, CLAIM_PROPERTIES.minerals).map(({ value }) => referred("entity", value)),
    citations: citationsOf(subject, rdf),
  };
}

function citationsOf(subject: RdfSubject, rdf: OwnRdf): object[] {
  return nodes(subject, CITING_PROPERTIES.citation, rdf).map((citation) => ({
    ...literals(citation, CITATION_PROPERTIES),
    source: referred("source", reference(citation, CITATION_PROPERTIES.source)),
  }));
}

/** The id that an IRI of ours stands for; another IRI as it is, so that the message about it shows it. */
function referred(described: Described, iri: string | undefined): string | undefined {
  return iri === undefined ? undefined : (idOf(described, iri) ?? iri);
}

function fieldProperties(kind: EntityKind): Readonly<Record<string, RdfProperty>> {
  const { fields } = entityKind(kind);
  return Object.fromEntries(Object.keys(fields).map((field) => [field, propertyOfField(kind, field)]));
}

/** The texts of a record's literals by their columns: one where there is one, else a list. */
function literals(subject: RdfSubject, table: Readonly<Record<string, RdfProperty>>): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [column, property] of Object.entries(table)) {
    const texts = objects(subject, property).flatMap(({ isLiteral, value }) => (isLiteral ? [value] : []));
    if (texts.length > 0) found[column] = texts.length === 1 && column !== "aliases" ? texts[0] : texts;
  }
  return found;
}

function objects(subject: RdfSubject, { iri }: RdfProperty): readonly RdfObject[] {
  return subject.objects.get(whole(iri)) ?? [];
}

function reference(subject: RdfSubject, property: RdfProperty): string | undefined {
  return objects(subject, property).find(({ isLiteral }) => !isLiteral)?.value;
}

/** The nodes that a property leads to, in the order that their places say. */
function nodes(subject: RdfSubject, property: RdfProperty, { triples }: OwnRdf): RdfSubject[] {
  const found = objects(subject, property).flatMap(({ isLiteral, value }) => (isLiteral ? [] : [triples.of(value)]));
  const place = (node: RdfSubject) => Number(objects(node, POSITION)[0]?.value ?? 0);
  return found.sort((a, b) => place(a) - place(b));
}

function whole(iri: CompactIri): string {
  const at = iri.indexOf(":");
  return `${PREFIXES[iri.slice(0, at) as Prefix]}${iri.slice(at + 1)}`;
}
