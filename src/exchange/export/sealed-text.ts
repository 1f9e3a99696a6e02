import type { SubgraphStream } from "../../domain/subgraph.js";
import type { ExportWriter } from "./export-format.js";
import type { SealedProvenance } from "./export-provenance.js";
import { type ExportContext, type ExportRecords, exportRecords } from "./export-records.js";
import { inBlocks } from "./in-blocks.js";
import { textSealer } from "./text-seal.js";

/** A format of lines, the last of which carries the provenance. */
interface SealedText {
  /** All other lines. Where the context has a provenance, every list of the records has to be read. */
  body(records: ExportRecords, context?: ExportContext): AsyncIterable<string>;
  /** The last line, with its end. */
  carrier(provenance: SealedProvenance): string;
}

/**
 * The writer of a format that does not give all of its records back: beside the seal of the records its provenance has one of the lines, so that
 * an edit of the file is told from a change of the graph.
 */
export function sealedText({ body, carrier }: SealedText): ExportWriter {
  return async function* write(graph: SubgraphStream, context?: ExportContext): AsyncGenerator<string> {
    const records = await exportRecords(graph, context);
    // What nobody asks for is not worth its time.
    const sealer = context?.provenance && textSealer();
    for await (const block of inBlocks(body(records, context))) {
      sealer?.add(block);
      yield block;
    }
    const provenance = records.provenance();
    if (provenance !== undefined && sealer !== undefined) yield carrier({ ...provenance, text: sealer.seal() });
  };
}
