import type { ReadContext, Report } from "../readers/reader.js";
import type { Place, Row } from "../row.js";
import { edgeRows } from "./edge-row.js";
import type { GraphEdge, GraphNode } from "./graph-element.js";
import { nodeRows } from "./node-row.js";
import { toldSources } from "./told-sources.js";

/** Makes the rows of one file out of what a format of graphs says, be it an export of ours or another program's. */
export interface GraphRows {
  node(node: GraphNode): Row[];
  edge(edge: GraphEdge): Row[];
  /** The list of all sources that an export holds besides. */
  sources(value: unknown, place: Place): Row[];
}

/** Explains, once for a file, what nodes and edges need that say neither kind nor type: each is refused by itself besides. */
export function graphRows(report: Report, context: ReadContext): GraphRows {
  const options = { context, report, sources: toldSources(report) };
  const explained = new Set<string>();
  function explain(rows: Row[], column: "kind" | "type", problem: string): Row[] {
    const last = rows.at(-1);
    if (last === undefined || last.cells.has(column) || explained.has(column)) return rows;
    explained.add(column);
    report({ file: last.file, line: last.line, column, problem });
    return rows;
  }
  return {
    node: (node) =>
      explain(
        nodeRows(node, options),
        "kind",
        "Nodes need an attribute kind, such as COMPANY. If all are of one kind, give it with --kind.",
      ),
    edge: (edge) =>
      explain(
        edgeRows(edge, options),
        "type",
        "Edges need an attribute type, such as SUPPLIES. If all are of one type, give it with --type.",
      ),
    sources(value, place) {
      const rows: Row[] = [];
      options.sources.citations(value, { ...place, column: "sources" }, rows);
      return rows;
    },
  };
}
