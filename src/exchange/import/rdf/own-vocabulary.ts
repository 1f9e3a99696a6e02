import { idOf } from "../../rdf/iri.js";
import {
  classesOf,
  fieldProperties,
  kindOf,
  nodesOf,
  objectsOf,
  type RdfSubject,
  referenceOf,
  referred,
  type SubjectLookup,
  textsOf,
  typeOfRelation,
} from "../../rdf/rdf-subject.js";
import {
  CITATION_PROPERTIES,
  CITING_PROPERTIES,
  CLAIM_PROPERTIES,
  ENTITY_PROPERTIES,
  FACT_PROPERTIES,
  NAME_PROPERTIES,
  type RdfProperty,
  SOURCE_PROPERTIES,
} from "../../rdf/vocabulary.js";
import { MERGED, notedOfClaim } from "../noted-columns.js";
import type { ReadContext } from "../readers/reader.js";
import { cellsOf, type Row } from "../row.js";
import type { PlacedSubject } from "./triples.js";

/** Where a file's records come from, and what is to be kept of them. */
export interface OwnRdf {
  readonly file: string;
  readonly of: SubjectLookup;
  readonly context: ReadContext;
}

/** The row of a subject that is described in the words of our own exports; undefined where it is not. */
export function ownRow(subject: PlacedSubject, rdf: OwnRdf): Row | undefined {
  const classes = classesOf(subject);
  const place = { file: rdf.file, line: subject.line };
  if (classes.has("source")) {
    const cells = { id: idOf("source", subject.id), ...literals(subject, SOURCE_PROPERTIES) };
    return { ...place, sort: "source", cells: cellsOf(cells) };
  }
  if (classes.has("claim")) {
    const { statement, recordedAt, retractedAt, retractionReason, ...columns } = literals(subject, CLAIM_PROPERTIES);
    const noted = notedOfClaim(cellsOf({ recordedAt, retractedAt, retractionReason }), rdf.context);
    return { ...place, sort: "claim", cells: cellsOf({ ...columns, ...claimOf(subject, rdf) }), ...noted };
  }
  if (!classes.has("entity")) return undefined;
  const noted = isMerged(subject) ? { noted: cellsOf({ [MERGED]: mergedInto(subject) }) } : {};
  return { ...place, sort: "entity", cells: cellsOf(entityOf(subject, rdf)), ...noted };
}

/** Whether a subject is an entity of ours that was merged into another. */
export function isMerged(subject: RdfSubject): boolean {
  return objectsOf(subject, ENTITY_PROPERTIES.mergedInto).length > 0;
}

function mergedInto(subject: RdfSubject): string | undefined {
  return referred("entity", referenceOf(subject, ENTITY_PROPERTIES.mergedInto));
}

function entityOf(subject: RdfSubject, rdf: OwnRdf): object {
  const kind = kindOf(subject);
  const { aliases, ...columns } = literals(subject, ENTITY_PROPERTIES);
  const names = nodesOf(subject, ENTITY_PROPERTIES.names, rdf.of);
  const facts = nodesOf(subject, ENTITY_PROPERTIES.facts, rdf.of);
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
  return {
    id: idOf("claim", subject.id),
    type: typeOfRelation(referenceOf(subject, CLAIM_PROPERTIES.type)),
    from: referred("entity", referenceOf(subject, CLAIM_PROPERTIES.from)),
    to: referred("entity", referenceOf(subject, CLAIM_PROPERTIES.to)),
    minerals: objectsOf(subject, CLAIM_PROPERTIES.minerals).map(({ value }) => referred("entity", value)),
    citations: citationsOf(subject, rdf),
  };
}

function citationsOf(subject: RdfSubject, rdf: OwnRdf): object[] {
  return nodesOf(subject, CITING_PROPERTIES.citation, rdf.of).map((citation) => ({
    ...literals(citation, CITATION_PROPERTIES),
    source: referred("source", referenceOf(citation, CITATION_PROPERTIES.source)),
  }));
}

/** The texts of a record's literals by their columns: one where there is one, else a list. */
function literals(subject: RdfSubject, table: Readonly<Record<string, RdfProperty>>): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [column, property] of Object.entries(table)) {
    const texts = textsOf(subject, property);
    if (texts.length > 0) found[column] = texts.length === 1 && column !== "aliases" ? texts[0] : texts;
  }
  return found;
}
