import { type ContentSeal, contentSealer } from "../export/content-seal.js";
import type { ExportFormat } from "../export/export-format.js";
import type { ExportQuestion, SealedProvenance } from "../export/export-provenance.js";
import { type TextSeal, textSealer } from "../export/text-seal.js";
import { compareLines, type LineDifference } from "./compare-lines.js";
import { compareRecords, type RecordDifference } from "./compare-records.js";
import type { ExportedFile, ExportedRecords, ExportedText, FoundRecord } from "./exported-file.js";
import { questionAt } from "./question-at.js";
import { readExportedText } from "./read-exported-file.js";

/** Asks a question again and answers the text of the export, in a format that is text. */
export type AskAgain = (question: ExportQuestion, format: ExportFormat) => Promise<string>;

/** What an export is found to be. */
export interface Verification extends FileCheck {
  readonly provenance: SealedProvenance;
  /** The same question, asked as known at the instant of the file. */
  readonly asKnownThen: Comparison;
  /** The same question, asked of what is known today. Absent where the question itself names the instant. */
  readonly today?: Comparison;
}

/** The file beside its seal. */
interface FileCheck {
  /**
   * Whether the records of the file are those that it was sealed with, or its lines where its format does not give all records back; UNSEALED where
   * a version of the program wrote it that sealed no lines.
   */
  readonly file: "INTACT" | "CHANGED" | "UNSEALED";
  /** The seal of the records as they are in the file. Absent where they can't be read. */
  readonly found?: ContentSeal;
  /** The seal of the lines as they are in the file. Absent where the records can be read. */
  readonly foundText?: TextSeal;
}

/** An answer beside the export. */
export interface Comparison {
  /** Whether the answer has the records that the file was sealed with. */
  readonly matches: boolean;
  /** The revision that was asked. */
  readonly revision: number;
  readonly content: ContentSeal;
  /** What the records of the file (first) and those of the answer (second) do not have alike. Absent where those of the file can't be read. */
  readonly differences?: readonly RecordDifference[];
  /** In their stead: what the lines of the file and those of the answer in the same format do not have alike. */
  readonly lines?: readonly LineDifference[];
}

/** Whether an export still matches: its records or lines their seal, and its seal the graph. */
export async function verifyExport(file: ExportedFile, ask: AskAgain): Promise<Verification> {
  const { provenance } = file;
  // Only the same lines can tell what became of lines.
  const format = "text" in file ? file.format : "JSON";
  const { question, namesInstant } = questionAt(provenance.question, format, provenance.knownAt);
  const compare = async (asked: ExportQuestion) => comparison(file, readExportedText(await ask(asked, format)));
  return {
    provenance,
    ...("text" in file ? lineCheck(file) : recordCheck(file)),
    asKnownThen: await compare(question),
    ...(!namesInstant && { today: await compare(questionAt(provenance.question, format).question) }),
  };
}

function recordCheck({ provenance, records }: ExportedRecords): FileCheck {
  const found = sealOf(records);
  return { file: found.hash === provenance.content.hash ? "INTACT" : "CHANGED", found };
}

function sealOf(records: readonly FoundRecord[]): ContentSeal {
  const sealer = contentSealer();
  for (const { kind, record } of records) sealer.add(kind, record);
  return sealer.seal();
}

function lineCheck({ provenance, text }: ExportedText): FileCheck {
  const sealed = provenance.text;
  const foundText = textSealOf(text);
  if (sealed === undefined) return { file: "UNSEALED", foundText };
  // Many tools end lines as their system does. A line break within a text of CSV is as it was written, hence not only this.
  const isIntact = [foundText, textSealOf(text.replaceAll("\r\n", "\n"))].some(({ hash }) => hash === sealed.hash);
  return { file: isIntact ? "INTACT" : "CHANGED", foundText };
}

function textSealOf(text: string): TextSeal {
  const sealer = textSealer();
  sealer.add(text);
  return sealer.seal();
}

function lineDifferences({ text, carrierLine }: ExportedText, answer: string): LineDifference[] {
  return compareLines(text, answer).map((found) =>
    found.in !== "SECOND" && found.line >= carrierLine ? { ...found, line: found.line + 1 } : found,
  );
}

function comparison(file: ExportedFile, answer: ExportedFile): Comparison {
  const { revision, content } = answer.provenance;
  return {
    matches: content.hash === file.provenance.content.hash,
    revision,
    content,
    ...("text" in file
      ? { lines: lineDifferences(file, "text" in answer ? answer.text : "") }
      : { differences: compareRecords(file.records, "text" in answer ? [] : answer.records) }),
  };
}
