import { BadInputError } from "../../domain/errors.js";
import type { SubgraphStream } from "../../domain/subgraph.js";
import type { ExportContext } from "./export-records.js";
import { inBlocks } from "./in-blocks.js";
import { writeCsv } from "./write-csv.js";
import { writeCypher } from "./write-cypher.js";
import { writeCytoscape } from "./write-cytoscape.js";
import { writeDot } from "./write-dot.js";
import { writeFtm } from "./write-ftm.js";
import { writeGexf } from "./write-gexf.js";
import { writeGraphml } from "./write-graphml.js";
import { writeJson } from "./write-json.js";
import { writeJsonLd } from "./write-json-ld.js";
import { writeJsonLines } from "./write-json-lines.js";
import { writeMermaid } from "./write-mermaid.js";
import { writeNeo4jNodesCsv, writeNeo4jRelationshipsCsv } from "./write-neo4j-csv.js";
import { writeParquet } from "./write-parquet.js";
import { writeTurtle } from "./write-turtle.js";

/** Writes a subgraph piece by piece, with memory for the names of its entities and for its sources alone. */
export type ExportWriter<Piece extends string | Uint8Array = string> = (
  graph: SubgraphStream,
  context?: ExportContext,
) => AsyncIterable<Piece>;

/** A format that a subgraph can be written in. */
export interface ExportFormatDefinition {
  /** With the charset where the type is text. */
  readonly mediaType: string;
  /** Of a file name, without the dot. */
  readonly extension: string;
  /** Bytes where the format is no text. */
  readonly write: ExportWriter<string | Uint8Array>;
}

/** The formats by their names in the schema. */
export const EXPORT_FORMATS = {
  JSON: { mediaType: "application/json", extension: "json", write: inPieces(writeJson) },
  CYTOSCAPE: { mediaType: "application/json", extension: "cyjs", write: inPieces(writeCytoscape) },
  GRAPHML: { mediaType: "application/graphml+xml", extension: "graphml", write: inPieces(writeGraphml) },
  GEXF: { mediaType: "application/gexf+xml", extension: "gexf", write: inPieces(writeGexf) },
  CSV: { mediaType: "text/csv; charset=utf-8; header=present", extension: "csv", write: inPieces(writeCsv) },
  DOT: { mediaType: "text/vnd.graphviz; charset=utf-8", extension: "dot", write: inPieces(writeDot) },
  MERMAID: { mediaType: "text/vnd.mermaid; charset=utf-8", extension: "mmd", write: inPieces(writeMermaid) },
  CYPHER: { mediaType: "text/plain; charset=utf-8", extension: "cypher", write: inPieces(writeCypher) },
  NEO4J_NODES_CSV: {
    mediaType: "text/csv; charset=utf-8; header=present",
    extension: "nodes.csv",
    write: inPieces(writeNeo4jNodesCsv),
  },
  NEO4J_RELATIONSHIPS_CSV: {
    mediaType: "text/csv; charset=utf-8; header=present",
    extension: "relationships.csv",
    write: inPieces(writeNeo4jRelationshipsCsv),
  },
  TURTLE: { mediaType: "text/turtle; charset=utf-8", extension: "ttl", write: inPieces(writeTurtle) },
  JSON_LD: { mediaType: "application/ld+json", extension: "jsonld", write: inPieces(writeJsonLd) },
  JSONL: { mediaType: "application/jsonl", extension: "jsonl", write: inPieces(writeJsonLines) },
  FOLLOW_THE_MONEY: { mediaType: "application/jsonl", extension: "ftm.json", write: inPieces(writeFtm) },
  PARQUET: { mediaType: "application/vnd.apache.parquet", extension: "parquet", write: writeParquet },
} as const satisfies Record<string, ExportFormatDefinition>;

export type ExportFormat = keyof typeof EXPORT_FORMATS;

/** Their names, in the order of the table. */
export const SUPPORTED_FORMATS = Object.keys(EXPORT_FORMATS) as ExportFormat[];

/** The format of that name, or an error that lists the names. */
export function exportFormat(name: string, argument = "format"): ExportFormatDefinition {
  if (!Object.hasOwn(EXPORT_FORMATS, name)) {
    throw new BadInputError(
      `There is no format ${JSON.stringify(name)}. Use one of ${SUPPORTED_FORMATS.join(", ")}.`,
      argument,
    );
  }
  return EXPORT_FORMATS[name as ExportFormat];
}

function inPieces(write: ExportWriter): ExportWriter {
  return (graph, context) => inBlocks(write(graph, context));
}
