import { printedPeriod } from "../../dist/exchange/import/usgs/printed-period.js";
import { printedValue } from "../../dist/exchange/import/usgs/printed-value.js";
import { citationOf, isEstimated } from "./citation.mjs";
import { figureFact } from "./fact-list.mjs";
import { inSmallLetters } from "./in-small-letters.mjs";
import { measurementOf } from "./measurement.mjs";

/** What makes a row of the salient statistics the figure that a table of the world has too. */
const SAME_FIGURE = ["type", "from", "to", "validFrom", "validTo", "stage", "quantity", "unit"];

/** Production of the United States over five years, and its net import reliance. To be read after the tables of the world. */
export function readUnitedStates(rows, context) {
  for (const row of rows) {
    if (!row.Section.startsWith("Salient")) continue;
    if (row.Statistics === "Production") readProduction(row, context);
    if (row.Statistics === "Net import reliance") readReliance(row, context);
  }
}

function readProduction(row, { commodities, countries, claims, facts }) {
  const to = commodities.mineralOf(row);
  const from = countries.idOf(row.Country);
  const value = printedValue(row.Value);
  const measured = measurementOf(row);
  // A percentage among these is a property of the goods, such as how much of the steel is cast continuously.
  if (value.kind !== "AMOUNT" || measured === undefined || measured.unit === "%") return;
  const { type, stage, label, unit } = measured;
  const period = printedPeriod(row.Year);
  const estimated = isEstimated(row.Notes);
  const citation = citationOf(row);
  if (value.quantity === 0) {
    facts.add(
      to,
      figureFact({ subject: row.Country, label, period, quantity: 0, unit, unitWords: row.Unit, estimated, citation }),
    );
    return;
  }
  const bound = value.bound ?? (estimated ? "ABOUT" : "EXACT");
  const claim = { type, from, to, ...period, stage, quantity: value.quantity, bound, unit, label };
  if (!claims.cite(claim, SAME_FIGURE, citation)) claims.add(claim, citation);
}

function readReliance(row, { commodities, facts }) {
  const mineral = commodities.mineralOf(row);
  const value = printedValue(row.Value);
  const period = printedPeriod(row.Year);
  const label = inSmallLetters(row.Statistics_detail.trim());
  const estimated = isEstimated(row.Notes);
  const citation = citationOf(row);
  if (value.kind === "NET_EXPORTER") {
    facts.add(mineral, {
      statement: `United States, ${label}, ${row.Year}: net exporter${estimated ? " (USGS estimate)" : ""}.`,
      ...period,
      citations: [citation],
    });
    return;
  }
  if (value.kind !== "AMOUNT") return;
  const bound = value.bound ?? (estimated ? "ABOUT" : undefined);
  const figure = { quantity: value.quantity, unit: "%", unitWords: "%", ...(value.quantity > 0 && { bound }) };
  facts.add(mineral, figureFact({ ...figure, subject: "United States", label, period, estimated, citation }));
}
