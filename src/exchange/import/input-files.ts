import type { Stats } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { BadInputError } from "../../domain/errors.js";
import {
  formatOfName,
  IMPORT_FORMAT_NAMES,
  IMPORT_FORMATS,
  type ImportFormat,
  isTakenFromFolders,
  tellsRecordings,
  unpackedName,
} from "./import-format.js";
import type { InputFile } from "./input-file.js";
import { nearest } from "./nearest.js";
import type { Reader } from "./readers/reader.js";
import type { RecordSort } from "./row.js";

/** A file of a load, with what reads it. */
export interface ReadableFile extends InputFile {
  readonly read: Reader;
}

const SORT_BY_NAME: Readonly<Record<string, RecordSort>> = {
  sources: "source",
  entities: "entity",
  relationships: "claim",
};

/** What is said of the files of a load. */
export interface InputOptions {
  /** Absent: each file's name says it. */
  readonly format?: ImportFormat;
  /** Whether they must be of formats that tell when claims were recorded. Absent: no. */
  readonly asRecorded?: boolean;
}

/**
 * The files that the paths name: files themselves, and those of folders (not of folders within). With a format, the folders' files of
 * other formats are passed over. Throws BAD_USER_INPUT for a path that is not there, a folder with nothing to load, a file in a
 * folder that should be loaded but whose name does not say what it holds, or one of a format that does not tell what it must.
 */
export async function inputFiles(paths: readonly string[], options: InputOptions = {}): Promise<ReadableFile[]> {
  return each((await Promise.all(paths.map((path) => filesAt(path, options)))).flat());
}

/** The files that the paths name, all read by one reader. Throws BAD_USER_INPUT for a path that is not there or is no file. */
export async function filesFor(paths: readonly string[], read: Reader): Promise<ReadableFile[]> {
  const files = paths.map(async (path) => {
    if ((await statOf(path)).isDirectory()) {
      throw new BadInputError(`${path} is a folder. A mapping is for files of one form: name them.`);
    }
    return { path, name: path, read };
  });
  return each(await Promise.all(files));
}

/** Each file once. */
function each(files: readonly ReadableFile[]): ReadableFile[] {
  return files.filter((file, index) => files.findIndex(({ path }) => path === file.path) === index);
}

async function statOf(path: string): Promise<Stats> {
  return stat(path).catch((cause: NodeJS.ErrnoException) => {
    throw new BadInputError(
      `Can't read ${path}: ${cause.code === "ENOENT" ? "there is no such file or folder" : cause.code}.`,
    );
  });
}

async function filesAt(path: string, options: InputOptions): Promise<ReadableFile[]> {
  const found = await statOf(path);
  if (found.isDirectory()) return filesOfFolder(path, options);
  const ofName = options.format ?? formatOfName(path);
  if (ofName === undefined)
    throw new BadInputError(`The name of ${path} does not say its format. Give it with --format.`);
  return [inputFile(path, ofName, options)];
}

async function filesOfFolder(folder: string, options: InputOptions): Promise<ReadableFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => !entry.isDirectory() && !entry.name.startsWith(".")).map(({ name }) => name);
  const files: ReadableFile[] = [];
  for (const name of names.sort()) {
    const format = formatOfName(name);
    if (format === undefined || !isTakenFromFolders(format, options.format)) continue;
    const file = inputFile(join(folder, name), format, options);
    if (file.sort === undefined && !IMPORT_FORMATS[format].anyName) throw new BadInputError(unknownName(folder, name));
    files.push(file);
  }
  if (files.length === 0) {
    throw new BadInputError(
      `${folder} holds nothing to load. Put entities.csv, relationships.csv or sources.csv in it.`,
    );
  }
  return files;
}

function inputFile(path: string, format: ImportFormat, { asRecorded = false }: InputOptions): ReadableFile {
  if (asRecorded && !tellsRecordings(format)) {
    const telling = IMPORT_FORMAT_NAMES.filter(tellsRecordings).join(", ");
    throw new BadInputError(
      `${path} is read as ${format}, which does not tell when claims were recorded; exports in ${telling} do. Load it without --as-recorded.`,
    );
  }
  const unpacked = unpackedName(path);
  const sort = SORT_BY_NAME[basename(unpacked, extname(unpacked)).toLowerCase()];
  return { path, name: path, read: IMPORT_FORMATS[format].read, ...(sort === undefined ? {} : { sort }) };
}

function unknownName(folder: string, name: string): string {
  const extension = extname(name);
  const names = Object.keys(SORT_BY_NAME).map((known) => `${known}${extension}`);
  const like = nearest(name, names);
  const hint = like === undefined ? "" : ` Did you mean ${like}?`;
  return `${join(folder, name)} is none of ${names.join(", ")}.${hint} Rename it, take it away, or load the file by itself.`;
}
