import { isDeepStrictEqual } from "node:util";
import type { RdfObject, RdfSubject } from "../rdf/rdf-subject.js";
import { PREFIXES } from "../rdf/vocabulary.js";

/** The triples of an export, in memory, by their subjects. A triple that stands twice is one. */
export class TripleMap {
  readonly #subjects = new Map<string, Map<string, RdfObject[]>>();

  add(subject: string, predicate: string, object: RdfObject): void {
    // What leads from one end of a relationship to the other is told by its claim, and is long where an entity has many.
    if (predicate.startsWith(PREFIXES.relation)) return;
    let properties = this.#subjects.get(subject);
    if (properties === undefined) {
      properties = new Map();
      this.#subjects.set(subject, properties);
    }
    const objects = properties.get(predicate);
    if (objects === undefined) properties.set(predicate, [object]);
    else if (!objects.some((known) => isDeepStrictEqual(known, object))) objects.push(object);
  }

  /** What is said of a subject. */
  of(id: string): RdfSubject {
    return { id, objects: this.#subjects.get(id) ?? new Map() };
  }

  *subjects(): Generator<RdfSubject> {
    for (const [id, objects] of this.#subjects) yield { id, objects };
  }
}
