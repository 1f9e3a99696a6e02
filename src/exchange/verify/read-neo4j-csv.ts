import { parse } from "csv-parse/sync";
import { BadInputError } from "../../domain/errors.js";
import { carriedProvenance, type ExportedFile, parsedJson } from "./exported-file.js";

/** What NEO4J_NODES_CSV and NEO4J_RELATIONSHIPS_CSV carry, which stands in their last row: either has a part of the records alone. */
export function readNeo4jCsv(text: string): ExportedFile {
  const provenance = rowsOf(text).at(-1)?.provenance;
  return { provenance: carriedProvenance(provenance && parsedJson(provenance, "The provenance")) };
}

function rowsOf(text: string): { readonly provenance?: string }[] {
  try {
    return parse(text, { columns: (names: string[]) => names.map((name) => name.replace(/:string$/, "")) });
  } catch (cause) {
    throw new BadInputError(`The file is no CSV: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
