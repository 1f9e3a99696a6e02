import { readCsv } from "./readers/csv.js";
import { GZIP_ENDING } from "./readers/file-bytes.js";
import { readJsonLines } from "./readers/json-lines.js";
import type { Reader } from "./readers/reader.js";
import { readYaml } from "./readers/yaml.js";
import { readUsgsMcs } from "./usgs/read-usgs-mcs.js";

interface ImportFormatDefinition {
  /** Endings of file names, in lower case. */
  readonly extensions: readonly string[];
  readonly read: Reader;
  /** Whether a file of any name is taken from a folder: its content says what its records are. */
  readonly anyName: boolean;
}

/** The formats that can be loaded. To add one is a reader and an entry here. */
export const IMPORT_FORMATS = {
  csv: { extensions: [".csv"], read: readCsv, anyName: false },
  jsonl: { extensions: [".jsonl", ".ndjson"], read: readJsonLines, anyName: false },
  // Its files are called as CSV files are: it must be named.
  "usgs-mcs": { extensions: [], read: readUsgsMcs, anyName: false },
  yaml: { extensions: [".yaml", ".yml"], read: readYaml, anyName: true },
} as const satisfies Record<string, ImportFormatDefinition>;

export type ImportFormat = keyof typeof IMPORT_FORMATS;

/** The names of the formats, in the order of the table. */
export const IMPORT_FORMAT_NAMES = Object.keys(IMPORT_FORMATS) as ImportFormat[];

/** The format that a file's name says, or undefined. What is packed by gzip is read as what it holds. */
export function formatOfName(name: string): ImportFormat | undefined {
  const lower = unpackedName(name.toLowerCase());
  return IMPORT_FORMAT_NAMES.find((format) => {
    const { extensions }: ImportFormatDefinition = IMPORT_FORMATS[format];
    return extensions.some((end) => lower.endsWith(end));
  });
}

/** The name of a file without the ending that says that it is packed. */
export function unpackedName(name: string): string {
  return name.toLowerCase().endsWith(GZIP_ENDING) ? name.slice(0, -GZIP_ENDING.length) : name;
}
