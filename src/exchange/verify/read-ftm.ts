import * as z from "zod";
import { carriedProvenance, type ExportedFile, parsedJson } from "./exported-file.js";

const NOTE = z.object({ properties: z.object({ description: z.tuple([z.string()]) }) });

/** What FOLLOW_THE_MONEY carries, which stands in its last line: the format does not give the records back. */
export function readFtm(text: string): ExportedFile {
  const line = parsedJson(text.slice(text.trimEnd().lastIndexOf("\n") + 1), "The last line");
  const note = NOTE.safeParse(line);
  const told = note.success ? parsedJson(note.data.properties.description[0], "The description of the export") : {};
  return { provenance: carriedProvenance((told as { readonly provenance?: unknown } | null)?.provenance) };
}
