import { caption } from "./caption.js";
import { dotLabel, dotText } from "./dot-text.js";
import type { ExportRecords } from "./export-records.js";
import type { ExportedCitation, ExportedEntity, ExportedRelationship } from "./exported-record.js";
import { ENTITY_COLUMNS, type FlatColumns, flatCells, RELATIONSHIP_COLUMNS } from "./flat-columns.js";
import { recordsInBlocks } from "./in-blocks.js";
import { jsonText } from "./json-text.js";
import { sealedText } from "./sealed-text.js";

/** To Graphviz `label` is what it draws, so a claim's own label goes by another name. */
const RENAMED: Readonly<Record<string, string>> = { label: "claimLabel" };

/**
 * DOT for Graphviz: names and types are drawn, the statement and its sources are the tooltip, and each column is an attribute
 * besides, which Graphviz passes over and other readers find. The provenance is a comment of JSON at the end.
 */
export const writeDot = sealedText({
  body: digraph,
  carrier: (provenance) => `// ${jsonText({ provenance })}\n`,
});

async function* digraph(records: ExportRecords): AsyncGenerator<string> {
  yield "digraph lodegraph {\n";
  for await (const entity of records.entities()) yield node(entity);
  yield* recordsInBlocks(records.relationshipBatches(), edge);
  yield "}\n";
}

function node(entity: ExportedEntity): string {
  const tooltip = [`${entity.kind}: ${entity.name}`, entity.description ?? ""].filter(Boolean).join("\n");
  const shown = `label=${dotLabel(entity.name)}, tooltip=${dotLabel(tooltip)}`;
  return `  ${dotText(entity.id)} [${shown}${attributes(entity, ENTITY_COLUMNS)}];\n`;
}

function edge(relationship: ExportedRelationship): string {
  const { id, from, to, statement, sources } = relationship;
  const tooltip = [statement, ...sources.map(reference)].join("\n");
  const shown = `id=${dotText(id)}, label=${dotLabel(caption(relationship))}, tooltip=${dotLabel(tooltip)}`;
  return `  ${dotText(from)} -> ${dotText(to)} [${shown}${attributes(relationship, RELATIONSHIP_COLUMNS)}];\n`;
}

function reference({ title, publisher, publishedOn }: ExportedCitation): string {
  return [title, publisher, publishedOn].filter((part) => part !== undefined).join(", ");
}

function attributes(record: object, columns: FlatColumns): string {
  let text = "";
  for (const [column, value] of flatCells(record, columns)) {
    text += `, ${RENAMED[column] ?? column}=${dotText(String(value))}`;
  }
  return text;
}
