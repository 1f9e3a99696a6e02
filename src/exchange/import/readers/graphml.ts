import { graphRows } from "../graphs/graph-rows.js";
import type { InputFile } from "../input-file.js";
import type { Row } from "../row.js";
import { GraphmlElements } from "./graphml-elements.js";
import type { ReadContext, Report } from "./reader.js";
import { readXml } from "./xml.js";

/**
 * The rows of a GraphML file: an export of ours, or what networkx, igraph, Gephi or yEd write. Nodes are entities and edges
 * relationships, their attributes (by `attr.name`) the columns. What has no place in the graph is counted and passed over.
 */
export async function* readGraphml(file: InputFile, report: Report, context: ReadContext): AsyncGenerator<Row> {
  const rows: Row[] = [];
  const elements = new GraphmlElements(file, graphRows(report, context), {
    rows: (made) => rows.push(...made),
    passOver: (what) => context.passOver(what),
  });
  for await (const _ of readXml(file, elements)) {
    yield* rows;
    rows.length = 0;
  }
  elements.end();
}
