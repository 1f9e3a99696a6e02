import type { StagingArea } from "../staging/staging-area.js";

/** The object of a triple. */
export interface RdfObject {
  /** An IRI, a blank node (which begins with `_:`), or the text of a literal. */
  readonly value: string;
  readonly isLiteral: boolean;
  /** Of a literal: its language tag in lower case, or the empty text. */
  readonly language: string;
}

/** All that is said of one subject, gathered from wherever it stood. */
export interface RdfSubject {
  /** An IRI, or a blank node. */
  readonly id: string;
  /** The line of its first triple, from 1. */
  readonly line: number;
  /** By predicate, in the order of the file. */
  readonly objects: ReadonlyMap<string, readonly RdfObject[]>;
}

type TripleRow = readonly [predicate: string, value: string, literal: number, language: string, line: number];
type SizeRow = readonly [count: number, characters: number, line: number | null];
type SubjectRow = readonly [subject: string];

/** Triples put down in a staging area, to be read by subjects in bounded memory. */
export class Triples {
  constructor(private readonly area: StagingArea) {}

  add(
    subject: string,
    predicate: string,
    { object, line }: { readonly object: RdfObject; readonly line: number },
  ): void {
    const { value, isLiteral, language } = object;
    this.area.run("rdf-insert-triple", [subject, predicate, value, isLiteral ? 1 : 0, language, line]);
  }

  /** To be called when all are in. */
  seal(): void {
    this.area.execute("rdf-seal");
  }

  /** What is said of a subject. */
  of(id: string): RdfSubject {
    const objects = new Map<string, RdfObject[]>();
    let first = Number.POSITIVE_INFINITY;
    for (const [predicate, value, literal, language, line] of this.area.all<TripleRow>("rdf-triples-of", [id])) {
      first = Math.min(first, line);
      const object = { value, isLiteral: literal === 1, language };
      const known = objects.get(predicate);
      if (known === undefined) objects.set(predicate, [object]);
      else known.push(object);
    }
    return { id, line: first, objects };
  }

  /** How much is said of a subject, and the line on which that begins; 0 of a subject of which nothing is said. */
  sizeOf(id: string): { readonly count: number; readonly characters: number; readonly line: number } {
    const [[count = 0, characters = 0, line] = []] = this.area.all<SizeRow>("rdf-size-of", [id]);
    return { count, characters, line: line ?? 0 };
  }

  /** Every subject, blank nodes among them, by its id. */
  *ids(): Generator<string> {
    for (const page of this.area.pages<SubjectRow>("rdf-page-all-subjects", "")) for (const [id] of page) yield id;
  }

  /** Every subject that has an IRI. */
  *subjects(): Generator<RdfSubject> {
    for (const page of this.area.pages<SubjectRow>("rdf-page-subjects", "")) {
      for (const [id] of page) yield this.of(id);
    }
  }
}
