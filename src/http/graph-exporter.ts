import { exportFormat } from "../exchange/export/export-format.js";
import type { SubgraphSelection } from "../graph/subgraph-selection.js";
import { entityFilterOf } from "../graphql/entity/entity-filter.js";
import { entityNumbers } from "../graphql/entity/entity-reference.js";
import { claimFilterOf } from "../graphql/relationship/claim-filter-of.js";
import { exportStream } from "../knowledge/export-stream.js";
import type { Reading } from "../knowledge/reading.js";
import { wholeAnswer } from "../knowledge/whole-answer.js";
import type { ExportQuery } from "./export-query.js";
import type { ExportGraph } from "./export-route.js";
import type { RequestBounds } from "./request-bounds.js";

/** Exports of the graph as `reading` pins it, by the same filters and searches as queries. */
export function graphExporter(reading: (bounds: RequestBounds) => Reading): ExportGraph {
  return async (format, query, bounds) => {
    const { mediaType, extension, write } = exportFormat(format);
    const pinned = reading(bounds);
    const selection = query.of === undefined ? await wholeGraph(pinned, query) : await around(pinned, query.of, query);
    return {
      mediaType,
      fileName: `${fileStem(pinned, query.of === undefined ? [] : selection.entities.slice(0, 1))}.${extension}`,
      chunks: write(exportStream(pinned.withoutDeadline(), selection), { entity: (id) => pinned.entityLabel(id) }),
    };
  };
}

type Selected = Pick<SubgraphSelection, "entities" | "claims">;

async function wholeGraph(reading: Reading, query: ExportQuery): Promise<Selected> {
  const where = claimFilterOf(reading, query.where);
  const { claims } = wholeAnswer(await reading.traverse("claimPage", { where, limit: Number.POSITIVE_INFINITY }));
  return { entities: reading.projection.entities.ids.map((_, entity) => entity), claims };
}

async function around(reading: Reading, of: readonly string[], query: ExportQuery): Promise<Selected> {
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
  return wholeAnswer(found);
}

function fileStem(reading: Reading, start: readonly number[]): string {
  const ids = start.map((entity) => reading.projection.entities.ids[entity]!);
  return ["lodegraph", ...ids, `r${reading.head.revision}`].join("-");
}
