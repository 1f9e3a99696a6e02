import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ClaimList } from "./claim-list.mjs";
import { Commodities } from "./commodities.mjs";
import { Countries } from "./countries.mjs";
import { FactList } from "./fact-list.mjs";
import { readImportSources } from "./import-sources.mjs";
import { headingFact, headingsOf, parseTrade, readImportValues } from "./import-values.mjs";
import { readFormerVintage, readHistory, readRevisions, readYearbook } from "./rare-earth-vintages.mjs";
import { readTable } from "./read-table.mjs";
import { readYaml } from "./read-yaml.mjs";
import { readTaxonomy } from "./taxonomy.mjs";
import { readUnitedStates } from "./united-states.mjs";
import { readWorldTables } from "./world-tables.mjs";

const COMMODITIES = fileURLToPath(new URL("commodities.yaml", import.meta.url));
const KNOWN_COUNTRIES = fileURLToPath(new URL("../../data/countries.yaml", import.meta.url));

/**
 * The records of the files in a folder: usgs/, trade/us_trade_critical_minerals.csv.gz, countries/country-codes.csv. Throws for labels that
 * nothing here knows.
 */
export async function makeRecords(folder) {
  const usgs = (name, encoding) => readTable(join(folder, "usgs", name), encoding);
  const release = await usgs("usgs_mcs2026_commodities_data.csv", "windows-1252");
  const trade = parseTrade(await readFile(join(folder, "trade", "us_trade_critical_minerals.csv.gz")));
  const context = {
    commodities: new Commodities(await readYaml(COMMODITIES)),
    countries: new Countries(await readTable(join(folder, "countries", "country-codes.csv")), await knownCountries()),
    claims: new ClaimList(),
    imports: new ClaimList(),
    facts: new FactList(),
    headings: headingsOf(trade),
  };
  readTaxonomy(release, context);
  readWorldTables(release, context);
  readRevisions(await usgs("usgs_mcs2026_revision_audit.csv"), context);
  readFormerVintage(await usgs("ree_claims_by_vintage.csv"), context);
  readYearbook(await usgs("usgs_myb2022_world_mine_production.csv"), context);
  readUnitedStates(release, context);
  readHistory(await usgs("usgs_rare_earths_historical.csv"), context);
  readImportSources(release, context);
  readImportValues(trade, context);
  for (const [mineral, headings] of context.headings)
    for (const heading of headings) context.facts.add(mineral, headingFact(heading));
  const unwritten = context.facts.minerals.filter((mineral) => !context.commodities.isWritten(mineral));
  if (unwritten.length > 0)
    throw new Error(`Facts of ${unwritten.join(", ")} would be lost: commodities.yaml does not write these.`);
  return context;
}

async function knownCountries() {
  const { entities } = await readYaml(KNOWN_COUNTRIES);
  return new Map(entities.filter(({ iso2 }) => iso2 !== undefined).map(({ id, iso2 }) => [iso2, id]));
}
