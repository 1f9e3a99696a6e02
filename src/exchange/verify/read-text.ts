import { parse } from "csv-parse/sync";
import * as z from "zod";
import { BadInputError } from "../../domain/errors.js";
import type { ExportFormat } from "../export/export-format.js";
import { lineCount } from "../export/text-seal.js";
import { ftmIdOf } from "../ftm/ftm-id.js";
import { carriedProvenance, type ExportedText, parsedJson } from "./exported-file.js";

/** How a format of lines is known, and where in it the provenance stands. */
interface TextFormat {
  readonly format: ExportFormat;
  /** How the text begins. */
  readonly begins: RegExp;
  /** How the line begins that carries the provenance. */
  readonly carrier: RegExp;
  readonly carriedBy: (line: string, text: string) => unknown;
}

/** Tools leave out quotes that need not be. */
const TEXT_FORMATS: readonly TextFormat[] = [
  { format: "NEO4J_NODES_CSV", begins: /^"?:ID"?,/, carrier: /^"?export"?,"?Export"?,/, carriedBy: inRow },
  {
    format: "NEO4J_RELATIONSHIPS_CSV",
    begins: /^"?:START_ID"?,/,
    carrier: /^"?export"?,"?export"?,"?EXPORT"?,/,
    carriedBy: inRow,
  },
  {
    format: "FOLLOW_THE_MONEY",
    begins: /^\{/,
    carrier: new RegExp(`^\\{"id":"${ftmIdOf("export", "")}[^"]*","schema":"Note"`),
    carriedBy: inNote,
  },
  { format: "JSONL", begins: /^\{/, carrier: /^\{"provenance":/, carriedBy: inJson },
  { format: "MERMAID", begins: /^flowchart /, carrier: /^%% \{"provenance":/, carriedBy: inJson },
  { format: "DOT", begins: /^digraph /, carrier: /^\/\/ \{"provenance":/, carriedBy: inJson },
  { format: "CYPHER", begins: /^(\/\/|CREATE|UNWIND) /, carrier: /^\/\/ \{"provenance":/, carriedBy: inJson },
];

/**
 * An export in a format that does not give all records back, as its lines, and what it carries; undefined where it is none of these. A diagram
 * of Mermaid is found in Markdown too, the last one.
 */
export function readText(file: string): ExportedText | undefined {
  const text = file.replace(/^\uFEFF/, "");
  return textOf(text) ?? [...text.matchAll(FENCED_DIAGRAM)].map(([, diagram = ""]) => textOf(diagram)).at(-1);
}

/** What stands between the marks of a diagram in Markdown. */
const FENCED_DIAGRAM = /^```mermaid[^\S\n]*\n(.*?^)```\s*$/gms;

function textOf(text: string): ExportedText | undefined {
  for (const { format, begins, carrier, carriedBy } of TEXT_FORMATS) {
    const place = begins.test(text) ? lastLine(text, carrier) : undefined;
    if (place === undefined) continue;
    const provenance = carriedProvenance(carriedBy(place.line.trimEnd(), text));
    const [ahead, behind] = [text.slice(0, place.start), text.slice(place.end)];
    const others = ahead + (behind.trim() === "" ? "" : behind);
    return { provenance, format, text: others, carrierLine: lineCount(ahead) + 1 };
  }
  return undefined;
}

/** The last line that begins in a way, with its places in the text. */
function lastLine(text: string, beginning: RegExp): { line: string; start: number; end: number } | undefined {
  for (let end = text.length; end > 0; ) {
    const start = end < 2 ? 0 : text.lastIndexOf("\n", end - 2) + 1;
    const line = text.slice(start, end);
    if (beginning.test(line)) return { line, start, end };
    end = start;
  }
  return undefined;
}

function inJson(line: string): unknown {
  const json = line.slice(line.indexOf("{"), line.lastIndexOf("}") + 1);
  return PROVENANCE.parse(parsedJson(json, "The line of the provenance")).provenance;
}
const PROVENANCE = z.object({ provenance: z.unknown() });

const NOTE = z.object({ properties: z.object({ description: z.tuple([z.string()]) }) });

function inNote(line: string): unknown {
  const note = NOTE.safeParse(parsedJson(line, "The line of the provenance"));
  return note.success ? inJson(note.data.properties.description[0]) : undefined;
}

function inRow(line: string, text: string): unknown {
  const header = text.slice(0, text.indexOf("\n") + 1);
  let rows: { readonly provenance?: string }[];
  try {
    rows = parse(header + line, { columns: (names: string[]) => names.map((name) => name.replace(/:string$/, "")) });
  } catch (cause) {
    throw new BadInputError(`The file is no CSV: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  const provenance = rows[0]?.provenance;
  return provenance && parsedJson(provenance, "The provenance");
}
