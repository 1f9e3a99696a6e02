import { BadInputError } from "../../domain/errors.js";
import { carriedProvenance, type ExportedFile } from "./exported-file.js";
import { recordsOfRdf } from "./rdf-records.js";
import { readCsv } from "./read-csv.js";
import { readGexf } from "./read-gexf.js";
import { readGraphml } from "./read-graphml.js";
import { readJson } from "./read-json.js";
import { readParquet } from "./read-parquet.js";
import { readText } from "./read-text.js";
import { triplesOfJsonLd, triplesOfTurtle } from "./read-triples.js";

/** How Turtle and N-Triples begin: with a prefix, or with a subject. */
const TURTLE = /^(@?(prefix|base)\s|<[a-z][a-z0-9+.-]*:[^<>\s]*>\s|_:\S+\s|\[)/i;

/**
 * Reads an export back, in whichever format: its records where the format gives them all back (JSON, CYTOSCAPE, GRAPHML, GEXF, CSV, TURTLE, JSON_LD,
 * PARQUET), else its lines. Throws BAD_USER_INPUT where it carries nothing to verify it by, or has more text than can be read at once.
 */
export async function readExportedFile(bytes: Buffer): Promise<ExportedFile> {
  if (bytes.toString("latin1", 0, 4) === "PAR1") return readParquet(bytes);
  let text: string;
  try {
    text = bytes.toString("utf8");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ERR_STRING_TOO_LONG") throw cause;
    throw new BadInputError("The file is too large to be verified: 512 MB is the limit. Export less at once.");
  }
  return readExportedText(text);
}

/** The same of a format that is text. */
export function readExportedText(text: string): ExportedFile {
  const start = text.slice(0, 4096).trimStart();
  if (/^\uFEFF?record,id,from,to,/.test(start)) return readCsv(text);
  if (start.startsWith("<") && /<graphml[\s>]/.test(start)) return readGraphml(text);
  if (start.startsWith("<") && /<gexf[\s>]/.test(start)) return readGexf(text);
  if (TURTLE.test(start)) return recordsOfRdf(triplesOfTurtle(text));
  if (start.startsWith("{") && start.includes('"@context"')) return recordsOfRdf(triplesOfJsonLd(text));
  const lines = readText(text);
  if (lines !== undefined) return lines;
  if (start.startsWith("{") && text.trimEnd().endsWith("}")) return readJson(text);
  return { provenance: carriedProvenance(undefined), records: [] };
}
