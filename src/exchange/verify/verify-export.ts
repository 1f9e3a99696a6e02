import { type ContentSeal, contentSealer } from "../export/content-seal.js";
import type { ExportQuestion, SealedProvenance } from "../export/export-provenance.js";
import { compareRecords, type RecordDifference } from "./compare-records.js";
import type { ExportedFile, FoundRecord } from "./exported-file.js";
import { questionAt } from "./question-at.js";
import { readExportedFile } from "./read-exported-file.js";

/** Asks a question again and answers the text of the export, which is node-link JSON. */
export type AskAgain = (question: ExportQuestion) => Promise<string>;

/** What an export is found to be. */
export interface Verification {
  readonly provenance: SealedProvenance;
  /** Whether the records of the file are those that it was sealed with; UNREADABLE where its format does not give them all back. */
  readonly file: "INTACT" | "CHANGED" | "UNREADABLE";
  /** The seal of the records as they are in the file. Absent where they can't be read. */
  readonly found?: ContentSeal;
  /** The same question, asked as known at the instant of the file. */
  readonly asKnownThen: Comparison;
  /** The same question, asked of what is known today. Absent where the question itself names the instant. */
  readonly today?: Comparison;
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
}

/** Whether an export still matches: its records their seal, and its seal the graph. */
export async function verifyExport(file: ExportedFile, ask: AskAgain): Promise<Verification> {
  const { provenance, records } = file;
  const { question, namesInstant } = questionAt(provenance.question, provenance.knownAt);
  const found = records && sealOf(records);
  const compare = async (asked: ExportQuestion) => comparison(file, readExportedFile(await ask(asked)));
  return {
    provenance,
    file: found === undefined ? "UNREADABLE" : found.hash === provenance.content.hash ? "INTACT" : "CHANGED",
    ...(found && { found }),
    asKnownThen: await compare(question),
    ...(!namesInstant && { today: await compare(questionAt(provenance.question).question) }),
  };
}

function sealOf(records: readonly FoundRecord[]): ContentSeal {
  const sealer = contentSealer();
  for (const { kind, record } of records) sealer.add(kind, record);
  return sealer.seal();
}

function comparison({ provenance, records }: ExportedFile, answer: ExportedFile): Comparison {
  const { revision, content } = answer.provenance;
  return {
    matches: content.hash === provenance.content.hash,
    revision,
    content,
    ...(records && { differences: compareRecords(records, answer.records ?? []) }),
  };
}
