import { ENTITY_KIND_NAMES, type EntityKind, entityKind } from "../../domain/entity-kind.js";
import { RELATIONSHIP_TYPE_NAMES, type RelationshipType } from "../../domain/relationship-type.js";
import { type Described, idOf } from "./iri.js";
import {
  CLASSES,
  type CompactIri,
  classOfKind,
  POSITION,
  PREFIXES,
  type Prefix,
  propertyOfField,
  type RdfProperty,
  relationIri,
} from "./vocabulary.js";

/** The object of a triple. */
export interface RdfObject {
  /** An IRI, a blank node (which begins with `_:`), or the text of a literal. */
  readonly value: string;
  readonly isLiteral: boolean;
  /** Of a literal: its language tag in lower case, or the empty text. */
  readonly language: string;
}

/** All that is said of one subject, gathered from wherever it stood. */
export interface RdfSubject {
  /** An IRI, or a blank node. */
  readonly id: string;
  /** By predicate, in the order of the file. */
  readonly objects: ReadonlyMap<string, readonly RdfObject[]>;
}

/** Looks a subject up by its IRI or blank node; one of which nothing is said has no objects. */
export type SubjectLookup<Subject extends RdfSubject = RdfSubject> = (id: string) => Subject;

/** The whole IRI that a compact one stands for. */
export function wholeIri(iri: CompactIri): string {
  const at = iri.indexOf(":");
  return `${PREFIXES[iri.slice(0, at) as Prefix]}${iri.slice(at + 1)}`;
}

const TYPE = wholeIri("rdf:type");
const CLASS_IRIS = Object.entries(CLASSES).map(([name, iri]) => [name as keyof typeof CLASSES, wholeIri(iri)] as const);
const KIND_OF_CLASS: ReadonlyMap<string, EntityKind> = new Map(
  ENTITY_KIND_NAMES.map((kind) => [wholeIri(classOfKind(kind)), kind]),
);
const TYPE_OF_RELATION: ReadonlyMap<string, RelationshipType> = new Map(
  RELATIONSHIP_TYPE_NAMES.map((type) => [wholeIri(relationIri(type)), type]),
);

/** Which of our classes a subject has. */
export function classesOf(subject: RdfSubject): ReadonlySet<keyof typeof CLASSES> {
  const classes = typesOf(subject);
  return new Set(CLASS_IRIS.flatMap(([name, iri]) => (classes.includes(iri) ? [name] : [])));
}

/** The kind whose class a subject has; undefined where it has none. */
export function kindOf(subject: RdfSubject): EntityKind | undefined {
  return typesOf(subject)
    .map((iri) => KIND_OF_CLASS.get(iri))
    .find((kind) => kind !== undefined);
}

/** The type whose property this IRI is; another IRI as it is, so that whoever reads it can say so. */
export function typeOfRelation(iri: string | undefined): string | undefined {
  return iri === undefined ? undefined : (TYPE_OF_RELATION.get(iri) ?? iri);
}

/** The properties of the fields that entities of a kind have. */
export function fieldProperties(kind: EntityKind): Readonly<Record<string, RdfProperty>> {
  const { fields } = entityKind(kind);
  return Object.fromEntries(Object.keys(fields).map((field) => [field, propertyOfField(kind, field)]));
}

export function objectsOf(subject: RdfSubject, { iri }: RdfProperty): readonly RdfObject[] {
  return subject.objects.get(wholeIri(iri)) ?? [];
}

/** The texts of the literals of a property. */
export function textsOf(subject: RdfSubject, property: RdfProperty): string[] {
  return objectsOf(subject, property).flatMap(({ isLiteral, value }) => (isLiteral ? [value] : []));
}

/** The first IRI or blank node of a property. */
export function referenceOf(subject: RdfSubject, property: RdfProperty): string | undefined {
  return objectsOf(subject, property).find(({ isLiteral }) => !isLiteral)?.value;
}

/** The id that an IRI of ours stands for; another IRI as it is, so that what is said of it shows it. */
export function referred(described: Described, iri: string | undefined): string | undefined {
  return iri === undefined ? undefined : (idOf(described, iri) ?? iri);
}

/** The nodes that a property leads to, in the order that their places say. */
export function nodesOf<Subject extends RdfSubject>(
  subject: RdfSubject,
  property: RdfProperty,
  of: SubjectLookup<Subject>,
): Subject[] {
  const found = objectsOf(subject, property).flatMap(({ isLiteral, value }) => (isLiteral ? [] : [of(value)]));
  const place = (node: RdfSubject) => Number(objectsOf(node, POSITION)[0]?.value ?? 0);
  return found.sort((a, b) => place(a) - place(b));
}

function typesOf(subject: RdfSubject): string[] {
  return (subject.objects.get(TYPE) ?? []).map(({ value }) => value);
}
