import type { SubgraphStream } from "../../domain/subgraph.js";
import { describeClaim, describeEntity, describeExport, describeRelation, describeSource } from "./describe-in-rdf.js";
import { type ExportContext, exportRecords } from "./export-records.js";
import { jsonLdContext, jsonLdNode } from "./json-ld-text.js";
import { jsonItems, jsonText } from "./json-text.js";

/** JSON-LD 1.1: the same graph as {@link writeTurtle} writes, with its context in the file. Loses nothing. */
export async function* writeJsonLd(graph: SubgraphStream, context?: ExportContext): AsyncGenerator<string> {
  const records = await exportRecords(graph, context);
  yield `{"@context":${jsonText(jsonLdContext())},\n"@graph":[`;
  yield* jsonItems(nodes());
  yield "]}\n";

  async function* nodes(): AsyncGenerator<object> {
    for (const source of records.sources()) yield jsonLdNode(describeSource(source));
    for await (const entity of records.entities()) yield jsonLdNode(describeEntity(entity));
    for await (const claim of records.relationships()) {
      yield jsonLdNode(describeRelation(claim));
      yield jsonLdNode(describeClaim(claim));
    }
    const provenance = records.provenance();
    if (provenance !== undefined) yield jsonLdNode(describeExport(provenance));
  }
}
