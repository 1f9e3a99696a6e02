import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";

const RARE_EARTH_COMPOUNDS = "rare-earth-compounds";

/**
 * The headings of the Harmonized System that are of one mineral, with the id of what is traded under them. Mixed ones (2612, 2805, 2825, 2836,
 * 7202, 8112, 8505) are left out: what part of them is of which mineral, the figures do not say.
 */
const MINERALS = new Map([
  ["2504", "graphite"],
  ["2601", "iron-ore"],
  ["2602", "manganese-ore"],
  ["2603", "copper-ore-and-concentrate"],
  ["2605", "cobalt"],
  ["2606", "bauxite"],
  ["2609", "tin"],
  ["2610", "chromite-ores-and-concentrates"],
  ["2611", "tungsten"],
  ["2846", RARE_EARTH_COMPOUNDS],
  ["7502", "nickel"],
  ["7901", "zinc"],
  ["8001", "tin"],
  ["8101", "tungsten"],
  ["8103", "tantalum"],
  ["8105", "cobalt"],
  ["8106", "bismuth"],
  ["8110", "antimony"],
]);

const SOURCE = "usitc-dataweb";
/** The whole years that are read. */
const YEARS = { first: 2016, last: 2025 };
/** Partners whose name here is another than that of country-codes. */
const PARTNERS = { "Democratic Republic of the Congo": "Congo (Kinshasa)", "Myanmar (Burma)": "Burma" };

/** The customs value of what the United States import under a heading, by partner and whole year: a claim each. */
export function readImportValues(rows, { countries, imports }) {
  const compounds = { type: "PART_OF", from: RARE_EARTH_COMPOUNDS, to: "rare-earth-elements" };
  imports.add(compounds, { source: SOURCE, locator: "HTS 2846" });
  for (const row of rows) {
    // A row of the year to date repeats a part of the year.
    if (row.flow !== "imports_for_consumption" || row.ytd_flag !== "False") continue;
    const mineral = MINERALS.get(row.hts);
    const quantity = Number(row.value_usd);
    const year = Number(row.year);
    if (mineral === undefined || year < YEARS.first || year > YEARS.last || row.value_usd === "" || quantity === 0)
      continue;
    const from = countries.idOf(PARTNERS[row.partner] ?? row.partner);
    const claim = {
      type: "SUPPLIES",
      from,
      to: "united-states",
      minerals: mineral,
      validFrom: row.year,
      validTo: row.year,
    };
    const label = `customs value of imports for consumption, heading ${row.hts}: ${row.label}`;
    const locator = `HTS ${row.hts}, imports for consumption, ${row.partner}, ${row.year}`;
    imports.add({ ...claim, quantity, bound: "EXACT", unit: "USD", label }, { source: SOURCE, locator });
  }
}

/** The headings of each mineral, by its id, in the order of the table: code and wording. */
export function headingsOf(rows) {
  const wordings = new Map(rows.map(({ hts, label }) => [hts, label]));
  const headings = new Map();
  for (const [code, mineral] of MINERALS) {
    if (!wordings.has(code)) continue;
    headings.set(mineral, [...(headings.get(mineral) ?? []), { code, wording: wordings.get(code) }]);
  }
  return headings;
}

/** The fact that a heading is of a mineral. */
export function headingFact({ code, wording }) {
  return {
    statement: `Harmonized System heading ${code}: ${wording}.`,
    citations: [{ source: SOURCE, locator: `HTS ${code}` }],
  };
}

/** The rows of the table of trade, which is compressed. */
export function parseTrade(bytes) {
  return parse(gunzipSync(bytes), { columns: true });
}
