import type { SubgraphStream } from "../../domain/subgraph.js";
import { describeClaim, describeEntity, describeExport, describeRelation, describeSource } from "./describe-in-rdf.js";
import { type ExportContext, exportRecords } from "./export-records.js";
import { recordsInBlocks } from "./in-blocks.js";
import { turtlePrefixes, turtleStatement } from "./turtle-text.js";

/**
 * RDF 1.1 in Turtle, in the words of `rdf/vocabulary.ts`. Each relationship is a triple between its ends, and a statement of its own
 * that tells the rest, with PROV-O for its sources and instants. Loses nothing.
 */
export async function* writeTurtle(graph: SubgraphStream, context?: ExportContext): AsyncGenerator<string> {
  const records = await exportRecords(graph, context);
  yield turtlePrefixes();
  for (const source of records.sources()) yield `\n${turtleStatement(describeSource(source))}`;
  for await (const entity of records.entities()) yield `\n${turtleStatement(describeEntity(entity))}`;
  yield* recordsInBlocks(
    records.relationshipBatches(),
    (claim) => `\n${turtleStatement(describeRelation(claim))}${turtleStatement(describeClaim(claim))}`,
  );
  const provenance = records.provenance();
  if (provenance !== undefined) yield `\n${turtleStatement(describeExport(provenance))}`;
}
