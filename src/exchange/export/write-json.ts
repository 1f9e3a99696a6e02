import type { SubgraphStream } from "../../domain/subgraph.js";
import { type ExportContext, exportRecords } from "./export-records.js";
import type { ExportedRelationship } from "./exported-record.js";
import { jsonItems, jsonMember } from "./json-text.js";

/**
 * Node-link JSON, as networkx's node_link_graph and D3 read it: nodes and links with their columns beside their ids, parallel
 * links told apart by key. The sources stand with each link, and all of them once more under graph,
 * where the provenance is too. Loses nothing.
 */
export async function* writeJson(graph: SubgraphStream, context?: ExportContext): AsyncGenerator<string> {
  const records = await exportRecords(graph, context);
  yield '{"directed":true,"multigraph":true,"nodes":[';
  yield* jsonItems(records.entities());
  yield '],"links":[';
  yield* jsonItems(records.relationships(), link);
  yield '],"graph":{"sources":[';
  yield* jsonItems(records.sources());
  yield `]${jsonMember("provenance", records.provenance())}}}\n`;
}

function link({ from, to, ...columns }: ExportedRelationship): object {
  return { source: from, target: to, key: columns.id, ...columns };
}
