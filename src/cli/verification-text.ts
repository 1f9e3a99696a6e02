import type { ContentSeal } from "../exchange/export/content-seal.js";
import type { TextSeal } from "../exchange/export/text-seal.js";
import { printable } from "../exchange/import/printable.js";
import type { LineDifference } from "../exchange/verify/compare-lines.js";
import type { RecordDifference } from "../exchange/verify/compare-records.js";
import type { Comparison, Verification } from "../exchange/verify/verify-export.js";

/** Differences that are shown of each comparison; --json has all. */
const SHOWN = 10;

/** Characters of a line that are shown ahead of what differs in it. */
const SHOWN_AHEAD = 20;
/** Characters of a value or a line that are shown. */
const SHOWN_CHARACTERS = 80;

/** What is found of an export, in words. */
export function verificationText(file: string, { provenance, ...found }: Verification): string {
  const { revision, knownAt, asOf, question, content } = provenance;
  const dated = asOf === undefined ? "" : `, as of ${asOf}`;
  const asked = "export" in question ? `/export?${question.export}` : question.operation.replace(/\s+/g, " ");
  const lines = [
    `${file}: revision ${revision}, known at ${knownAt}${dated}`,
    `asked  ${asked}`,
    `sealed ${counts(content)}`,
    ...fileLines(found, provenance.text),
    `graph  ${comparisonWords(found.asKnownThen, "asked again as known then")}`,
    ...differenceLines(found.file, found.asKnownThen),
    ...todayLines(found),
  ];
  // The file may be anybody's.
  return lines.map((line) => `${printable(line)}\n`).join("");
}

function fileLines({ file, found, foundText }: Omit<Verification, "provenance">, sealed?: TextSeal): string[] {
  if (file === "UNSEALED") {
    return [
      "file   not sealed by itself: a version wrote it that sealed no lines, so only its question is asked again",
    ];
  }
  const what = foundText === undefined ? "records" : "lines";
  if (file === "INTACT") return [`file   intact: its ${what} are those that it was sealed with`];
  const words = `file   CHANGED: its ${what} are not those that it was sealed with`;
  if (found !== undefined) return [words, `       it has ${counts(found)}`];
  return [words, `       it has ${foundText?.lines} lines, and was sealed with ${sealed?.lines}`];
}

function todayLines({ file, asKnownThen, today }: Omit<Verification, "provenance">): string[] {
  if (today === undefined) return ["today  not asked apart: the question names the instant whose knowledge it wants"];
  const words = `today  ${comparisonWords(today, `asked as known now, at revision ${today.revision}`)}`;
  return today.content.hash === asKnownThen.content.hash ? [words] : [words, ...differenceLines(file, today)];
}

function comparisonWords({ matches, content }: Comparison, how: string): string {
  return matches ? `matches: ${how}, it answers the same` : `DIFFERS: ${how}, it answers ${counts(content)}`;
}

function differenceLines(file: Verification["file"], { matches, differences, lines }: Comparison): string[] {
  // Another version of the program may write the same graph in other lines.
  if (file === "INTACT" && matches) return [];
  const all = differences?.map(differenceWords) ?? lines?.map(lineWords) ?? [];
  if (lines?.length === 0) all.push(sameLinesWords(file, matches));
  const shown = all.slice(0, SHOWN).map((words) => `       ${words}`);
  return all.length > SHOWN ? [...shown, `       … and ${all.length - SHOWN} more; --json has all`] : shown;
}

function sameLinesWords(file: Verification["file"], matches: boolean): string {
  if (!matches) return "the lines are the same: what differs, the format leaves out";
  return file === "CHANGED" ? "the lines are the same, in another order" : "the lines are the same";
}

function lineWords({ line, first, second }: LineDifference): string {
  if (first === undefined) return `line ${line} of the graph's answer, not in the file: ${excerpt(second)}`;
  if (second === undefined) return `line ${line}, in the file alone: ${excerpt(first)}`;
  const start = Math.max(0, sharedLength(first, second) - SHOWN_AHEAD);
  return `line ${line}: ${excerpt(first, start)} in the file, ${excerpt(second, start)} in the graph`;
}

/** How many characters two texts begin with alike. */
function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function excerpt(line = "", start = 0): string {
  const end = start + SHOWN_CHARACTERS;
  return `${start > 0 ? "…" : ""}${line.slice(start, end)}${line.length > end ? "…" : ""}`;
}

function differenceWords({ kind, id, in: place, columns = {} }: RecordDifference): string {
  const named = `${kind} ${id}`;
  if (place === "FIRST") return `${named}: in the file alone`;
  if (place === "SECOND") return `${named}: in the graph alone`;
  const words = Object.entries(columns).map(
    ([column, [file, graph]]) => `${column} ${short(file)} in the file, ${short(graph)} in the graph`,
  );
  return `${named}: ${words.join("; ")}`;
}

function short(value: unknown): string {
  const text = value === null ? "absent" : JSON.stringify(value);
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS - 1)}…` : text;
}

function counts({ entities, relationships, sources }: ContentSeal): string {
  return `${entities} entities, ${relationships} relationships, ${sources} sources`;
}
