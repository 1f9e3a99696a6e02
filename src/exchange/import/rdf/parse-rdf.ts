import { Parser, type Quad, type Term } from "n3";
import type { RdfObject } from "../../rdf/rdf-subject.js";
import { IMPORT_LIMITS } from "../import-limits.js";
import type { InputFile } from "../input-file.js";
import { BrokenFileError } from "../readers/broken-file-error.js";
import { textPieces } from "../readers/text-pieces.js";

/** A triple, and the line on which it ends. */
export interface PlacedTriple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: RdfObject;
  readonly line: number;
}

type Listener = (data?: string) => void;

/**
 * The triples of a file in Turtle, TriG, N-Triples or N-Quads, as a stream; what graph a triple is in is left out. Throws
 * {@link BrokenFileError} where the file is none of these, or a token is too long.
 */
export async function* parseRdf(file: InputFile): AsyncGenerator<PlacedTriple> {
  const listeners = new Map<string, Listener>();
  const triples: PlacedTriple[] = [];
  let line = 1;
  let characters = 0;
  let failure: Error | null = null;
  // Relative IRIs are relative to the file, which has no address: they stay as they are.
  const parser = new Parser({ baseIRI: "file:///" });
  const input = { on: (event: string, listener: Listener) => listeners.set(event, listener) };
  // The parser takes any emitter of texts; its types ask for a stream of Node.
  parser.parse(input as unknown as NodeJS.ReadableStream as never, (error: Error | null, quad: Quad | null) => {
    failure ??= error;
    if (quad === null || quad === undefined) return;
    characters = 0;
    triples.push({ subject: idOf(quad.subject), predicate: quad.predicate.value, object: objectOf(quad.object), line });
  });
  const broken = (problem: string) => new BrokenFileError({ file: file.name, line, problem });

  function* taken(): Generator<PlacedTriple> {
    if (failure !== null) throw broken(`The file is no RDF: ${failure.message}`);
    yield* triples;
    triples.length = 0;
  }

  for await (const piece of textPieces(file)) {
    const lines = piece.text.split("\n");
    for (const [index, text] of lines.entries()) {
      line = piece.line + index;
      characters += text.length;
      listeners.get("data")?.(index === lines.length - 1 ? text : `${text}\n`);
      if (characters > IMPORT_LIMITS.documentCharacters) {
        throw broken(`A statement is longer than ${IMPORT_LIMITS.documentCharacters} characters, which is the limit.`);
      }
      if (failure !== null || triples.length >= IMPORT_LIMITS.batchSize) yield* taken();
    }
    yield* taken();
  }
  listeners.get("end")?.();
  yield* taken();
}

function idOf(term: Term): string {
  return term.termType === "BlankNode" ? `_:${term.value}` : term.value;
}

function objectOf(term: Term): RdfObject {
  if (term.termType !== "Literal") return { value: idOf(term), isLiteral: false, language: "" };
  return { value: term.value, isLiteral: true, language: term.language.toLowerCase() };
}
