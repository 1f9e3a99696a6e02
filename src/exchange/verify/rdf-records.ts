import { BadInputError } from "../../domain/errors.js";
import { idOf } from "../rdf/iri.js";
import {
  classesOf,
  fieldProperties,
  kindOf,
  nodesOf,
  objectsOf,
  type RdfSubject,
  referenceOf,
  referred,
  textsOf,
  typeOfRelation,
} from "../rdf/rdf-subject.js";
import {
  CITATION_PROPERTIES,
  CITING_PROPERTIES,
  CLAIM_PROPERTIES,
  ENTITY_PROPERTIES,
  EXPORT_PROPERTIES,
  FACT_PROPERTIES,
  NAME_PROPERTIES,
  type RdfProperty,
  type RdfType,
  SOURCE_PROPERTIES,
} from "../rdf/vocabulary.js";
import { carriedProvenance, type ExportedRecords, type FoundRecord, parsedJson } from "./exported-file.js";
import type { TripleMap } from "./triple-map.js";

type Columns = Record<string, unknown>;

/**
 * The records of an export in our RDF, and what it carries. What is said twice is read once: of `skos:altLabel`, `prov:wasDerivedFrom` and the
 * triple between the ends of a relationship only the nodes that say more.
 */
export function recordsOfRdf(triples: TripleMap): ExportedRecords {
  const records: FoundRecord[] = [];
  let provenance: unknown;
  for (const subject of triples.subjects()) {
    const classes = classesOf(subject);
    if (classes.has("source")) records.push({ kind: "source", record: sourceOf(subject) });
    else if (classes.has("claim")) records.push({ kind: "relationship", record: claimOf(subject, triples) });
    else if (classes.has("entity")) records.push({ kind: "entity", record: entityOf(subject, triples) });
    else if (classes.has("export")) provenance = provenanceOf(subject);
  }
  return { provenance: carriedProvenance(provenance), records };
}

function sourceOf(subject: RdfSubject): Columns {
  return { id: idOf("source", subject.id) ?? subject.id, ...valuesOf(subject, SOURCE_PROPERTIES) };
}

function entityOf(subject: RdfSubject, triples: TripleMap): Columns {
  const { aliases: _, ...columns } = valuesOf(subject, ENTITY_PROPERTIES);
  const kind = kindOf(subject);
  const described = (property: RdfProperty, table: Readonly<Record<string, RdfProperty>>) =>
    nodesOf(subject, property, (id) => triples.of(id)).map((node) => ({
      ...valuesOf(node, table),
      sources: citationsOf(node, triples),
    }));
  return {
    id: idOf("entity", subject.id) ?? subject.id,
    kind,
    ...columns,
    names: described(ENTITY_PROPERTIES.names, NAME_PROPERTIES),
    facts: described(ENTITY_PROPERTIES.facts, FACT_PROPERTIES),
    mergedInto: referred("entity", referenceOf(subject, ENTITY_PROPERTIES.mergedInto)),
    ...(kind === undefined ? {} : valuesOf(subject, fieldProperties(kind))),
  };
}

function claimOf(subject: RdfSubject, triples: TripleMap): Columns {
  return {
    id: idOf("claim", subject.id) ?? subject.id,
    ...valuesOf(subject, CLAIM_PROPERTIES),
    type: typeOfRelation(referenceOf(subject, CLAIM_PROPERTIES.type)),
    from: referred("entity", referenceOf(subject, CLAIM_PROPERTIES.from)),
    to: referred("entity", referenceOf(subject, CLAIM_PROPERTIES.to)),
    // RDF has no order; claims have theirs by id.
    minerals: objectsOf(subject, CLAIM_PROPERTIES.minerals)
      .map(({ value }) => referred("entity", value))
      .sort(),
    sources: citationsOf(subject, triples),
  };
}

/** The citations of a record, each with all that is known of its source. */
function citationsOf(subject: RdfSubject, triples: TripleMap): Columns[] {
  return nodesOf(subject, CITING_PROPERTIES.citation, (id) => triples.of(id)).map((citation) => {
    const source = referenceOf(citation, CITATION_PROPERTIES.source);
    return {
      ...(source === undefined ? {} : sourceOf(triples.of(source))),
      ...valuesOf(citation, CITATION_PROPERTIES),
    };
  });
}

function provenanceOf(subject: RdfSubject): object {
  const { question, hash, entities, relationships, sources, ...columns } = valuesOf(subject, EXPORT_PROPERTIES);
  return {
    ...columns,
    question: parsedJson(String(question), "The question that the file carries"),
    content: { hash, entities, relationships, sources },
  };
}

/** The values of a record's literals by their columns: one where there is one, else a list. */
function valuesOf(subject: RdfSubject, table: Readonly<Record<string, RdfProperty>>): Columns {
  const found: Columns = {};
  for (const [column, property] of Object.entries(table)) {
    const values = textsOf(subject, property).map((text) => typedValue(text, property));
    if (values.length > 0) found[column] = values.length === 1 ? values[0] : values;
  }
  return found;
}

function typedValue(text: string, { iri, type }: RdfProperty): unknown {
  return VALUES[type]?.(text, iri) ?? text;
}

/** How literals are read that are no texts. */
const VALUES: Partial<Record<RdfType, (text: string, property: string) => unknown>> = {
  decimal: numberOf,
  integer: numberOf,
  // Both are ways of xsd:boolean.
  boolean: (text) => text === "true" || text === "1",
  instant: (text) => {
    const time = Date.parse(text);
    return Number.isNaN(time) ? text : new Date(time).toISOString();
  },
};

function numberOf(text: string, property: string): number {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (Number.isFinite(value)) return value;
  throw new BadInputError(`A value of ${property} must be a number, not ${JSON.stringify(text)}.`);
}
