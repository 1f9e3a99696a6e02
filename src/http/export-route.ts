import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { ExportProvenance } from "../exchange/export/export-provenance.js";
import { exportBody } from "./export-body.js";
import { type ExportQuery, parseExportQuery } from "./export-query.js";
import { ExportSlots } from "./export-slots.js";
import type { HttpConfig } from "./http-server-options.js";
import type { RequestBounds } from "./request-bounds.js";
import { withDeadline } from "./request-deadline.js";
import { requestEnd } from "./request-end.js";

/** A file on its way out. */
interface ExportFile {
  readonly mediaType: string;
  /** Plain ASCII, with the extension of the format. */
  readonly fileName: string;
  /** What of its provenance is told ahead of it; its seal is in it, at its end. */
  readonly provenance: Pick<ExportProvenance, "revision" | "knownAt">;
  /** Read once; ended early by its `return` where the client goes away. */
  readonly chunks: AsyncIterable<string | Uint8Array>;
}

/**
 * Makes an export. `format` is in upper case, as ExportFormat of the schema has it, and not checked. Its search has
 * `timeoutMs` from now, and so has each chunk from when it is asked for; once nobody waits, the search ends. Throws coded errors, before or between chunks.
 */
export type ExportGraph = (format: string, query: ExportQuery, bounds: RequestBounds) => Promise<ExportFile>;

/** Serves `/export/{format}`: the whole graph, or a neighbourhood, as a file. */
export function addExportRoute(
  server: FastifyInstance,
  exportGraph: ExportGraph,
  { requestTimeoutMs: timeoutMs }: HttpConfig,
): void {
  const slots = new ExportSlots();
  server.get<{ Params: { format: string } }>("/export/:format", async (request, reply) => {
    const format = request.params.format.toUpperCase().replaceAll("-", "_");
    const query = parseExportQuery(new URL(request.url, "http://localhost").searchParams);
    slots.take(reply.raw);
    const bounds = { timeoutMs, waiting: requestEnd(request, reply) };
    const file = await withDeadline(exportGraph(format, query, bounds), timeoutMs);
    const blocks = exportBody(file.chunks, timeoutMs);
    // The first block before the headers: what fails at once is answered with its code.
    const first = await blocks.next();
    return reply
      .type(file.mediaType)
      .header("content-disposition", `attachment; filename="${file.fileName}"`)
      .header("cache-control", "no-cache")
      .header("lodegraph-revision", file.provenance.revision)
      .header("lodegraph-known-at", file.provenance.knownAt)
      .send(Readable.from(resume(first, blocks), { objectMode: false }));
  });
}

async function* resume<T>(first: IteratorResult<T, unknown>, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    if (first.done) return;
    yield first.value;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
