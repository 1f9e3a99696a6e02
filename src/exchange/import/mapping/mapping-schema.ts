import { z } from "zod";
import { ENCODINGS } from "../readers/whole-lines.js";
import { DATE_FORMATS, type DateFormat } from "./date-format.js";

/**
 * A value made of a row: a constant, or one of a few operations. There are no patterns and no loops, so a mapping is as quick as it
 * is long, and can do nothing but name what stands in a row.
 */
export type ValueSpec =
  | string
  | number
  | boolean
  | { readonly column: string | number }
  | { readonly use: string }
  | { readonly template: string }
  | { readonly slug: ValueSpec; readonly distinct?: boolean | undefined }
  | { readonly local: ValueSpec }
  | {
      readonly lookup: string;
      readonly of: ValueSpec;
      readonly give: string;
      readonly prefix?: boolean | undefined;
    }
  | { readonly first: readonly ValueSpec[] }
  | { readonly choose: readonly ChoiceSpec[]; readonly otherwise?: ValueSpec | undefined }
  | {
      readonly number: ValueSpec;
      readonly decimal?: "." | "," | undefined;
      readonly thousands?: string | undefined;
      readonly times?: number | undefined;
    }
  | { readonly date: ValueSpec; readonly format: DateFormat };

/** All values of properties, as a list: each as it is, or what `value` makes of it. */
export interface ListSpec {
  readonly each: string | readonly string[];
  readonly value?: ValueSpec | undefined;
}

/** What a mapping says of a column of a record. */
export type CellSpec = ValueSpec | ListSpec;

/** A value for the rows on which a condition holds. */
export interface ChoiceSpec {
  readonly when: ConditionSpec;
  readonly value: ValueSpec;
}

/** What must hold of a row. All that is said of a value must hold; texts are compared as they stand. */
export type ConditionSpec =
  | { readonly all: readonly ConditionSpec[] }
  | { readonly any: readonly ConditionSpec[] }
  | { readonly not: ConditionSpec }
  | { readonly property: string; readonly is?: string | readonly string[] | undefined }
  | {
      readonly value: ValueSpec;
      readonly is?: string | number | readonly (string | number)[] | undefined;
      readonly startsWith?: string | readonly string[] | undefined;
      readonly endsWith?: string | readonly string[] | undefined;
      readonly contains?: string | readonly string[] | undefined;
      readonly between?: readonly [number, number] | undefined;
      readonly present?: boolean | undefined;
    };

const name = z.string().min(1);
const texts = z.union([z.string(), z.array(z.string()).min(1)]);
const properties = z.union([name, z.array(name).min(1)]);

const value: z.ZodType<ValueSpec> = z.lazy(() =>
  z.union(valueForms(), {
    error:
      "It must be a constant, or one of { column }, { use }, { template }, { slug }, { local }, { lookup, of, give }, { first }, { choose }, { number } and { date, format }.",
  }),
);

const list: z.ZodType<ListSpec> = z.lazy(() => z.strictObject({ each: properties, value: value.optional() }));

const cell: z.ZodType<CellSpec> = z.lazy(() =>
  z.union([...valueForms(), list], {
    error:
      "It must be a constant, or one of { column }, { use }, { template }, { slug }, { local }, { lookup, of, give }, { first }, { choose }, { number }, { date, format } and { each }.",
  }),
);

function valueForms() {
  return [
    z.string(),
    z.number(),
    z.boolean(),
    z.strictObject({ column: z.union([name, z.int().min(1)]) }),
    z.strictObject({ use: name }),
    z.strictObject({ template: z.string() }),
    z.strictObject({ slug: value, distinct: z.boolean().optional() }),
    z.strictObject({ local: value }),
    z.strictObject({ lookup: name, of: value, give: name, prefix: z.boolean().optional() }),
    z.strictObject({ first: z.array(value).min(1) }),
    z.strictObject({ choose: z.array(choice).min(1), otherwise: value.optional() }),
    z.strictObject({
      number: value,
      decimal: z.enum([".", ","]).optional(),
      thousands: z.string().length(1).optional(),
      times: z.number().optional(),
    }),
    z.strictObject({ date: value, format: z.enum(DATE_FORMATS) }),
  ] as const;
}

const choice: z.ZodType<ChoiceSpec> = z.lazy(() => z.strictObject({ when: condition, value }));

const condition: z.ZodType<ConditionSpec> = z.lazy(() =>
  z.union(
    [
      z.strictObject({ all: z.array(condition).min(1) }),
      z.strictObject({ any: z.array(condition).min(1) }),
      z.strictObject({ not: condition }),
      z.strictObject({ property: name, is: texts.optional() }),
      z
        .strictObject({
          value,
          is: z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()])).min(1)]).optional(),
          startsWith: texts.optional(),
          endsWith: texts.optional(),
          contains: texts.optional(),
          between: z.tuple([z.number(), z.number()]).optional(),
          present: z.boolean().optional(),
        })
        .refine((tests) => Object.keys(tests).length > 1, {
          error: "Say what must hold of the value: is, startsWith, endsWith, contains, between or present.",
        }),
    ],
    {
      error:
        "It must be { value } with is, startsWith, endsWith, contains, between or present; or { property }, { all }, { any } or { not }.",
    },
  ),
);

const cells = z.record(z.string(), cell);

const record = z
  .strictObject({
    entity: cells.optional(),
    relationship: cells.optional(),
    source: cells.optional(),
    each: properties.optional(),
    when: condition.optional(),
    ifAbsent: z.boolean().optional(),
  })
  .refine(({ entity, relationship, source }) => [entity, relationship, source].filter(Boolean).length === 1, {
    error: "It must have one of entity, relationship and source.",
  })
  .refine(({ entity, ifAbsent }) => ifAbsent === undefined || entity !== undefined, {
    error: "ifAbsent is for entities.",
    path: ["ifAbsent"],
  });

const table = z
  .strictObject({
    file: z
      .string()
      .regex(/^[^/\\]+$/, "It must be the name of a file in the folder of the mapping.")
      .optional(),
    rows: z.array(z.record(z.string(), z.union([z.string(), z.number()]))).optional(),
    keys: z.array(name).min(1),
  })
  .refine(({ file, rows }) => (file === undefined) !== (rows === undefined), { error: "It must have file or rows." });

/** A mapping as its file gives it. */
export const MAPPING_SCHEMA = z
  .strictObject({
    description: z.string().optional(),
    extends: z.string().optional(),
    table: z
      .strictObject({
        separator: z.enum([",", ";", "\t", "|"]).optional(),
        quote: z.union([z.literal('"'), z.literal(false)]).optional(),
        encoding: z.enum(ENCODINGS).optional(),
        header: z.boolean().optional(),
        columns: z.array(name).min(1).optional(),
      })
      .optional(),
    rdf: z
      .strictObject({
        prefixes: z.record(z.string(), z.string().min(1)).optional(),
        languages: z
          .array(z.string().regex(/^(\*|[A-Za-z0-9]+(-[A-Za-z0-9]+)*)$/, "It must be a language tag, or *."))
          .optional(),
      })
      .optional(),
    lookups: z.record(z.string(), table).optional(),
    define: z.record(z.string(), value).optional(),
    records: z.array(record).min(1).optional(),
    unmatched: z.enum(["refuse", "skip"]).optional(),
  })
  .refine(({ table, rdf }) => table === undefined || rdf === undefined, {
    error: "A mapping is for tables or for RDF: leave table or rdf out.",
    path: ["rdf"],
  });

export type MappingSpec = z.infer<typeof MAPPING_SCHEMA>;
