import type { RdfObject, RdfSubject } from "../../rdf/rdf-subject.js";
import type { StagingArea } from "../staging/staging-area.js";

/** A subject, and where it stood. */
export interface PlacedSubject extends RdfSubject {
  /** The line of its first triple, from 1. */
  readonly line: number;
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
  of(id: string): PlacedSubject {
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
  *subjects(): Generator<PlacedSubject> {
    for (const page of this.area.pages<SubjectRow>("rdf-page-subjects", "")) {
      for (const [id] of page) yield this.of(id);
    }
  }
}
