import type { SubgraphStream } from "../../domain/subgraph.js";
import { type ExportContext, exportRecords } from "./export-records.js";
import type { ExportedEntity, ExportedRelationship } from "./exported-record.js";
import { jsonItems, jsonMember } from "./json-text.js";

/** Cytoscape.js JSON: what `cy.json()` takes, and Cytoscape opens as .cyjs. Loses nothing. */
export async function* writeCytoscape(graph: SubgraphStream, context?: ExportContext): AsyncGenerator<string> {
  const records = await exportRecords(graph, context);
  yield '{"elements":{"nodes":[';
  yield* jsonItems(records.entities(), node);
  yield '],"edges":[';
  yield* jsonItems(records.relationships(), edge);
  yield ']},"data":{"sources":[';
  yield* jsonItems(records.sources());
  yield `]${jsonMember("provenance", records.provenance())}}}\n`;
}

function node(data: ExportedEntity): object {
  return { data };
}

function edge({ from, to, ...columns }: ExportedRelationship): object {
  return { data: { ...columns, source: from, target: to } };
}
