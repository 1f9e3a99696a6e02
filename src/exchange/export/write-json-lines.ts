import { CONTENT_COLUMNS } from "../../domain/claim-id.js";
import { RECORDING_COLUMNS } from "../recording-columns.js";
import { citing } from "./citing.js";
import type { ExportRecords } from "./export-records.js";
import type { ExportedCitation, ExportedEntity, ExportedRelationship } from "./exported-record.js";
import { recordsInBlocks } from "./in-blocks.js";
import { jsonCell, jsonMember, jsonText } from "./json-text.js";
import { sealedText } from "./sealed-text.js";

/**
 * JSON Lines, one record a line, as `lodegraph import` reads them: the sources, the entities, the relationships, and what the export
 * carries of its provenance, which an import passes over. Loses nothing but what is made of other columns: statements and aliases.
 */
export const writeJsonLines = sealedText({ body: recordLines, carrier: (provenance) => line({ provenance }) });

async function* recordLines(records: ExportRecords): AsyncGenerator<string> {
  for (const source of records.sources()) yield line(source);
  for await (const entity of records.entities()) yield line(entityRow(entity));
  yield* recordsInBlocks(records.relationshipBatches(), claimLine);
}

function entityRow({ aliases: _, names, facts, ...columns }: ExportedEntity): object {
  return {
    ...columns,
    ...(names.length > 0 && { names: names.map(citing) }),
    ...(facts.length > 0 && { facts: facts.map(citing) }),
  };
}

/** Put together column by column: in a large export nearly all lines are of claims. */
function claimLine(claim: ExportedRelationship): string {
  let text = `{"id":${jsonCell(claim.id)}`;
  for (const column of CONTENT_COLUMNS) text += jsonMember(column, claim[column]);
  text += `,"citations":[${claim.sources.map(citationText).join(",")}]`;
  for (const column of RECORDING_COLUMNS) text += jsonMember(column, claim[column]);
  return `${text}}\n`;
}

function citationText({ id, quote, locator }: ExportedCitation): string {
  return `{"source":${jsonCell(id)}${jsonMember("quote", quote)}${jsonMember("locator", locator)}}`;
}

function line(record: object): string {
  return `${jsonText(record)}\n`;
}
