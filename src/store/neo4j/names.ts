import { ENTITY_KINDS, type EntityKindDefinition } from "../../domain/entity-kind.js";

const KINDS: readonly EntityKindDefinition[] = Object.values(ENTITY_KINDS);

/** The labels of kinds of entities. The other labels of ours, and the relationship types, have constraints or indexes. */
export const KIND_LABELS: readonly string[] = KINDS.map(({ typeName }) => typeName);

/**
 * Every property of ours but the named values of the marker. A test holds the list complete: Neo4j commits a transaction of its own
 * where a name comes up for the first time, and that would pass for an edit made by hand.
 */
export const PROPERTY_NAMES: readonly string[] = [
  ...["id", "kind", "name", "names", "aliases", "facts", "description", "mergedInto"],
  ...new Set(KINDS.flatMap(({ fields }) => Object.keys(fields))),
  ...["title", "publisher", "publishedOn", "url"],
  ...["minerals", "validFrom", "validTo", "share", "shareOf", "stage", "quantity", "bound", "unit", "label"],
  ...["confidence", "status", "citations", "sources", "retractionReason", "supersededBy"],
  ...["recordedAt", "changedAt", "retractedAt", "revision", "changedRevision", "retractedRevision", "until"],
  ...["number", "author", "note", "types"],
  ...["role", "hash", "createdAt", "revokedAt"],
  ...["schemaVersion", "commits", "locked", "writer", "writerUntil", "writerBatches", "lastWriter"],
];
