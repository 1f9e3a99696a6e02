import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import type { FastifyInstance } from "fastify";

/** The types of files that are served; files of others are not. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

interface Asset {
  readonly file: string;
  readonly mediaType: string;
  /** Differs when the file does. */
  readonly etag: string;
}

/** What the assets are served under. */
export interface AssetOptions {
  readonly folder: string;
  /** Begins and ends with a slash. */
  readonly prefix: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Serves the files that a folder holds at this moment. No other path is ever opened, whatever a request names. */
export async function addAssets(server: FastifyInstance, { folder, prefix, headers }: AssetOptions): Promise<void> {
  const assets = await listAssets(folder);
  server.get<{ Params: { "*": string } }>(`${prefix}*`, (request, reply) => {
    const asset = assets.get(request.params["*"]);
    if (asset === undefined) return reply.callNotFound();
    reply.headers({ ...headers, "cache-control": "no-cache", etag: asset.etag });
    if (request.headers["if-none-match"] === asset.etag) return reply.code(304).send();
    return reply.type(asset.mediaType).send(createReadStream(asset.file));
  });
}

async function listAssets(folder: string): Promise<ReadonlyMap<string, Asset>> {
  const names = await readdir(folder, { recursive: true });
  const assets = names.map(async (name): Promise<readonly [string, Asset] | undefined> => {
    const mediaType = MEDIA_TYPES[extname(name)];
    if (mediaType === undefined) return undefined;
    const file = join(folder, name);
    const { size, mtimeMs } = await stat(file);
    const etag = `W/"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
    return [name.split(sep).join("/"), { file, mediaType, etag }];
  });
  return new Map((await Promise.all(assets)).filter((asset) => asset !== undefined));
}
