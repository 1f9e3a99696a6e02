import type { InputFile } from "../input-file.js";
import { isLeftOutAsMerged, isRecordingColumn, MERGED, notedOfClaim } from "../noted-columns.js";
import { cellsOf, isObject, type Place, type Row } from "../row.js";
import type { ReadContext, Report } from "./reader.js";
import { wholeLines } from "./whole-lines.js";

/** The rows of a JSON Lines file: one record a line, our own or those of an export. */
export async function* readJsonLines(file: InputFile, report: Report, context: ReadContext): AsyncGenerator<Row> {
  for await (const { value, place } of jsonObjects(file, report)) {
    const cells = cellsOf(value);
    if (isMerged(cells) && isLeftOutAsMerged(context)) continue;
    const noted = takeNoted(cells, context);
    yield { ...place, ...(file.sort === undefined ? {} : { sort: file.sort }), cells, ...noted };
  }
}

function isMerged(cells: ReadonlyMap<string, unknown>): boolean {
  return cells.has("kind") && cells.has(MERGED);
}

function isRecorded(cells: ReadonlyMap<string, unknown>): boolean {
  return cells.has("recordedAt") && cells.has("from");
}

/** Takes out of the cells of an exported record what its store noted of it. Nothing for a record of one's own. */
function takeNoted(cells: Map<string, unknown>, context: ReadContext): Pick<Row, "noted"> {
  const noted = new Map<string, unknown>();
  const ofEntity = isMerged(cells);
  if (!ofEntity && !isRecorded(cells)) return {};
  for (const [column, value] of cells) {
    if (!(ofEntity ? column === MERGED : isRecordingColumn(column))) continue;
    noted.set(column, value);
    cells.delete(column);
  }
  return ofEntity ? { noted } : notedOfClaim(noted, context);
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
