import type { Claim, Relationship } from "../../domain/claim.js";
import { CONTENT_COLUMNS } from "../../domain/claim-id.js";
import type { Entity, Fact, FieldValue, Name } from "../../domain/entity.js";
import { type EntityKind, entityKind } from "../../domain/entity-kind.js";
import type { Mutable } from "../../domain/mutable.js";
import type { NamedEntity } from "../../domain/name-in-sentence.js";
import type { Citation, Source } from "../../domain/source.js";
import { statement } from "../../domain/statement.js";
import { orderedColumns } from "./ordered-columns.js";

/** A citation with all that is known of its source, so that a node or an edge can be read without the rest of the file. */
export interface ExportedCitation extends Source {
  readonly quote?: string;
  readonly locator?: string;
}

/** A {@link Name} with its sources told. */
export interface ExportedName extends Omit<Name, "citations"> {
  readonly sources: readonly ExportedCitation[];
}

/** A {@link Fact} with its sources told. */
export interface ExportedFact extends Omit<Fact, "citations"> {
  readonly sources: readonly ExportedCitation[];
}

/** An entity as the formats write it: flat, the fields of its kind beside the columns that all kinds share. */
export interface ExportedEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly names: readonly ExportedName[];
  readonly facts: readonly ExportedFact[];
  readonly description?: string;
  readonly mergedInto?: string;
  readonly [field: string]: FieldValue | readonly unknown[] | undefined;
}

/** A relationship as the formats write it. Instants are RFC 3339. */
export interface ExportedRelationship extends Omit<Claim, "citations"> {
  readonly statement: string;
  readonly sources: readonly ExportedCitation[];
  readonly recordedAt: string;
  readonly retractedAt?: string;
  readonly retractionReason?: string;
}

/** Looks an entity of the export up by its id. */
export type EntityLookup = (id: string) => NamedEntity;
/** Looks a source of the export up by its id. */
export type SourceLookup = (id: string) => Source;

const SOURCE_COLUMNS = ["id", "title", "publisher", "publishedOn", "url"] as const satisfies readonly (keyof Source)[];
const NAME_COLUMNS = ["text", "note", "confidence"] as const satisfies readonly (keyof Name)[];
const FACT_COLUMNS = [
  "statement",
  "quantity",
  "bound",
  "unit",
  "validFrom",
  "validTo",
] as const satisfies readonly (keyof Fact)[];
const RELATIONSHIP_COLUMNS = ["id", ...CONTENT_COLUMNS] as const satisfies readonly (keyof Relationship)[];

/** A source as the formats write it. */
export function exportedSource(source: Source): Source {
  return orderedColumns(source, SOURCE_COLUMNS);
}

/** An entity with its sources told. */
export function exportedEntity(entity: Entity, source: SourceLookup): ExportedEntity {
  const { id, kind, name, names, description, facts, fields, mergedInto } = entity;
  return {
    id,
    kind,
    name,
    aliases: names.map(({ text }) => text),
    names: names.map((entry) => ({ ...orderedColumns(entry, NAME_COLUMNS), sources: told(entry.citations, source) })),
    ...(description === undefined ? {} : { description }),
    facts: facts.map((fact) => ({ ...orderedColumns(fact, FACT_COLUMNS), sources: told(fact.citations, source) })),
    ...(mergedInto === undefined ? {} : { mergedInto }),
    ...orderedColumns(fields, Object.keys(entityKind(kind).fields)),
  };
}

/** A relationship with its sentence and its sources told. */
export function exportedRelationship(
  relationship: Relationship,
  entity: EntityLookup,
  source: SourceLookup,
): ExportedRelationship {
  const { citations, recordedAt, retractedAt, retractionReason } = relationship;
  // Made by assignments: a large export makes one for each of its relationships.
  const exported = orderedColumns(relationship, RELATIONSHIP_COLUMNS) as Mutable<ExportedRelationship>;
  exported.statement = statement(relationship, entity);
  exported.sources = told(citations, source);
  exported.recordedAt = new Date(recordedAt).toISOString();
  if (retractedAt !== undefined) exported.retractedAt = new Date(retractedAt).toISOString();
  if (retractionReason !== undefined) exported.retractionReason = retractionReason;
  return exported;
}

function told(citations: readonly Citation[], source: SourceLookup): ExportedCitation[] {
  return citations.map(({ source: id, quote, locator }) => {
    // Where nothing is added it is the source itself: most claims of a large graph cite few sources as a whole.
    if (quote === undefined && locator === undefined) return source(id);
    return {
      ...source(id),
      ...(quote === undefined ? {} : { quote }),
      ...(locator === undefined ? {} : { locator }),
    };
  });
}
