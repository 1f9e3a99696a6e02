import { type EntityKind, entityKind } from "../../domain/entity-kind.js";
import type { RelationshipType } from "../../domain/relationship-type.js";
import type { Source } from "../../domain/source.js";
import { citation, citing } from "./citing.js";
import { type CypherExpression, cypherMap, cypherText, cypherValue } from "./cypher-text.js";
import type { ExportRecords } from "./export-records.js";
import type { ExportedEntity, ExportedRelationship } from "./exported-record.js";
import { SOURCE_COLUMNS } from "./flat-columns.js";
import { jsonText } from "./json-text.js";
import { sealedText } from "./sealed-text.js";

/** Rows of a statement: enough to be quick, few enough for Neo4j to read as a literal. */
const ROWS = 500;

const HEAD = `// Into an empty Neo4j 5: cypher-shell --file FILE. It can be run again: it merges by id.
CREATE CONSTRAINT lodegraph_entity_id IF NOT EXISTS FOR (entity:Entity) REQUIRE entity.id IS UNIQUE;
CREATE CONSTRAINT lodegraph_source_id IF NOT EXISTS FOR (source:Source) REQUIRE source.id IS UNIQUE;
`;

/**
 * A script of Cypher that makes the graph in the shape that our own store has in Neo4j: (:Entity:Country), a native relationship for
 * each claim, (:Source). Lists of records are JSON in a string. The provenance is a comment at the end.
 */
export const writeCypher = sealedText({
  body: script,
  carrier: (provenance) => `// ${jsonText({ provenance })}\n`,
});

async function* script(records: ExportRecords): AsyncGenerator<string> {
  yield HEAD;
  yield* statements(records.sources(), () => SOURCE_STATEMENT, sourceRow);
  yield* statements(records.entities(), ({ kind }) => entityStatement(kind), entityRow);
  yield* statements(records.relationships(), ({ type }) => claimStatement(type), claimRow);
}

const SOURCE_STATEMENT = "MERGE (source:Source {id: row.id}) SET source += row";

function entityStatement(kind: EntityKind): string {
  return `MERGE (entity:Entity {id: row.id}) SET entity:${entityKind(kind).typeName}, entity += row`;
}

function claimStatement(type: RelationshipType): string {
  return `MATCH (from:Entity {id: row.from}) MATCH (to:Entity {id: row.to})
MERGE (from)-[claim:${type} {id: row.claim.id}]->(to) SET claim += row.claim`;
}

/** Gathers rows by what is to be done with them; a label or type can't be a value before Neo4j 5.26. */
async function* statements<Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  statementOf: (item: Item) => string,
  rowOf: (item: Item) => CypherExpression,
): AsyncGenerator<string> {
  const waiting = new Map<string, CypherExpression[]>();
  for await (const item of items) {
    const statement = statementOf(item);
    const rows = waiting.get(statement) ?? [];
    waiting.set(statement, rows);
    if (rows.push(rowOf(item)) < ROWS) continue;
    yield unwound(statement, rows);
    waiting.delete(statement);
  }
  for (const [statement, rows] of waiting) yield unwound(statement, rows);
}

function unwound(statement: string, rows: readonly CypherExpression[]): string {
  return `UNWIND [\n${rows.join(",\n")}\n] AS row\n${statement};\n`;
}

function sourceRow(source: Source): CypherExpression {
  return cypherMap({ id: cypherText(source.id), ...cells(source, Object.keys(SOURCE_COLUMNS)) });
}

function entityRow(entity: ExportedEntity): CypherExpression {
  const { fields } = entityKind(entity.kind);
  const values: Record<string, CypherExpression> = cells(entity, [
    ...["id", "kind", "name", "aliases", "description", "mergedInto"],
    ...Object.keys(fields),
  ]);
  for (const [field, { type }] of Object.entries(fields)) {
    if (type === "integer" && entity[field] !== undefined) values[field] = String(entity[field]);
  }
  return cypherMap({
    ...values,
    names: cypherText(jsonText(entity.names.map(citing))),
    facts: cypherText(jsonText(entity.facts.map(citing))),
  });
}

function claimRow({
  from,
  to,
  type: _,
  sources,
  recordedAt,
  retractedAt,
  ...claim
}: ExportedRelationship): CypherExpression {
  return cypherMap({
    from: cypherText(from),
    to: cypherText(to),
    claim: cypherMap({
      ...cells(claim, Object.keys(claim)),
      citations: cypherText(jsonText(sources.map(citation))),
      sources: cypherValue([...new Set(sources.map(({ id }) => id))]),
      recordedAt: instant(recordedAt),
      retractedAt: retractedAt === undefined ? undefined : instant(retractedAt),
    }),
  });
}

function cells(record: object, columns: readonly string[]): Record<string, CypherExpression> {
  const values = record as Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;
  const given: Record<string, CypherExpression> = {};
  for (const column of columns) {
    const value = values[column];
    if (value !== undefined) given[column] = cypherValue(value);
  }
  return given;
}

function instant(text: string): CypherExpression {
  return `datetime(${cypherText(text)})`;
}
