import * as z from "zod";
import { ROLE_NAMES } from "../../domain/access-key.js";
import { BOUNDS, CLAIM_STATUSES, SHARE_BASES, SUPPLY_STAGES } from "../../domain/claim.js";
import { ENTITY_KIND_NAMES } from "../../domain/entity-kind.js";
import { isPartialDate } from "../../domain/partial-date.js";
import { RELATIONSHIP_TYPE_NAMES } from "../../domain/relationship-type.js";
import type { BackupRows } from "../../store/backup-batch.js";
import { FORMAT_NAME } from "./backup-format.js";

/** A whole number, 0 or more. */
const count = z.int().min(0);
/** ms since 1970. */
const instant = count;
const id = z.string().min(1);
const partialDate = z.string().refine(isPartialDate, { error: "is no date" });

function oneOf<Names extends object>(names: Names) {
  return z.enum(Object.keys(names) as (keyof Names & string)[]);
}

/** Fields in the order of their names, which stores keep each in its own. */
function sorted<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))) as Fields;
}

const citation = z.strictObject({
  source: id,
  quote: z.string().exactOptional(),
  locator: z.string().exactOptional(),
});

const source = z.strictObject({
  id,
  title: z.string(),
  publisher: z.string().exactOptional(),
  publishedOn: partialDate.exactOptional(),
  url: z.string().exactOptional(),
});

const name = z.strictObject({
  text: z.string(),
  note: z.string().exactOptional(),
  confidence: z.number(),
  citations: z.array(citation),
});

const fact = z.strictObject({
  statement: z.string(),
  quantity: z.number().exactOptional(),
  bound: oneOf(BOUNDS).exactOptional(),
  unit: z.string().exactOptional(),
  validFrom: partialDate.exactOptional(),
  validTo: partialDate.exactOptional(),
  citations: z.array(citation),
});

const entity = z.strictObject({
  id,
  kind: z.enum(ENTITY_KIND_NAMES),
  name: z.string(),
  names: z.array(name),
  description: z.string().exactOptional(),
  facts: z.array(fact),
  fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).overwrite(sorted),
  mergedInto: id.exactOptional(),
  recordedAt: instant,
  changedAt: instant,
});

const claim = z.strictObject({
  id,
  type: z.enum(RELATIONSHIP_TYPE_NAMES),
  from: id,
  to: id,
  minerals: z.array(id),
  validFrom: partialDate.exactOptional(),
  validTo: partialDate.exactOptional(),
  share: z.number().exactOptional(),
  shareOf: oneOf(SHARE_BASES).exactOptional(),
  stage: oneOf(SUPPLY_STAGES).exactOptional(),
  quantity: z.number().exactOptional(),
  bound: oneOf(BOUNDS).exactOptional(),
  unit: z.string().exactOptional(),
  label: z.string().exactOptional(),
  confidence: z.number(),
  status: oneOf(CLAIM_STATUSES),
  citations: z.array(citation),
  recordedAt: instant,
  retractedAt: instant.exactOptional(),
  retractionReason: z.string().exactOptional(),
  supersededBy: id.exactOptional(),
});

const revision = z.strictObject({
  number: z.int().min(1),
  recordedAt: instant,
  author: z.string().exactOptional(),
  note: z.string(),
});

const key = z.strictObject({
  id,
  name: z.string(),
  role: z.enum(ROLE_NAMES),
  hash: z.string(),
  createdAt: instant,
  revokedAt: instant.exactOptional(),
});

/** What the first line of every version of the format says; what else it says depends on the version. */
export const ANY_HEADER = z.looseObject({ format: z.literal(FORMAT_NAME), version: z.int().min(1) });

/** The first line of a backup. */
export const HEADER = z.strictObject({
  format: z.literal(FORMAT_NAME),
  version: z.int().min(1),
  /** The version of the program that wrote it. */
  lodegraph: z.string(),
  /** Where it is from, for people. */
  store: z.string(),
  revision: count,
  recordedAt: instant,
});

/** A named value of the store. These lines come after the first one. */
export const META = z.strictObject({ meta: z.strictObject({ name: z.string(), value: z.string() }) });

/** The last line of a backup. */
export const SEAL = z.strictObject({
  seal: z.strictObject({
    counts: z.strictObject({ revisions: count, sources: count, entities: count, claims: count, keys: count }),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
});

/** What the lines of each list hold, under which name. */
export const RECORDS: { readonly [List in keyof BackupRows]: RecordFormat<BackupRows[List]> } = {
  revisions: { name: "revision", schema: revision },
  sources: { name: "source", schema: z.strictObject({ source, revision: z.int().min(1) }) },
  entities: { name: "entity", schema: entity },
  claims: { name: "claim", schema: claim },
  keys: { name: "key", schema: key },
};

interface RecordFormat<Row> {
  readonly name: string;
  readonly schema: z.ZodType<Row>;
}

/** A value that has the shape of a schema, or what is wrong with it. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: string };

/** Checks the shape of a value. */
export function parseValue<Value>(schema: z.ZodType<Value>, value: unknown): Parsed<Value> {
  const { success, data, error } = schema.safeParse(value);
  if (success) return { ok: true, value: data };
  const [issue] = error.issues;
  return { ok: false, problem: `${issue?.path.join(".") || "it"}: ${issue?.message}` };
}

/** Reads a value from JSON. */
export function parseRecord<Value>(schema: z.ZodType<Value>, text: string): Parsed<Value> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, problem: "it is no JSON" };
  }
  return parseValue(schema, value);
}
