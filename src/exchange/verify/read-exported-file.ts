import { BadInputError } from "../../domain/errors.js";
import { ftmIdOf } from "../ftm/ftm-id.js";
import { carriedProvenance, type ExportedFile } from "./exported-file.js";
import { recordsOfRdf } from "./rdf-records.js";
import { readCsv } from "./read-csv.js";
import { readFtm } from "./read-ftm.js";
import { readGexf } from "./read-gexf.js";
import { readGraphml } from "./read-graphml.js";
import { readJson } from "./read-json.js";
import { readNeo4jCsv } from "./read-neo4j-csv.js";
import { triplesOfJsonLd, triplesOfTurtle } from "./read-triples.js";

/** How a comment that tells of the provenance goes on, after whatever marks comments; and the last one of JSON Lines. */
const IN_COMMENT = '{"provenance":';

/** How the last line of FollowTheMoney begins. */
const FTM_EXPORT = `{"id":"${ftmIdOf("export", "")}`;

/** How Turtle and N-Triples begin: with a prefix, or with a subject. */
const TURTLE = /^(@?(prefix|base)\s|<[a-z][a-z0-9+.-]*:[^<>\s]*>\s|_:\S+\s|\[)/i;

/**
 * Reads an export back, in whichever format: its records where the format gives them all back (JSON, CYTOSCAPE, GRAPHML, GEXF, CSV, TURTLE, JSON_LD), else
 * what it carries alone. Throws BAD_USER_INPUT where it carries nothing.
 */
export function readExportedFile(text: string): ExportedFile {
  const start = text.slice(0, 4096).trimStart();
  if (/^\uFEFF?record,id,from,to,/.test(start)) return readCsv(text);
  if (start.startsWith("PAR1")) {
    throw new BadInputError("Parquet is not verified yet. Export the same question as CSV, and verify that.");
  }
  if (/^:(START_)?ID,/.test(start)) return readNeo4jCsv(text);
  if (start.startsWith("<") && /<graphml[\s>]/.test(start)) return readGraphml(text);
  if (start.startsWith("<") && /<gexf[\s>]/.test(start)) return readGexf(text);
  if (TURTLE.test(start)) return recordsOfRdf(triplesOfTurtle(text));
  if (start.startsWith("{") && start.includes('"@context"')) return recordsOfRdf(triplesOfJsonLd(text));
  const last = text.slice(text.trimEnd().lastIndexOf("\n") + 1);
  if (last.startsWith(FTM_EXPORT)) return readFtm(text);
  if (!last.startsWith(IN_COMMENT) && start.startsWith("{") && text.trimEnd().endsWith("}")) return readJson(text);
  return { provenance: carriedProvenance(commentOf(text)) };
}

/** The provenance in the last comment that tells of one; undefined where none does. */
function commentOf(text: string): unknown {
  const start = text.lastIndexOf(IN_COMMENT);
  if (start === -1) return undefined;
  const [line = ""] = text.slice(start).split("\n", 1);
  try {
    return (JSON.parse(line.slice(0, line.lastIndexOf("}") + 1)) as { readonly provenance: unknown }).provenance;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BadInputError(`The provenance that the file carries is no JSON any more: ${reason}`);
  }
}
