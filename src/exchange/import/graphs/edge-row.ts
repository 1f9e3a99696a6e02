import { RELATIONSHIP_TYPES, type RelationshipType, relationshipType } from "../../../domain/relationship-type.js";
import { KNOWN_COLUMNS } from "../decode/columns.js";
import { isRecordingColumn, notedOfClaim } from "../noted-columns.js";
import type { Row } from "../row.js";
import { entityIdOf, isNumbering } from "./element-id.js";
import type { GraphEdge } from "./graph-element.js";
import type { NodeRowOptions } from "./node-row.js";
import { unknownAttribute } from "./unknown-attribute.js";

/** What every claim of an export has: its id is of the graph that it comes from, even where it looks like a number that a program gave. */
const RECORDING = "recordedAt";
/** Columns of exports that are made from others. */
const MADE = new Set(["statement", "key"]);

/**
 * The row of a relationship, behind rows of the sources that it is the first to cite. Attributes that are columns of relationships are
 * taken; others are passed over. An edge without a type has the one that is drawn on it, where that is one.
 */
export function edgeRows(edge: GraphEdge, { context, sources, report }: NodeRowOptions): Row[] {
  const { place, values } = edge;
  const rows: Row[] = [];
  const cells = new Map<string, unknown>();
  const noted = new Map<string, unknown>();
  for (const [column, value] of values) {
    if (column === "sources") cells.set("citations", sources.citations(value, { ...place, column }, rows));
    else if (KNOWN_COLUMNS.claim.has(column)) cells.set(column, value);
    else if (isRecordingColumn(column)) noted.set(column, value);
    else if (!MADE.has(column)) context.passOver(unknownAttribute("edge", column, KNOWN_COLUMNS.claim));
  }
  if (edge.id !== undefined && (!isNumbering(edge.id) || values.has(RECORDING))) cells.set("id", edge.id);
  cells.set("from", entityIdOf(edge.from));
  cells.set("to", entityIdOf(edge.to));
  if (!cells.has("type")) setType(cells, edge, context.defaults.type);
  const type = cells.get("type");
  if (!edge.directed && isType(type) && relationshipType(type).symmetric !== true) {
    const problem = `The edge has no direction, and ${type} needs one. Write directed edges.`;
    report({ ...place, column: "type", problem });
  }
  return [...rows, { ...place, sort: "claim", cells, ...notedOfClaim(noted, context) }];
}

function setType(cells: Map<string, unknown>, { drawn }: GraphEdge, byDefault: RelationshipType | undefined): void {
  const label = cells.get("label") ?? drawn;
  if (isType(label)) {
    cells.set("type", label);
    cells.delete("label");
  } else if (byDefault !== undefined) {
    cells.set("type", byDefault);
  }
}

function isType(value: unknown): value is RelationshipType {
  return typeof value === "string" && Object.hasOwn(RELATIONSHIP_TYPES, value);
}
