import { daySpan, isoDay, type PartialDate } from "../../domain/partial-date.js";
import { RELATIONSHIP_TYPES, type RelationshipTypeDefinition } from "../../domain/relationship-type.js";
import type { SubgraphStream } from "../../domain/subgraph.js";
import { caption } from "./caption.js";
import { type ExportContext, exportRecords } from "./export-records.js";
import type { ExportedEntity, ExportedRelationship } from "./exported-record.js";
import { ENTITY_COLUMNS, type FlatColumns, type FlatType, flatCells, RELATIONSHIP_COLUMNS } from "./flat-columns.js";
import { recordsInBlocks } from "./in-blocks.js";
import { jsonText } from "./json-text.js";
import { xmlText } from "./xml-text.js";

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
<meta><creator>Lodegraph</creator></meta>
<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">
`;
const TYPES: Readonly<Record<FlatType, string>> = { string: "string", number: "double", boolean: "boolean" };

/** To Gephi `label` is what it draws, so a claim's own label goes by another name. */
export const GEXF_CLAIM_LABEL = "claimLabel";
/** The label of a node is its name. */
const { name: _, ...NODE_COLUMNS } = ENTITY_COLUMNS;
const { label: __, ...EDGE_COLUMNS } = RELATIONSHIP_COLUMNS;

/**
 * GEXF 1.3 for Gephi. An edge has its type as its kind, which keeps parallel ones of several types apart, and is there from the
 * first to the last day of its validity; one without dates is always there. Lists of records are JSON in a string; the
 * characters that XML forbids become U+FFFD. The sources
 * and the provenance are comments of JSON at the end.
 */
export async function* writeGexf(graph: SubgraphStream, context?: ExportContext): AsyncGenerator<string> {
  const records = await exportRecords(graph, context);
  yield HEAD;
  yield attributes("node", NODE_COLUMNS);
  yield attributes("edge", { ...EDGE_COLUMNS, [GEXF_CLAIM_LABEL]: "string" });
  yield "<nodes>\n";
  for await (const entity of records.entities()) yield node(entity);
  yield "</nodes>\n<edges>\n";
  yield* recordsInBlocks(records.relationshipBatches(), edge);
  yield "</edges>\n</graph>\n";
  for (const source of records.sources()) yield comment({ source });
  const provenance = records.provenance();
  if (provenance !== undefined) yield comment({ provenance });
  yield "</gexf>\n";
}

function attributes(element: string, columns: FlatColumns): string {
  const declared = Object.entries(columns).map(
    ([name, type]) => `<attribute id="${name}" title="${name}" type="${TYPES[type]}"/>\n`,
  );
  return `<attributes class="${element}">\n${declared.join("")}</attributes>\n`;
}

function node(entity: ExportedEntity): string {
  const shown = `id="${xmlText(entity.id)}" label="${xmlText(entity.name)}"`;
  return `<node ${shown}><attvalues>${values(entity, NODE_COLUMNS)}</attvalues></node>\n`;
}

function edge(relationship: ExportedRelationship): string {
  const { id, from, to, type, label } = relationship;
  const ends = `source="${xmlText(from)}" target="${xmlText(to)}"`;
  const shown = `kind="${type}" label="${xmlText(caption(relationship))}"${spell(relationship)}`;
  const own = label === undefined ? "" : attvalue(GEXF_CLAIM_LABEL, label);
  return `<edge id="${xmlText(id)}" ${ends} ${shown}><attvalues>${values(relationship, EDGE_COLUMNS)}${own}</attvalues></edge>\n`;
}

/** When an edge is there, by whole days: both ends are included. */
function spell({ type, validFrom, validTo }: ExportedRelationship): string {
  const { moment }: RelationshipTypeDefinition = RELATIONSHIP_TYPES[type];
  const last = validTo ?? (moment ? validFrom : undefined);
  return day("start", validFrom, "first") + day("end", last, "last");
}

function day(attribute: string, date: PartialDate | undefined, end: "first" | "last"): string {
  const span = date === undefined ? undefined : daySpan(date);
  return span === undefined ? "" : ` ${attribute}="${isoDay(span[end])}"`;
}

function values(record: object, columns: FlatColumns): string {
  let text = "";
  for (const [column, value] of flatCells(record, columns)) text += attvalue(column, value);
  return text;
}

function attvalue(column: string, value: string | number | boolean): string {
  return `<attvalue for="${column}" value="${xmlText(String(value))}"/>`;
}

/** JSON in a comment of XML, which may hold no two hyphens in a row, nor the characters that XML forbids and JSON does not. */
function comment(value: object): string {
  const text = jsonText(value)
    .replace(/-(?=-|$)/g, "\\u002d")
    .replace(/[\u007F-\u009F\uFFFE\uFFFF]/g, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `<!-- ${text} -->\n`;
}
