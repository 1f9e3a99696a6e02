import { LRUCache } from "lru-cache";
import type { RdfObject } from "../../rdf/rdf-subject.js";
import { IMPORT_LIMITS } from "../import-limits.js";
import type { InputFile } from "../input-file.js";
import { stageTriples } from "../rdf/stage-triples.js";
import type { PlacedSubject, Triples } from "../rdf/triples.js";
import type { ReadContext, Report } from "../readers/reader.js";
import type { Row } from "../row.js";
import { KnownThings } from "./known-things.js";
import type { Mapping } from "./mapping.js";
import { type MappedRecord, type PreparedRecord, prepareMapping, recordOf } from "./prepare-mapping.js";
import { preferred, type RdfColumn, rdfColumns } from "./rdf-columns.js";
import { rdfPrefixes } from "./rdf-names.js";
import type { MappedRow } from "./row-value.js";

/** What is left out is counted as. */
const UNMATCHED = "subjects that nothing in the mapping matches";
const UNMATCHED_OBJECT = "objects of properties that nothing in the mapping matches";

/** Characters of subjects that paths lead to, which are remembered: a country is asked for its name by every firm in it. */
const REMEMBERED_CHARACTERS = 33_554_432;

interface Told {
  readonly report: Report;
  readonly context: ReadContext;
}

/**
 * The rows that a mapping makes of an RDF file (Turtle, TriG, N-Triples, N-Quads). Each subject is looked at as a whole, with what is said of it
 * anywhere in the file, in the order of the IRIs; so the order of the triples does not matter, and memory stays bounded.
 */
export async function* mappedSubjects(mapping: Mapping, file: InputFile, told: Told): AsyncGenerator<Row> {
  const { prefixes: own, languages } = mapping.spec.rdf ?? {};
  const prefixes = rdfPrefixes(own);
  const { columns, position } = rdfColumns(prefixes);
  const prepared = prepareMapping(mapping, { position, rdf: prefixes });
  yield* stageTriples(file, told.context.stagingFolder, function* (triples) {
    const graph = new MappedGraph(triples, columns, preferred(languages));
    const known = new KnownThings();
    for (const id of triples.ids()) {
      const refuse = (problem: string) => told.report({ file: file.name, line: triples.sizeOf(id).line, problem });
      const unmatched = (what: string, problem: string) => {
        if (mapping.spec.unmatched === "skip") told.context.passOver(what);
        else refuse(`${problem} Add what is missing, or say \`unmatched: skip\`.`);
      };
      try {
        const records = recordsOf(prepared, graph, id, () =>
          unmatched(UNMATCHED_OBJECT, `Nothing in the mapping matches an object of ${id}.`),
        );
        // Blank nodes are parts of what points to them.
        if (records === undefined && !isBlank(id)) {
          unmatched(UNMATCHED, `Nothing in the mapping matches the subject ${id}.`);
        }
        const place = { file: file.name, line: graph.subject(id).line };
        for (const { sort, ifAbsent, values } of records ?? []) {
          if (!known.has(sort, values)) yield { ...place, sort, cells: values, ...(ifAbsent ? { ifAbsent } : {}) };
        }
      } catch (error) {
        if (!(error instanceof TooMuchSaid)) throw error;
        refuse(error.message);
      }
    }
  });
}

/** The records of a subject; undefined where nothing matches it. */
function recordsOf(
  prepared: readonly PreparedRecord[],
  graph: MappedGraph,
  id: string,
  onUnmatchedObject: () => void,
): MappedRecord[] | undefined {
  const row = graph.rowOf(id);
  const rowOfObject = (object: string) => graph.rowOf(id, object);
  const made: MappedRecord[] = [];
  let matched = false;
  for (const record of prepared) {
    if (record.each === undefined) {
      if (record.when !== undefined && !record.when(row)) continue;
      const found = recordOf(record, row, rowOfObject);
      if (found === undefined) return undefined;
      // A source of all claims says nothing of this subject.
      matched ||= record.sort !== "source" || record.when !== undefined;
      made.push(found);
      continue;
    }
    for (const object of new Set(record.each.flatMap((position) => row.all?.(position) ?? []))) {
      const seen = rowOfObject(object);
      if (record.when !== undefined && !record.when(seen)) continue;
      const found = recordOf(record, seen, () => seen);
      if (found === undefined) onUnmatchedObject();
      else made.push(found);
      matched = true;
    }
  }
  return matched ? made : undefined;
}

/** More is said than can be looked at at once. */
class TooMuchSaid extends Error {
  override readonly name = "TooMuchSaid";
}

/** The triples of a file as the columns of a mapping see them. */
class MappedGraph {
  readonly #remembered = new LRUCache<string, PlacedSubject>({ maxSize: REMEMBERED_CHARACTERS });

  constructor(
    private readonly triples: Triples,
    private readonly columns: readonly RdfColumn[],
    private readonly sort: (objects: readonly RdfObject[]) => RdfObject[],
  ) {}

  /** A subject as a row, seen from one of its objects where it is given. What a column holds is looked up when it is first asked for. */
  rowOf(id: string, object?: string): MappedRow {
    const known = new Map<number, readonly RdfObject[]>();
    const objects = (position: number) => {
      let found = known.get(position);
      if (found === undefined) {
        found = this.#objectsOf(this.columns[position]!, id, object);
        known.set(position, found);
      }
      return found;
    };
    return {
      // The label of a blank node means nothing outside of its file.
      cell: (position) => objects(position).find(({ value, isLiteral }) => isLiteral || !isBlank(value))?.value,
      all: (position) => [...new Set(objects(position).map(({ value }) => value))],
      defined: [],
      made: [],
    };
  }

  #objectsOf({ from, steps }: RdfColumn, id: string, object: string | undefined): readonly RdfObject[] {
    const start = from === "subject" ? id : object;
    if (start === undefined) return [];
    if (steps.length === 0) return [{ value: start, isLiteral: false, language: "" }];
    let nodes: readonly string[] = [start];
    let reached: RdfObject[] = [];
    for (const [index, step] of steps.entries()) {
      reached = nodes.flatMap((node) => this.subject(node).objects.get(step) ?? []);
      if (reached.length > IMPORT_LIMITS.triplesOfSubject) {
        throw new TooMuchSaid(
          `From ${id} a path leads to more than ${IMPORT_LIMITS.triplesOfSubject} values, which is the limit.`,
        );
      }
      if (index < steps.length - 1) {
        nodes = [...new Set(reached.flatMap(({ isLiteral, value }) => (isLiteral ? [] : [value])))];
      }
    }
    return this.sort(reached);
  }

  /** What is said of a subject. Throws {@link TooMuchSaid}. */
  subject(id: string): PlacedSubject {
    const remembered = this.#remembered.get(id);
    if (remembered !== undefined) return remembered;
    const { count, characters } = this.triples.sizeOf(id);
    if (count > IMPORT_LIMITS.triplesOfSubject || characters > IMPORT_LIMITS.subjectCharacters) {
      throw new TooMuchSaid(
        `Of ${id} more is said than can be looked at: ${count} triples with ${characters} characters; the limits are ${IMPORT_LIMITS.triplesOfSubject} and ${IMPORT_LIMITS.subjectCharacters}.`,
      );
    }
    const subject = this.triples.of(id);
    this.#remembered.set(id, subject, { size: characters + id.length + 1 });
    return subject;
  }
}

function isBlank(id: string): boolean {
  return id.startsWith("_:");
}
