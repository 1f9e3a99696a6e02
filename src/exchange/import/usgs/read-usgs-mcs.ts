import type { InputFile } from "../input-file.js";
import type { LookupTable } from "../mapping/lookup-table.js";
import { countryTable } from "../mapping/read-table.js";
import { BrokenFileError } from "../readers/broken-file-error.js";
import { csvRecords, RFC_4180 } from "../readers/csv-records.js";
import type { ReadContext, Report } from "../readers/reader.js";
import type { Place, RecordSort, Row } from "../row.js";
import { slugOf } from "../slug-of.js";
import { CommodityFacts } from "./commodity-facts.js";
import { type Figure, figureOf } from "./figure.js";
import { locatorOf, MCS_COLUMNS, type McsRow } from "./mcs-row.js";

const RELEASE = /mcs[-_ ]?(\d{4})/i;
/** What rows that are left out are counted as. */
const OTHERS = "rows without a figure that the graph takes";

/**
 * The data release of the Mineral Commodity Summaries of USGS: who mines, refines and holds what, and who supplies the United States.
 * Rows that say no such thing (the market of the United States, capacities, figures withheld or not available, sums of
 * countries) are left out and counted. Zeros and totals of the world are facts of the chapter, since no country produces by them.
 */
export async function* readUsgsMcs(file: InputFile, report: Report, context: ReadContext): AsyncGenerator<Row> {
  const year = RELEASE.exec(file.name)?.[1];
  if (year === undefined) {
    const problem =
      "The name of the file does not say which year's summaries it is. Call it as USGS does: mcs2026_commodities_data.csv.";
    throw new BrokenFileError({ file: file.name, line: 1, problem });
  }
  const source = `usgs-mcs-${year}-data-release`;
  const facts = new CommodityFacts(year, source);
  const countries = await countryTable();
  const minerals = new Set<string>();
  let columns: ReadonlyMap<string, number> | undefined;
  for await (const { cells, line } of csvRecords(file, { ...RFC_4180, encoding: "cp1252" })) {
    const place = { file: file.name, line };
    if (columns === undefined) {
      columns = columnsOf(cells, place);
      yield rowOf("source", place, {
        id: source,
        title: `Mineral Commodity Summaries ${year}, data release`,
        publisher: "U.S. Geological Survey",
        publishedOn: year,
      });
      continue;
    }
    const row = Object.fromEntries(
      MCS_COLUMNS.map((name) => [name, (cells[columns!.get(name)!] ?? "").trim()]),
    ) as McsRow;
    const figure = figureOf(row);
    const mineral = slugOf(row.Commodity);
    if (mineral === undefined) {
      report({ ...place, column: "Commodity", problem: "The row names no commodity." });
      continue;
    }
    const claim = figure === undefined ? undefined : claimOf(row, figure, { mineral, source, countries });
    if (figure === undefined || (claim === undefined && !facts.take(row, figure, place))) {
      context.passOver(OTHERS);
      continue;
    }
    if (!minerals.has(mineral)) {
      minerals.add(mineral);
      yield { ...rowOf("entity", place, { id: mineral, kind: "MINERAL", name: row.Commodity }), ifAbsent: true };
    }
    if (claim !== undefined) {
      for (const { id, name } of claim.countries) {
        yield { ...rowOf("entity", place, { id, kind: "COUNTRY", name }), ifAbsent: true };
      }
      yield rowOf("claim", place, claim.cells);
    }
  }
  yield* facts.rows();
}

function columnsOf(header: readonly string[], place: Place): ReadonlyMap<string, number> {
  const columns = new Map(header.map((name, index) => [name.trim(), index]));
  const missing = MCS_COLUMNS.filter((name) => !columns.has(name));
  if (missing.length === 0) return columns;
  throw new BrokenFileError({
    ...place,
    problem: `The header lacks the column ${missing.join(", ")}. Is it a data release of USGS?`,
  });
}

interface ClaimContext {
  readonly mineral: string;
  readonly source: string;
  readonly countries: LookupTable;
}

interface CountryClaim {
  readonly countries: readonly { readonly id: string; readonly name: string }[];
  readonly cells: object;
}

const RECIPIENT = "United States";

/** What a figure above zero says of a country; undefined for other figures, and for sums of several countries. */
function claimOf(row: McsRow, figure: Figure, { mineral, source, countries }: ClaimContext): CountryClaim | undefined {
  const country = countryOf(countries, row.Country);
  if (country === undefined || figure.amount === 0) return undefined;
  const { type, amount, unit, bound, stage, period } = figure;
  const cited = { source, locator: locatorOf(row) };
  const said = { ...period, label: row.Statistics_detail, ...(bound === undefined ? {} : { bound }), ...cited };
  if (type === "SUPPLIES") {
    const recipient = countryOf(countries, RECIPIENT)!;
    const share = { share: amount / 100, shareOf: "IMPORTS_OF_RECIPIENT" };
    return {
      countries: [country, recipient],
      cells: { type, from: country.id, to: recipient.id, minerals: mineral, ...share, ...said },
    };
  }
  const quantity = { quantity: amount, unit, ...(stage === undefined ? {} : { stage }) };
  return { countries: [country], cells: { type, from: country.id, to: mineral, ...quantity, ...said } };
}

function countryOf(countries: LookupTable, name: string): { readonly id: string; readonly name: string } | undefined {
  const found = countries.find(name, false);
  return found === undefined ? undefined : { id: found.get("id")!, name: found.get("name")! };
}

function rowOf(sort: RecordSort, place: Place, cells: object): Row {
  return { ...place, sort, cells: new Map(Object.entries(cells)) };
}
