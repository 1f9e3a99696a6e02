import * as z from "zod";
import { BadInputError } from "../../domain/errors.js";
import type { RecordKind } from "../export/content-seal.js";
import type { ExportFormat } from "../export/export-format.js";
import type { SealedProvenance } from "../export/export-provenance.js";

/** A record of an export, as it was written. */
export interface FoundRecord {
  readonly kind: RecordKind;
  readonly record: Readonly<Record<string, unknown>>;
}

/** An export in a format that gives all records back. */
export interface ExportedRecords {
  readonly provenance: SealedProvenance;
  readonly records: readonly FoundRecord[];
}

/** An export in a format of lines that does not. */
export interface ExportedText {
  readonly provenance: SealedProvenance;
  readonly format: ExportFormat;
  /** Its lines but the one that carries the provenance, as they are in the file. */
  readonly text: string;
  /** The number of that line in the file, from 1. */
  readonly carrierLine: number;
}

/** What can be read back of an export. */
export type ExportedFile = ExportedRecords | ExportedText;

const count = z.int().min(0);
const hash = z.string().regex(/^sha-256:[0-9a-f]{64}$/);
const PROVENANCE: z.ZodType<SealedProvenance> = z.object({
  program: z.string(),
  question: z.union([
    z.object({ export: z.string() }),
    z.object({
      operation: z.string(),
      variables: z.record(z.string(), z.unknown()),
      path: z.array(z.union([z.string(), z.number()])).min(1),
    }),
  ]),
  revision: count,
  asOf: z.string().exactOptional(),
  knownAt: z.iso.datetime(),
  content: z.object({
    hash,
    entities: count,
    relationships: count,
    sources: count,
  }),
  text: z.object({ hash, lines: count }).exactOptional(),
});

/** What a file carries, checked. Throws BAD_USER_INPUT where it carries nothing, or something else. */
export function carriedProvenance(value: unknown): SealedProvenance {
  if (value === undefined) {
    throw new BadInputError(
      "The file carries no provenance, so there is nothing to verify it by: it is no export of this program, or one that another program has " +
        "written anew without it, or it is cut off before its end.",
    );
  }
  const read = PROVENANCE.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new BadInputError(
    `The provenance that the file carries can't be used: ${issue?.path.join(".")}: ${issue?.message}. Export it anew.`,
  );
}

/** JSON in a file. Throws BAD_USER_INPUT for what is none. */
export function parsedJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BadInputError(`${where} is no JSON: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
