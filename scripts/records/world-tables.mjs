import { printedPeriod } from "../../dist/exchange/import/usgs/printed-period.js";
import { printedValue } from "../../dist/exchange/import/usgs/printed-value.js";
import { citationOf, isEstimated } from "./citation.mjs";
import { figureFact } from "./fact-list.mjs";
import { measurementOf } from "./measurement.mjs";

/** World production and reserves: a claim for each country and year, and facts for totals and for what is nil. */
export function readWorldTables(rows, context) {
  for (const row of rows) {
    if (row.Section.startsWith("World") && ["Production", "Reserves"].includes(row.Statistics)) readRow(row, context);
  }
}

function readRow(row, { commodities, countries, claims, facts }) {
  const to = commodities.mineralOf(row);
  const country = countries.idOf(row.Country);
  const isWorld = row.Country === "World total";
  const value = printedValue(row.Value);
  const period = printedPeriod(row.Year);
  const measured = measurementOf(row);
  if (value.kind !== "AMOUNT" || period === undefined || measured === undefined) return;
  if (country === undefined && !isWorld) return;
  const { type, stage, label, unit } = measured;
  const estimated = isEstimated(row.Notes);
  const citation = citationOf(row);
  const bound = value.bound ?? (estimated ? "ABOUT" : undefined);
  if (isWorld || value.quantity === 0) {
    const figure = {
      quantity: value.quantity,
      bound: value.bound ?? (isWorld || estimated ? "ABOUT" : undefined),
      unit,
    };
    const subject = isWorld ? "World total" : row.Country;
    // A dash is the figure itself, whoever estimated it.
    if (value.quantity === 0) delete figure.bound;
    facts.add(to, figureFact({ ...figure, subject, label, period, unitWords: row.Unit.trim(), estimated, citation }));
    return;
  }
  const claim = {
    type,
    from: country,
    to,
    ...period,
    stage,
    quantity: value.quantity,
    bound: bound ?? "EXACT",
    unit,
    label,
  };
  claims.add(claim, citation);
}
