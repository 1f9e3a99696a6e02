import { printedPeriod } from "../../dist/exchange/import/usgs/printed-period.js";
import { printedValue } from "../../dist/exchange/import/usgs/printed-value.js";
import { citationOf } from "./citation.mjs";

/** Where the United States imports from: a claim for each country and form. */
export function readImportSources(rows, { commodities, countries, claims }) {
  for (const row of rows) {
    if (row.Section !== "Import Sources") continue;
    const mineral = commodities.importedBy(row);
    const from = countries.idOf(row.Country);
    const value = printedValue(row.Value);
    if (from === undefined || value.kind !== "AMOUNT") continue;
    const share = value.quantity / 100;
    const claim = {
      type: "SUPPLIES",
      from,
      to: "united-states",
      minerals: mineral,
      ...printedPeriod(row.Year),
      share,
      shareOf: "IMPORTS_OF_RECIPIENT",
    };
    claims.add({ ...claim, bound: value.bound, label: commodities.goodsOf(row) }, citationOf(row));
  }
}
