import * as z from "zod";
import { BadInputError } from "../../domain/errors.js";
import type { RecordKind } from "../export/content-seal.js";
import { carriedProvenance, type ExportedRecords, type FoundRecord, parsedJson } from "./exported-file.js";

const record = z.record(z.string(), z.unknown());
const carried = { sources: z.array(record), provenance: z.unknown().optional() };
const NODE_LINK = z.object({ nodes: z.array(record), links: z.array(record), graph: z.object(carried) });
const element = z.object({ data: record });
const CYTOSCAPE = z.object({
  elements: z.object({ nodes: z.array(element), edges: z.array(element) }),
  data: z.object(carried),
});

/** Reads node-link JSON, and that of Cytoscape. Other JSON is BAD_USER_INPUT. */
export function readJson(text: string): ExportedRecords {
  const document = parsedJson(text, "The file");
  const nodeLink = NODE_LINK.safeParse(document);
  if (nodeLink.success) {
    const { nodes, links, graph } = nodeLink.data;
    const relationships = links.map(({ key: _, ...columns }) => relationshipOf(columns));
    return file(graph, { entity: nodes, relationship: relationships });
  }
  const cytoscape = CYTOSCAPE.safeParse(document);
  if (cytoscape.success) {
    const { elements, data } = cytoscape.data;
    const relationships = elements.edges.map((edge) => relationshipOf(edge.data));
    return file(data, { entity: elements.nodes.map((node) => node.data), relationship: relationships });
  }
  throw new BadInputError("The file is JSON, and neither that of the format JSON nor that of CYTOSCAPE.");
}

function relationshipOf({ source: from, target: to, ...columns }: FoundRecord["record"]): FoundRecord["record"] {
  return { from, to, ...columns };
}

function file(
  { sources, provenance }: { readonly sources: readonly FoundRecord["record"][]; readonly provenance?: unknown },
  others: Readonly<Record<"entity" | "relationship", readonly FoundRecord["record"][]>>,
): ExportedRecords {
  const lists = Object.entries({ ...others, source: sources }) as [RecordKind, readonly FoundRecord["record"][]][];
  return {
    provenance: carriedProvenance(provenance),
    records: lists.flatMap(([kind, records]) => records.map((found) => ({ kind, record: found }))),
  };
}
