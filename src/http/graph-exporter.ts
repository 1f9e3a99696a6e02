import type { SubgraphStream } from "../domain/subgraph.js";
import { exportFormat } from "../exchange/export/export-format.js";
import { provenanceOf } from "../exchange/export/provenance-of.js";
import { entityFilterOf } from "../graphql/entity/entity-filter.js";
import { entityNumbers } from "../graphql/entity/entity-reference.js";
import { claimFilterOf } from "../graphql/relationship/claim-filter-of.js";
import { exportStream, wholeGraphStream } from "../knowledge/export-stream.js";
import type { Found, Reading } from "../knowledge/reading.js";
import { wholeAnswer } from "../knowledge/whole-answer.js";
import type { ExportQuery } from "./export-query.js";
import type { ExportGraph } from "./export-route.js";
import type { RequestBounds } from "./request-bounds.js";

/** Exports of the graph as `reading` pins it, by the same filters and searches as queries. */
export function graphExporter(reading: (bounds: RequestBounds) => Reading): ExportGraph {
  return async (format, query, bounds) => {
    const { mediaType, extension, write } = exportFormat(format);
    const pinned = reading(bounds);
    const file = async (shown: Reading, exported: SubgraphStream, stem: string) => {
      const provenance = provenanceOf(shown, { export: query.text }, query.where.asOf);
      const chunks = write(exported, { entity: await shown.labels(), provenance });
      return { mediaType, fileName: `${stem}.${extension}`, provenance, chunks };
    };
    if (query.of === undefined) {
      const where = claimFilterOf(pinned, query.where);
      const shown = pinned.asKnownAt(where.knownAt);
      return file(shown, wholeGraphStream(shown.withoutDeadline(), where), fileStem(pinned, []));
    }
    const { reading: found, answer } = await around(pinned, query.of, query);
    return file(found, exportStream(found.withoutDeadline(), answer), fileStem(found, answer.entities.slice(0, 1)));
  };
}

async function around(reading: Reading, of: readonly string[], query: ExportQuery): Promise<Found<"neighbourhood">> {
  const { direction, depth, induced, limit = Number.POSITIVE_INFINITY } = query;
  const found = await reading.traverse("neighbourhood", {
    starts: entityNumbers(reading, of, "of")!,
    direction,
    depth,
    induced,
    limit,
    where: claimFilterOf(reading, query.where),
    through: entityFilterOf(reading, query.through),
  });
  // A file has nowhere to say that the time was up, and passes for the whole.
  wholeAnswer(found);
  return found;
}

function fileStem(reading: Reading, start: readonly number[]): string {
  const ids = start.map((entity) => reading.projection.entities.ids[entity]!);
  return ["lodegraph", ...ids, `r${reading.head.revision}`].join("-");
}
