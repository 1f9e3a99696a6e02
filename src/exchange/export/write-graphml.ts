import type { SubgraphStream } from "../../domain/subgraph.js";
import { type ExportContext, exportRecords } from "./export-records.js";
import type { ExportedEntity, ExportedRelationship } from "./exported-record.js";
import { ENTITY_COLUMNS, type FlatColumns, type FlatType, flatCells, RELATIONSHIP_COLUMNS } from "./flat-columns.js";
import { recordsInBlocks } from "./in-blocks.js";
import { jsonText } from "./json-text.js";
import { xmlText } from "./xml-text.js";

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;
const TYPES: Readonly<Record<FlatType, string>> = { string: "string", number: "double", boolean: "boolean" };

/**
 * GraphML with a typed key for each column, as Gephi, yEd, igraph and networkx read it. Every edge has its id, so parallel
 * ones stay apart. The provenance is data of the graph, after its edges. Lists of records are JSON in a string; the characters that XML forbids become U+FFFD.
 */
export async function* writeGraphml(graph: SubgraphStream, context?: ExportContext): AsyncGenerator<string> {
  const records = await exportRecords(graph, context);
  yield HEAD;
  yield keys("node", ENTITY_COLUMNS);
  yield keys("edge", RELATIONSHIP_COLUMNS);
  yield keys("graph", { sources: "string", provenance: "string" });
  yield '<graph id="lodegraph" edgedefault="directed">\n';
  // Some readers look for the data of the graph before its nodes alone.
  yield `${data("graph", "sources", jsonText([...records.sources()]))}\n`;
  for await (const entity of records.entities()) yield node(entity);
  yield* recordsInBlocks(records.relationshipBatches(), edge);
  const provenance = records.provenance();
  if (provenance !== undefined) yield `${data("graph", "provenance", jsonText(provenance))}\n`;
  yield "</graph>\n</graphml>\n";
}

function keys(element: string, columns: FlatColumns): string {
  return Object.entries(columns)
    .map(
      ([name, type]) =>
        `<key id="${element}-${name}" for="${element}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`,
    )
    .join("");
}

function node(entity: ExportedEntity): string {
  return `<node id="${xmlText(entity.id)}">${dataOf("node", entity, ENTITY_COLUMNS)}</node>\n`;
}

function edge(relationship: ExportedRelationship): string {
  const [id, from, to] = [relationship.id, relationship.from, relationship.to].map(xmlText);
  return `<edge id="${id}" source="${from}" target="${to}">${dataOf("edge", relationship, RELATIONSHIP_COLUMNS)}</edge>\n`;
}

function dataOf(element: string, record: object, columns: FlatColumns): string {
  let text = "";
  for (const [column, value] of flatCells(record, columns)) text += data(element, column, String(value));
  return text;
}

function data(element: string, column: string, value: string): string {
  return `<data key="${element}-${column}">${xmlText(value)}</data>`;
}
