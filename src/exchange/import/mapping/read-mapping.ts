import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { parse } from "yaml";
import type { z } from "zod";
import { BadInputError } from "../../../domain/errors.js";
import { type LookupTable, lookupTable } from "./lookup-table.js";
import type { Mapping } from "./mapping.js";
import { MAPPING_SCHEMA, type MappingSpec } from "./mapping-schema.js";
import { readTable } from "./read-table.js";
import { SHIPPED_MAPPINGS } from "./shipped-folder.js";

const SHIPPED_ENDING = ".yaml";

/** Uses of anchors in a YAML file: a few name a list once; many of them are a bomb. */
const MOST_ALIASES = 100;

/** How many mappings may extend one another in a row: more is a circle. */
const MOST_EXTENDED = 5;

/** The names of the mappings that come with the program. */
export async function shippedMappings(): Promise<string[]> {
  const files = await readdir(SHIPPED_MAPPINGS);
  return files.filter((file) => file.endsWith(SHIPPED_ENDING)).map((file) => basename(file, SHIPPED_ENDING));
}

/** Reads a mapping: a YAML or JSON file, or the name of a shipped one. Throws BAD_USER_INPUT with all that is wrong in it, by path. */
export async function readMapping(fileOrName: string): Promise<Mapping> {
  const hash = createHash("sha256");
  const spec = await readExtended(fileOrName, hash);
  const { records } = spec;
  if (records === undefined) throw new BadInputError(`${fileOrName}: records: The mapping makes no records.`);
  const lookups = new Map<string, LookupTable>();
  for (const [name, { table, folder }] of spec.lookups) {
    const rows =
      table.rows?.map((row) => new Map(Object.entries(row).map(([column, cell]) => [column, String(cell)]))) ??
      (await readTable(join(folder, table.file!), (row) => hash.update(row)));
    lookups.set(name, lookupTable(rows, table.keys));
  }
  const { separator, quote, encoding } = spec.own.table ?? {};
  return {
    name: fileOrName,
    spec: { ...spec.own, define: spec.define, records },
    lookups,
    dialect: {
      ...(separator === undefined ? {} : { separator }),
      ...(quote === undefined ? {} : { quote }),
      ...(encoding === undefined ? {} : { encoding }),
    },
    hash: hash.digest("hex"),
  };
}

interface Extended {
  readonly own: MappingSpec;
  readonly records: MappingSpec["records"];
  readonly define: NonNullable<MappingSpec["define"]>;
  readonly lookups: ReadonlyMap<
    string,
    { readonly table: NonNullable<MappingSpec["lookups"]>[string]; readonly folder: string }
  >;
}

/** A mapping with what it takes over from those that it extends: what it says itself comes first, name by name. */
async function readExtended(fileOrName: string, hash: ReturnType<typeof createHash>, depth = 0): Promise<Extended> {
  if (depth > MOST_EXTENDED)
    throw new BadInputError(`${fileOrName}: extends: The mappings extend one another in a circle.`);
  const path = await pathOf(fileOrName);
  const text = await readFile(path, "utf8").catch(async () => {
    const shipped = (await shippedMappings()).join(", ");
    throw new BadInputError(`Can't read the mapping ${fileOrName}. Name a YAML or JSON file, or one of ${shipped}.`);
  });
  hash.update(`${text.length}\n`).update(text);
  const own = parsed(fileOrName, text);
  const lookups = Object.entries(own.lookups ?? {}).map(
    ([name, table]) => [name, { table, folder: dirname(path) }] as const,
  );
  if (own.extends === undefined) {
    return { own, records: own.records, define: own.define ?? {}, lookups: new Map(lookups) };
  }
  const base = await readExtended(own.extends, hash, depth + 1);
  return {
    own: { ...base.own, ...own },
    records: own.records ?? base.records,
    define: { ...base.define, ...own.define },
    lookups: new Map([...base.lookups, ...lookups]),
  };
}

/** A bare name is that of a shipped mapping; anything with a dot or a separator is a file. */
async function pathOf(fileOrName: string): Promise<string> {
  return /^[a-z0-9-]+$/.test(fileOrName) ? join(SHIPPED_MAPPINGS, `${fileOrName}${SHIPPED_ENDING}`) : fileOrName;
}

function parsed(name: string, text: string): MappingSpec {
  let content: unknown;
  try {
    content = parse(text, { maxAliasCount: MOST_ALIASES });
  } catch (cause) {
    throw new BadInputError(`${name} is no YAML or JSON: ${(cause as Error).message}`);
  }
  const result = MAPPING_SCHEMA.safeParse(content);
  if (result.success) return result.data;
  const problems = result.error.issues.flatMap((issue) => described(issue)).map((problem) => `${name}: ${problem}`);
  throw new BadInputError(problems.join("\n"));
}

/** `records[0].entity.id: It must be …`; of a value that may be one of several things, what is wrong with the nearest of them. */
function described(issue: z.core.$ZodIssue, before: readonly PropertyKey[] = []): string[] {
  const path = [...before, ...issue.path];
  if (issue.code === "invalid_union") {
    const [nearest] = [...issue.errors].sort((one, other) => depthOf(other) - depthOf(one));
    if (nearest !== undefined && depthOf(nearest) > 0) return nearest.flatMap((inner) => described(inner, path));
  }
  return [`${pathText(path)}: ${issue.message}`];
}

/** How far into a value the first thing lies that is wrong with it: the further, the more of it was understood. */
function depthOf(issues: readonly z.core.$ZodIssue[]): number {
  return Math.min(...issues.map(({ path }) => path.length));
}

/** A path as messages show it: `records[0].entity.id`. */
export function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("");
  return text === "" ? "the mapping" : text.replace(/^\./, "");
}
