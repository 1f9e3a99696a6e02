import type { ContentSeal } from "../exchange/export/content-seal.js";
import { printable } from "../exchange/import/printable.js";
import type { RecordDifference } from "../exchange/verify/compare-records.js";
import type { Comparison, Verification } from "../exchange/verify/verify-export.js";

/** Differences that are shown of each comparison; --json has all. */
const SHOWN = 10;

const FILE_WORDS: Readonly<Record<Verification["file"], string>> = {
  INTACT: "intact: its records are those that it was sealed with",
  CHANGED: "CHANGED: its records are not those that it was sealed with",
  UNREADABLE: "not checked: its format does not give all records back, so only its question is asked again",
};

/** What is found of an export, in words. */
export function verificationText(file: string, { provenance, ...found }: Verification): string {
  const { revision, knownAt, asOf, question, content } = provenance;
  const dated = asOf === undefined ? "" : `, as of ${asOf}`;
  const asked = "export" in question ? `/export?${question.export}` : question.operation.replace(/\s+/g, " ");
  const lines = [
    `${file}: revision ${revision}, known at ${knownAt}${dated}`,
    `asked  ${asked}`,
    `sealed ${counts(content)}`,
    `file   ${FILE_WORDS[found.file]}`,
    ...(found.file === "CHANGED" && found.found ? [`       it has ${counts(found.found)}`] : []),
    `graph  ${comparisonWords(found.asKnownThen, "asked again as known then")}`,
    ...differenceLines(found.asKnownThen),
    ...todayLines(found),
  ];
  // The file may be anybody's.
  return lines.map((line) => `${printable(line)}\n`).join("");
}

function todayLines({ asKnownThen, today }: Omit<Verification, "provenance">): string[] {
  if (today === undefined) return ["today  not asked apart: the question names the instant whose knowledge it wants"];
  const words = `today  ${comparisonWords(today, `asked as known now, at revision ${today.revision}`)}`;
  return today.content.hash === asKnownThen.content.hash ? [words] : [words, ...differenceLines(today)];
}

function comparisonWords({ matches, content }: Comparison, how: string): string {
  return matches ? `matches: ${how}, it answers the same` : `DIFFERS: ${how}, it answers ${counts(content)}`;
}

function differenceLines({ differences = [] }: Comparison): string[] {
  const shown = differences.slice(0, SHOWN).map((difference) => `       ${differenceWords(difference)}`);
  const rest = differences.length - shown.length;
  return rest > 0 ? [...shown, `       … and ${rest} more; --json has all`] : shown;
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
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function counts({ entities, relationships, sources }: ContentSeal): string {
  return `${entities} entities, ${relationships} relationships, ${sources} sources`;
}
