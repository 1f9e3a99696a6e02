import type { InputFile } from "../input-file.js";
import { cellsOf, isObject, type Place, type Row } from "../row.js";
import type { Report } from "./reader.js";
import { wholeLines } from "./whole-lines.js";

/** The rows of a JSON Lines file: one record a line. */
export async function* readJsonLines(file: InputFile, report: Report): AsyncGenerator<Row> {
  for await (const { value, place } of jsonObjects(file, report)) {
    yield { ...place, ...(file.sort === undefined ? {} : { sort: file.sort }), cells: cellsOf(value) };
  }
}

/**
 * The objects of a file that has one on each line, blank lines and the line aside that tells where an export comes from. Lines that are no
 * object are reported.
 */
export async function* jsonObjects(
  file: InputFile,
  report: Report,
): AsyncGenerator<{ readonly value: object; readonly place: Place }> {
  for await (const { text, line: first } of wholeLines(file)) {
    let line = first;
    for (const content of text.split("\n")) {
      const place = { file: file.name, line };
      line += 1;
      if (content.trim() === "") continue;
      const value = parseJson(content);
      if (!isObject(value)) {
        report({ ...place, problem: "The line is no JSON object. Write one record a line, as { … }." });
        continue;
      }
      if (isProvenance(value)) continue;
      yield { value, place };
    }
  }
}

/** Whether a line is the last one of an export, which is about the file. */
function isProvenance(value: object): boolean {
  return Object.keys(value).join() === "provenance";
}

/** The value, or undefined for a text that is no JSON (which has no undefined). */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
