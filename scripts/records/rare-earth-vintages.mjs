import { printedPeriod } from "../../dist/exchange/import/usgs/printed-period.js";
import { printedValue } from "../../dist/exchange/import/usgs/printed-value.js";
import { figureFact } from "./fact-list.mjs";

const RARE_EARTHS = "rare-earth-elements";
const STATISTICS = {
  mine_production: { type: "PRODUCES", stage: "MINING", label: "mine production, rare-earth-oxide equivalent" },
  reserves: { type: "HOLDS_RESERVES_OF", label: "reserves, rare-earth-oxide equivalent" },
};
const TABLE = "World Mine Production and Reserves";
const SAME_FIGURE = ["type", "from", "to", "validFrom", "validTo", "stage", "quantity", "unit", "label"];
/** USGS counts what bastnaesite and monazite concentrates contain. */
const HISTORICAL = "production, rare-earth-oxide equivalent in mineral concentrates";

/** The rare earths as MCS 2025 has them, before they were revised. */
export function readFormerVintage(rows, context) {
  for (const row of rows.filter(({ source }) => source === "MCS2025")) {
    const { type, stage, label } = STATISTICS[row.statistic];
    const citation = { source: "usgs-mcs-2025", locator: `Rare Earths, ${TABLE}, row ${row.country}, ${row.year}` };
    addFigure(
      {
        type,
        stage,
        label,
        country: row.country,
        cell: row.raw_value,
        year: row.year,
        note: "as published in 2025",
        citation,
      },
      context,
    );
  }
}

/** What the versions of MCS 2026 since the first have changed. */
export function readRevisions(rows, context) {
  for (const row of rows) {
    const { type, stage, label } = STATISTICS[row.statistics === "Reserves" ? "reserves" : "mine_production"];
    const citation = {
      source: "usgs-mcs-2026-v1-3",
      locator: `p. ${row.revision_page}, ${TABLE}, row ${row.country}, ${row.year}: ${row.revision_note}`,
    };
    const note = `as revised in version ${row.revision_version}`;
    addFigure(
      { type, stage, label, country: row.country, cell: row.current_value, year: row.year, note, citation },
      context,
    );
  }
}

/** The rare earths of 2018 to 2022, from the Minerals Yearbook. */
export function readYearbook(rows, context) {
  for (const row of rows) {
    const citation = {
      source: "usgs-myb-2022",
      locator: `table 8, row ${row.geography}, ${row.year}, cell ${row.source_cell}`,
    };
    const estimated = row.is_estimated === "True";
    const cell = row.raw_value;
    addFigure(
      {
        ...STATISTICS.mine_production,
        country: row.geography,
        cell,
        year: row.year,
        estimated,
        note: "Minerals Yearbook 2022",
        citation,
      },
      context,
    );
  }
}

/** Production of the United States since 1900, from Data Series 140. */
export function readHistory(rows, context) {
  for (const row of rows.filter(({ metric, geography_code }) => metric === "production" && geography_code === "USA")) {
    const citation = {
      source: "usgs-ds140-rare-earths",
      quote: row.scope_note,
      locator: `sheet ${row.source_sheet}, cell ${row.source_cell}, ${row.year}`,
    };
    const figure = {
      type: "PRODUCES",
      stage: "MINING",
      label: HISTORICAL,
      country: row.geography,
      cell: row.source_value_raw,
      year: row.year,
    };
    addFigure({ ...figure, note: "Data Series 140", citation }, context);
  }
}

function addFigure(
  { type, stage, label, country, cell, year, estimated = false, note, citation },
  { countries, claims, facts },
) {
  const value = printedValue(cell);
  const from = countries.idOf(country);
  const isWorld = country === "World total";
  if (value.kind !== "AMOUNT" || (from === undefined && !isWorld)) return;
  const period = printedPeriod(year);
  if (isWorld || value.quantity === 0) {
    const bound = value.quantity === 0 ? undefined : (value.bound ?? "ABOUT");
    const figure = {
      subject: country,
      label,
      period,
      quantity: value.quantity,
      bound,
      unit: "t",
      unitWords: "metric tons",
    };
    facts.add(RARE_EARTHS, figureFact({ ...figure, note, citation }));
    return;
  }
  const bound = value.bound ?? (estimated ? "ABOUT" : "EXACT");
  const claim = { type, from, to: RARE_EARTHS, ...period, stage, quantity: value.quantity, bound, unit: "t", label };
  if (!claims.cite(claim, SAME_FIGURE, citation)) claims.add(claim, citation);
}
