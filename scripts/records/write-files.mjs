import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { COLUMNS } from "./claim-list.mjs";

/** Writes the records into folders of `data`: usgs/, usitc/ and mofcom/. */
export async function writeFiles(data, records) {
  const [usgs, usitc, mofcom] = ["usgs", "usitc", "mofcom"].map((folder) => join(data, folder));
  await Promise.all([usgs, usitc, mofcom].map((folder) => mkdir(folder, { recursive: true })));
  await writeFile(join(usgs, "relationships.csv"), csvOf(records.claims));
  await writeFile(join(usitc, "relationships.csv"), csvOf(records.imports));
  await writeFile(join(usgs, "entities.jsonl"), jsonLines(usgsEntities(records)));
  await writeFile(join(mofcom, "relationships.csv"), csvOf(records.listings));
  await writeFile(join(mofcom, "entities.jsonl"), jsonLines(records.listed));
}

function csvOf(claims) {
  return stringify(claims.rows(), { header: true, columns: COLUMNS });
}

/** Symbols that are words of English: as names, they would be found in every sentence. */
const WORDS = new Set(["As", "At", "Be", "He", "I", "In"]);

/** An entity a line. JSON Lines, because YAML takes longer to read than all else that is loaded. */
function jsonLines(entities) {
  return entities.map((entity) => `${JSON.stringify(entity)}\n`).join("");
}

/** The minerals, then the countries. */
function usgsEntities({ commodities, countries, facts, headings }) {
  const minerals = [...commodities.written].map(([id, mineral]) => {
    const { name, symbol, atomicNumber, description, aliases = [], facts: others = [] } = mineral;
    const names = [...(symbol === undefined || WORDS.has(symbol) ? [] : [symbol]), ...aliases];
    const hsCode = headings.get(id)?.[0].code;
    const all = [...others, ...facts.of(id)];
    return {
      ...{ id, kind: "MINERAL", name, symbol, atomicNumber, hsCode, description },
      ...(names.length > 0 && { aliases: names }),
      ...(all.length > 0 && { facts: all }),
    };
  });
  return [...minerals, ...countries.missing];
}
