import { readCsv } from "./readers/csv.js";
import { GZIP_ENDING } from "./readers/file-bytes.js";
import { readFtm } from "./readers/ftm.js";
import { readGraphml } from "./readers/graphml.js";
import { readJsonGraph } from "./readers/json-graph.js";
import { readJsonLines } from "./readers/json-lines.js";
import { readRdf } from "./readers/rdf.js";
import type { Reader } from "./readers/reader.js";
import { readYaml } from "./readers/yaml.js";
import { readUsgsMcs } from "./usgs/read-usgs-mcs.js";

interface ImportFormatDefinition {
  /** Endings of file names, in lower case. */
  readonly extensions: readonly string[];
  readonly read: Reader;
  /** Whether a file of any name is taken from a folder: its content says what its records are. */
  readonly anyName: boolean;
  /** Whether files of a folder are passed over unless the format is asked for: an ending that many other files have. */
  readonly whenAsked?: true;
  /** Whether it is that of an export which tells when claims were recorded. */
  readonly tellsRecordings?: true;
}

/** The formats that can be loaded. To add one is a reader and an entry here. */
export const IMPORT_FORMATS = {
  csv: { extensions: [".csv"], read: readCsv, anyName: false, tellsRecordings: true },
  ftm: { extensions: [".ftm.json", ".ftm.jsonl", ".ftm"], read: readFtm, anyName: true },
  jsonl: { extensions: [".jsonl", ".ndjson"], read: readJsonLines, anyName: false, tellsRecordings: true },
  // Its files are called as CSV files are: it must be named.
  "usgs-mcs": { extensions: [], read: readUsgsMcs, anyName: false },
  graphml: { extensions: [".graphml"], read: readGraphml, anyName: true, tellsRecordings: true },
  json: {
    extensions: [".json", ".cyjs"],
    read: readJsonGraph,
    anyName: true,
    whenAsked: true,
    tellsRecordings: true,
  },
  rdf: { extensions: [".ttl", ".nt", ".trig", ".nq"], read: readRdf, anyName: true, tellsRecordings: true },
  yaml: { extensions: [".yaml", ".yml"], read: readYaml, anyName: true },
} as const satisfies Record<string, ImportFormatDefinition>;

export type ImportFormat = keyof typeof IMPORT_FORMATS;

/** Whether exports in the format tell when claims were recorded. */
export function tellsRecordings(format: ImportFormat): boolean {
  const { tellsRecordings: tells }: ImportFormatDefinition = IMPORT_FORMATS[format];
  return tells === true;
}

/** Whether a file in a folder is taken where the caller has said so much of the format. */
export function isTakenFromFolders(format: ImportFormat, wanted: ImportFormat | undefined): boolean {
  const { whenAsked }: ImportFormatDefinition = IMPORT_FORMATS[format];
  return wanted === undefined ? whenAsked !== true : format === wanted;
}

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
