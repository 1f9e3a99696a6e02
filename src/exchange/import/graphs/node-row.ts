import { KNOWN_COLUMNS } from "../decode/columns.js";
import { isLeftOutAsMerged, MERGED } from "../noted-columns.js";
import type { ReadContext, Report } from "../readers/reader.js";
import type { Row } from "../row.js";
import { entityIdOf, isNumbering } from "./element-id.js";
import type { GraphNode } from "./graph-element.js";
import type { ToldSources } from "./told-sources.js";
import { unknownAttribute } from "./unknown-attribute.js";

/** What a node becomes. */
export interface NodeRowOptions {
  readonly context: ReadContext;
  readonly sources: ToldSources;
  readonly report: Report;
}

/** Attributes that other programs name nodes by, where they have no name. */
const LABEL = "label";

/**
 * The row of an entity, behind rows of the sources that it is the first to cite. Attributes that are columns of entities are taken; others
 * are passed over. A node without a name goes by its label, what is drawn on it, or its id.
 */
export function nodeRows(node: GraphNode, { context, sources }: NodeRowOptions): Row[] {
  const { place, values } = node;
  if (values.has(MERGED) && isLeftOutAsMerged(context)) return [];
  const rows: Row[] = [];
  const cells = new Map<string, unknown>();
  for (const [column, value] of values) {
    if (column === "names" || column === "facts") {
      cells.set(column, sources.records(value, { ...place, column }, rows));
    } else if (KNOWN_COLUMNS.entity.has(column)) {
      // The texts of names, which tell more.
      if (column !== "aliases" || !values.has("names")) cells.set(column, value);
    } else if (column !== LABEL && column !== MERGED) {
      context.passOver(unknownAttribute("node", column, KNOWN_COLUMNS.entity));
    }
  }
  const id = entityIdOf(node.id);
  cells.set("id", id);
  if (!cells.has("kind") && context.defaults.kind !== undefined) cells.set("kind", context.defaults.kind);
  if (!cells.has("name")) cells.set("name", nameOf(node, cells.get("kind")));
  if (id !== node.id && cells.get("name") !== node.id) cells.set("names", [...namesIn(cells), idAsName(node.id)]);
  const noted = values.has(MERGED) ? { noted: new Map([[MERGED, values.get(MERGED)]]) } : {};
  return [...rows, { ...place, sort: "entity", cells, ...noted }];
}

function nameOf({ id, values, drawn }: GraphNode, kind: unknown): string {
  const label = values.get(LABEL) ?? drawn;
  if (typeof label === "string") return oneLine(label);
  if (!isNumbering(id)) return oneLine(id);
  const what = typeof kind === "string" ? kind.toLowerCase().replaceAll("_", " ") : "entity";
  return `Unnamed ${what} ${id}`;
}

function namesIn(cells: ReadonlyMap<string, unknown>): readonly unknown[] {
  const names = cells.get("names");
  return Array.isArray(names) ? names : [];
}

/** What was an id elsewhere is a name here, so that it is found by it. */
function idAsName(id: string): object {
  return { text: oneLine(id), note: "Its id in the file that it was read from." };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
