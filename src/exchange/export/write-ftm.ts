import { type FtmEndEntity, ftmExport, ftmLink, ftmSource, ftmThing, isFtmDataset } from "./describe-in-ftm.js";
import type { ExportRecords } from "./export-records.js";
import { jsonText } from "./json-text.js";
import { sealedText } from "./sealed-text.js";

/**
 * Entities of FollowTheMoney, one JSON object a line: sources are Documents, entities things, relationships links. What it can't say is left out:
 * claims that are retracted, and entities that went on in others. The provenance is a Note, the last of the lines.
 */
export const writeFtm = sealedText({ body: entityLines, carrier: (provenance) => line(ftmExport(provenance)) });

async function* entityLines(records: ExportRecords): AsyncGenerator<string> {
  const ends = new Map<string, FtmEndEntity>();
  for (const source of records.sources()) if (!isFtmDataset(source)) yield line(ftmSource(source));
  for await (const entity of records.entities()) {
    if (entity.mergedInto !== undefined) continue;
    const { id, kind, name } = entity;
    ends.set(id, { id, kind, name });
    yield line(ftmThing(entity));
  }
  for await (const claim of records.relationships()) {
    const [from, to] = [ends.get(claim.from), ends.get(claim.to)];
    if (from === undefined || to === undefined || claim.retractedAt !== undefined) continue;
    yield line(ftmLink(claim, from, to));
  }
}

function line(entity: object): string {
  return `${jsonText(entity)}\n`;
}
