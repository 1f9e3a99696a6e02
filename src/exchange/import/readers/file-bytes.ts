import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import type { InputFile } from "../input-file.js";
import { isObject } from "../row.js";
import { BrokenFileError } from "./broken-file-error.js";

const CHUNK_BYTES = 262_144;

/** The end of the names of files that are packed by gzip. */
export const GZIP_ENDING = ".gz";

/** The bytes of a file, piece by piece; unpacked where its name says that it is packed. Throws {@link BrokenFileError} at damaged gzip. */
export async function* fileBytes(file: InputFile): AsyncGenerator<Buffer> {
  const packed = file.path.toLowerCase().endsWith(GZIP_ENDING);
  const raw = createReadStream(file.path, { highWaterMark: CHUNK_BYTES });
  raw.on("data", (chunk) => file.onBytes?.(chunk.length));
  if (!packed) {
    yield* raw as AsyncIterable<Buffer>;
    return;
  }
  const unpacked = createGunzip({ chunkSize: CHUNK_BYTES });
  raw.on("error", (error) => unpacked.destroy(error));
  try {
    yield* raw.pipe(unpacked) as AsyncIterable<Buffer>;
  } catch (error) {
    throw isGzipError(error) ? new BrokenFileError({ file: file.name, line: 1, problem: BROKEN }) : error;
  } finally {
    raw.destroy();
  }
}

const BROKEN = "The file is no whole gzip file. Get it again, or unpack it and load what is in it.";

function isGzipError(error: unknown): boolean {
  return isObject(error) && "code" in error && String(error.code).startsWith("Z_");
}
