import type { InputFile } from "../input-file.js";
import { isLeftOutAsMerged } from "../noted-columns.js";
import { isMerged, ownRow } from "../rdf/own-vocabulary.js";
import { stageTriples } from "../rdf/stage-triples.js";
import type { Triples } from "../rdf/triples.js";
import type { Row } from "../row.js";
import { BrokenFileError } from "./broken-file-error.js";
import type { ReadContext, Report } from "./reader.js";

/**
 * The rows of an RDF file in Turtle, TriG, N-Triples or N-Quads that is in our own vocabulary. The triples of one subject may stand
 * anywhere: they are put into a file, and read by subjects, so that memory stays bounded.
 */
export function readRdf(file: InputFile, _: Report, context: ReadContext): AsyncIterable<Row> {
  return stageTriples(file, context.stagingFolder, (triples) => ownRows(file, triples, context));
}

function* ownRows(file: InputFile, triples: Triples, context: ReadContext): Generator<Row> {
  const rdf = { file: file.name, of: (id: string) => triples.of(id), context };
  let found = false;
  for (const subject of triples.subjects()) {
    const row = ownRow(subject, rdf);
    if (row === undefined) continue;
    found = true;
    if (!isMerged(subject) || !isLeftOutAsMerged(context)) yield row;
  }
  if (!found) throw new BrokenFileError({ file: file.name, line: 1, problem: FOREIGN });
}

const FOREIGN =
  "Nothing in the file is an lg:Entity, lg:Claim or lg:Source, the classes of the Turtle export. RDF in other words is read with --mapping.";
