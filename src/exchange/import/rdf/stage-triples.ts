import type { InputFile } from "../input-file.js";
import { StagingArea } from "../staging/staging-area.js";
import { parseRdf } from "./parse-rdf.js";
import { Triples } from "./triples.js";

/**
 * Puts the triples of a file down, so that they can be read by subjects, wherever they stood in it, and answers what `read` makes of them.
 * `stagingFolder` is where they lie meanwhile; absent: the system's folder for temporary files.
 */
export async function* stageTriples<T>(
  file: InputFile,
  stagingFolder: string | undefined,
  read: (triples: Triples) => Iterable<T>,
): AsyncGenerator<T> {
  const area = await StagingArea.open(stagingFolder, "rdf-schema");
  try {
    const triples = new Triples(area);
    for await (const { subject, predicate, ...rest } of parseRdf(file)) triples.add(subject, predicate, rest);
    triples.seal();
    yield* read(triples);
  } finally {
    await area.close();
  }
}
