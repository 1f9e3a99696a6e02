import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { IMPORT_LIMITS } from "../import-limits.js";
import type { InputFile } from "../input-file.js";
import { nearest } from "../nearest.js";
import { cellsOf, isObject, type RecordSort, type Row } from "../row.js";
import { BrokenFileError } from "./broken-file-error.js";
import type { Report } from "./reader.js";
import { wholeLines } from "./whole-lines.js";

/** The lists of a YAML file and what their items are. */
const LISTS: ReadonlyMap<string, RecordSort> = new Map([
  ["sources", "source"],
  ["entities", "entity"],
  ["relationships", "claim"],
]);

interface Parsed {
  readonly document: Document;
  lineOf(node: Node): number;
}

/** The rows of a YAML file: a map with the lists `sources`, `entities` and `relationships`, each of which may be left out. */
export async function* readYaml(file: InputFile, report: Report): AsyncGenerator<Row> {
  const parsed = await parseFile(file);
  const { contents } = parsed.document;
  if (contents === null || (isScalar(contents) && contents.value === null)) return;
  if (!isMap(contents)) throw broken(file, 1, "The file is no map with the lists sources, entities and relationships.");
  for (const { key, value } of contents.items) {
    const name = isScalar(key) ? String(key.value) : "";
    const sort = LISTS.get(name);
    const place = { file: file.name, line: parsed.lineOf(key as Node) };
    if (sort === undefined) {
      const like = nearest(name, LISTS.keys());
      report({
        ...place,
        column: name,
        problem: "There is no such list.",
        ...(like === undefined ? {} : { nearest: like }),
      });
    } else if (isSeq(value)) {
      yield* rowsOf(value.items as Node[], sort, { file, report, parsed });
    } else if (!isScalar(value) || value.value !== null) {
      report({ ...place, column: name, problem: "The value is no list. Begin each record with a dash." });
    }
  }
}

function* rowsOf(
  items: readonly Node[],
  sort: RecordSort,
  { file, report, parsed }: { file: InputFile; report: Report; parsed: Parsed },
): Generator<Row> {
  for (const item of items) {
    const place = { file: file.name, line: parsed.lineOf(item) };
    const value: unknown = item.toJS(parsed.document);
    if (isObject(value)) yield { ...place, sort, cells: cellsOf(value) };
    else report({ ...place, problem: "The item is no record. Write its fields below each other, as `name: value`." });
  }
}

async function parseFile(file: InputFile): Promise<Parsed> {
  let text = "";
  for await (const piece of wholeLines(file)) {
    text += piece.text;
    if (text.length > IMPORT_LIMITS.yamlBytes) {
      throw broken(
        file,
        1,
        `The file is larger than YAML may be: ${IMPORT_LIMITS.yamlBytes} bytes. Use CSV or JSON Lines.`,
      );
    }
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined)
    throw broken(file, lines.linePos(error.pos[0]).line, `The file is not YAML: ${error.message}`);
  return { document, lineOf: (node) => lines.linePos(node.range?.[0] ?? 0).line };
}

function broken(file: InputFile, line: number, problem: string): BrokenFileError {
  return new BrokenFileError({ file: file.name, line, problem });
}
