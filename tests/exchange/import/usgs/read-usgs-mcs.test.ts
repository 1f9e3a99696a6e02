import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { load } from "../../../../src/exchange/import/load.js";
import type { LoadSummary } from "../../../../src/exchange/import/load-summary.js";
import { printedUnit } from "../../../../src/exchange/import/usgs/printed-unit.js";
import { printedValue } from "../../../../src/exchange/import/usgs/printed-value.js";
import type { GraphStore } from "../../../../src/store/graph-store.js";
import { openSqliteStore } from "../../../../src/store/sqlite/open-sqlite-store.js";
import { type TemporaryFolder, temporaryFolder } from "../../../support/temporary-folder.js";

let folder: TemporaryFolder;
let store: GraphStore;
beforeEach(async () => {
  folder = await temporaryFolder();
  store = await openSqliteStore(join(folder.path, "store"));
});
afterEach(async () => {
  await store.close();
  await folder.remove();
});

const HEADER = "MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes";

interface Printed {
  readonly section?: string;
  readonly country: string;
  readonly statistics?: string;
  readonly detail?: string;
  readonly unit?: string;
  readonly year?: string;
  readonly value: string;
  readonly notes?: string;
}

/** Loads rows as USGS writes them: cp1252, commas in quotes. */
async function loadRows(rows: readonly Printed[]): Promise<LoadSummary> {
  const lines = rows.map((row) => {
    const { section = "World Mine Production and Reserves", statistics = "Production" } = row;
    const { detail = "Mine production", unit = "metric tons", year = "2025", notes = "" } = row;
    const cells = [
      "RARE EARTHS",
      section,
      "Rare Earths",
      row.country,
      statistics,
      detail,
      unit,
      year,
      row.value,
      notes,
    ];
    return cells.map((cell) => `"${cell}"`).join(",");
  });
  const text = `${HEADER}\r\n${lines.join("\r\n")}\r\n`;
  const bytes = Buffer.from(text.replaceAll("—", "\u0097").replaceAll("–", "\u0096"), "latin1");
  await folder.write({ "mcs2026_commodities_data.csv": bytes });
  return load({ store, paths: [join(folder.path, "mcs2026_commodities_data.csv")], format: "usgs-mcs" });
}

async function claims(): Promise<string[]> {
  const ids: string[] = [];
  for await (const batch of store.scan()) if (batch.kind === "claims") ids.push(...batch.rows.map(({ id }) => id));
  const found = await store.relationships(ids);
  return found
    .map(({ from, type, to, bound, quantity, unit, share, validFrom, validTo }) =>
      [from, type, to, bound, quantity ?? share, unit, validFrom, validTo]
        .filter((part) => part !== undefined)
        .join(" "),
    )
    .sort();
}

async function factsOfDocument(): Promise<readonly string[]> {
  const [document] = await store.entities(["usgs-mcs-2026-rare-earths"]);
  return document?.facts.map(({ statement }) => statement) ?? [];
}

const COVERS = "usgs-mcs-2026-rare-earths COVERS rare-earths";

describe("the data release of the Mineral Commodity Summaries", () => {
  test("figures, estimates and bounds are what they are", async () => {
    await loadRows([
      { country: "Australia", value: "29,000" },
      { country: "China", value: "270,000", notes: "Estimated. -- Production quota." },
      { country: "Brazil", statistics: "Reserves", detail: "Reserves", value: ">11,000,000" },
    ]);
    expect(await claims()).toEqual([
      "australia PRODUCES rare-earths 29000 t 2025 2025",
      "brazil HOLDS_RESERVES_OF rare-earths AT_LEAST 11000000 t 2025 2025",
      "china PRODUCES rare-earths ABOUT 270000 t 2025 2025",
    ]);
  });

  test("a dash is zero: nobody produces by it, and a fact says so; what is not available or withheld says nothing", async () => {
    const summary = await loadRows([
      { country: "Canada", value: "—" },
      { country: "India", statistics: "Reserves", detail: "Reserves", value: "NA" },
      { country: "Japan", value: "W" },
      { country: "Chile", value: "E" },
    ]);
    expect(summary.passedOver).toEqual([{ what: "rows without a figure that the graph takes", count: 3 }]);
    expect(await claims()).toEqual([COVERS]);
    expect(await factsOfDocument()).toEqual(["Canada, Mine production, 2025: none."]);
  });

  test("a footnote's digit is no part of a figure, so the row says nothing", async () => {
    expect(await loadRows([{ country: "India", value: "2,9003" }])).toMatchObject({ passedOver: [{ count: 1 }] });
  });

  test("sums of countries are no countries; the world's total is a fact", async () => {
    const summary = await loadRows([
      { country: "World total", detail: "Mine production: rounded", value: ">85,000,000" },
      { country: "Other countries", value: "10" },
      { country: "China, Germany, and Russia", value: "10" },
    ]);
    expect(summary).toMatchObject({ passedOver: [{ count: 2 }] });
    expect(await claims()).toEqual([COVERS]);
    expect(await factsOfDocument()).toEqual(["World total, Mine production: rounded, 2025: >85,000,000 metric tons."]);
  });

  test("old and turned names are those of countries", async () => {
    await loadRows([
      { country: "Burma", value: "1" },
      { country: "Congo (Kinshasa)", value: "2" },
      { country: "Korea, Republic of", value: "3" },
    ]);
    expect(await claims()).toEqual([
      "dr-congo PRODUCES rare-earths 2 t 2025 2025",
      "myanmar PRODUCES rare-earths 1 t 2025 2025",
      "south-korea PRODUCES rare-earths 3 t 2025 2025",
    ]);
  });

  test("import sources are shares of what the United States import, over the years that they are of", async () => {
    await loadRows([
      {
        section: "Import Sources",
        country: "China",
        statistics: "Import sources 2021-2024",
        unit: "percent",
        year: "2021–24",
        value: "71",
      },
      { section: "Salient Statistics—United States", country: "United States", value: "51,000" },
    ]);
    expect(await claims()).toEqual(["china SUPPLIES united-states 0.71 2021 2024"]);
  });

  test("loading it twice changes nothing, and a file of another name is refused", async () => {
    const row = { country: "Canada", value: "—" };
    const { revision } = await loadRows([row]);
    expect(await loadRows([row])).toMatchObject({ revision, entities: { new: 0, unchanged: 2 } });
    await folder.write({ "data.csv": HEADER });
    await expect(load({ store, paths: [join(folder.path, "data.csv")], format: "usgs-mcs" })).rejects.toMatchObject({
      total: 1,
    });
  });
});

test.each([
  ["thousand metric tons", "Mine production", { unit: "t", factor: 1_000 }],
  [" thousands of carats", "Production", { unit: "[car_m]", factor: 1_000 }],
  ["metric tons", "Reserves (million metric tons): Crude ore", { unit: "t", factor: 1_000_000 }],
  ["tons", "Production", undefined],
])("the unit %j of %j", (unit, detail, expected) => {
  expect(printedUnit(unit, detail)).toEqual(expected);
});

test("a figure printed with separators reads as itself, with any bound, and never with a digit glued to it", () => {
  fc.assert(
    fc.property(fc.nat({ max: 10 ** 12 }), fc.constantFrom("", ">", "<"), fc.nat({ max: 9 }), (figure, sign, digit) => {
      const printed = `${sign}${figure.toLocaleString("en")}`;
      expect(printedValue(printed)).toMatchObject({ kind: "AMOUNT", quantity: figure });
      if (figure >= 1_000) expect(printedValue(`${printed}${digit}`)).toEqual({ kind: "WORDS" });
    }),
  );
});
