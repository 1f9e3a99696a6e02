import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { makeListings } from "../../scripts/records/make-listings.mjs";
import { makeRecords } from "../../scripts/records/make-records.mjs";
import { writeFiles } from "../../scripts/records/write-files.mjs";
import { SHIPPED_DATA_FOLDER } from "../../src/exchange/shipped-data.js";
import { type TemporaryFolder, temporaryFolder } from "../support/temporary-folder.js";

const ORIGINALS = fileURLToPath(new URL("../../../shared/data/", import.meta.url));
const NOTE = "(Data in metric tons, rare-earth-oxide (REO) equivalent, unless otherwise specified)";
const WORLD = "World Mine Production and Reserves";

/** A row of the data release, in its columns. */
function row(chapter: string, section: string, ...rest: readonly string[]) {
  const [commodity, country, statistics, detail, unit, year, value, notes = "", critical = "Yes", others = NOTE] = rest;
  const cells = [chapter, section, commodity, country, statistics, detail, unit, year, value, notes, critical, others];
  return cells.map((cell) => `"${cell}"`).join(",");
}

function rareEarth(country: string, statistics: string, year: string, value: string, notes = "") {
  const detail = statistics === "Reserves" ? "Reserves" : "Mine production";
  return row("RARE EARTHS", WORLD, "Rare Earths", country, statistics, detail, "metric tons", year, value, notes);
}

const HEADER =
  "MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes,Is critical mineral 2025,Other notes";
const RELEASE = [
  HEADER,
  rareEarth("Canada", "Production", "2025", "—"),
  rareEarth(
    "Burma",
    "Production",
    "2024",
    "27,000",
    "Estimated. -- Estimated based on reported import data for China.",
  ),
  rareEarth("Nigeria", "Production", "2024", "W"),
  rareEarth("India", "Reserves", "2025", "NA"),
  rareEarth("Brazil", "Reserves", "2025", "21,000,000"),
  rareEarth("China", "Production", "2024", "270,0003"),
  rareEarth("Other countries", "Production", "2024", "1,000", "Estimated."),
  rareEarth("World total", "Reserves", "2025", ">85,000,000"),
  rareEarth("Australia", "Production", "2024", "29,000", "Estimated."),
  row("RUBIDIUM", "Import Sources", "Rubidium", "China, Germany, and Russia", "I", "All", "percent", "2021–24", "100"),
  row("PHOSPHATE ROCK", "Import Sources", "Phosphate Rock", "Peru", "I", "All", "percent", "2021–24", ">99"),
  row("ANTIMONY", "Import Sources", "Antimony", "China", "I", "Oxide", "percent", "2021–24", "66"),
  row(
    "GOLD",
    "Salient Statistics—United States",
    "Gold",
    "United States",
    "Net import reliance",
    "Net import reliance",
    "percent",
    "2025",
    "E",
  ),
].join("\n");

/** Windows-1252, in which a dash is the byte 0x97 and the dash of a period 0x96. */
function windows1252(text: string): Uint8Array {
  return Uint8Array.from(
    text,
    (character) =>
      new Map([
        ["—", 0x97],
        ["–", 0x96],
      ]).get(character) ?? character.charCodeAt(0),
  );
}

const VINTAGES = `source,released,country,statistic,year,raw_value
MCS2025,2025,Australia,mine_production,2024,"13,000"
MCS2025,2025,India,reserves,2024,"6,900,000"`;
const REVISIONS = `section,country,statistics,year,current_value,revision_version,revision_page,revision_note
T,Brazil,Reserves,2025,"11,000,000",1.3,153,revised`;
const YEARBOOK = `source_cell,source_country_label,geography,year,raw_value,is_estimated
C7,"Indiae, 4",India,2018,2900,True
K9,Burundi,Burundi,2022,--,False`;
const HISTORY = "metric,geography_code,geography,year,source_value_raw,scope_note,source_sheet,source_cell\n";
const TRADE = `hts,label,flow,partner,year,ytd_flag,value_usd
2846,Rare-earth compounds,imports_for_consumption,China,2025,True,7.0
2846,Rare-earth compounds,imports_for_consumption,China,2025,False,10.0
2846,Rare-earth compounds,imports_for_consumption,Estonia,2025,False,0.0
2846,Rare-earth compounds,domestic_exports,Japan,2025,False,5.0
8505,"Magnets, electromagnets, and parts",imports_for_consumption,China,2025,False,9.0`;
const COUNTRIES = `CLDR display name,ISO3166-1-Alpha-2,ISO3166-1-Alpha-3
${["Canada,CA,CAN", "Myanmar,MM,MMR", "Nigeria,NG,NGA", "India,IN,IND", "Brazil,BR,BRA", "China,CN,CHN", "Australia,AU,AUS", "Peru,PE,PER"].join("\n")}
Burundi,BI,BDI
Estonia,EE,EST
US,US,USA`;

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
  await Promise.all(["usgs", "trade", "countries"].map((name) => mkdir(join(folder.path, name))));
  await write(RELEASE);
});
afterAll(() => folder.remove());

async function write(release: string) {
  await folder.write({
    "usgs/usgs_mcs2026_commodities_data.csv": windows1252(release),
    "usgs/ree_claims_by_vintage.csv": VINTAGES,
    "usgs/usgs_mcs2026_revision_audit.csv": REVISIONS,
    "usgs/usgs_myb2022_world_mine_production.csv": YEARBOOK,
    "usgs/usgs_rare_earths_historical.csv": HISTORY,
    "trade/us_trade_critical_minerals.csv.gz": gzipSync(TRADE),
    "countries/country-codes.csv": COUNTRIES,
  });
}

describe("the shipped records of a small release", () => {
  interface Cells {
    readonly type: string;
    readonly from: string;
    readonly to: string;
    readonly [column: string]: unknown;
  }
  let rows: readonly Cells[];
  let facts: readonly { readonly statement: string }[];
  beforeAll(async () => {
    const records = await makeRecords(folder.path);
    rows = [...records.claims.rows(), ...records.imports.rows()] as readonly Cells[];
    facts = records.facts.of("rare-earth-elements");
  });
  const of = (from: string, type: string) => rows.filter((claim) => claim.from === from && claim.type === type);

  test("an old name is the country's, and the note to the figure is quoted", () => {
    expect(of("myanmar", "PRODUCES")).toMatchObject([
      {
        quantity: 27_000,
        bound: "ABOUT",
        unit: "t",
        stage: "MINING",
        quote: "Estimated based on reported import data for China.",
      },
    ]);
  });

  test("nil is a fact of the mineral, and no claim of production", () => {
    expect(facts).toContainEqual(
      expect.objectContaining({ quantity: 0, statement: expect.stringMatching(/^Canada, .*2025: none\.$/) }),
    );
    expect(of("canada", "PRODUCES")).toEqual([]);
  });

  test("not available and withheld are neither claim nor fact", () => {
    expect(of("india", "HOLDS_RESERVES_OF").map(({ validFrom }) => validFrom)).toEqual(["2024"]);
    expect(of("nigeria", "PRODUCES")).toEqual([]);
    expect(facts.filter(({ statement }) => /^(India|Nigeria)/.test(statement))).toEqual([]);
  });

  test("a figure with a footnote's digit glued to it is left out", () => {
    expect(of("china", "PRODUCES")).toEqual([]);
  });

  test("a total stays a bound, and is a fact of the mineral", () => {
    expect(facts).toContainEqual(
      expect.objectContaining({
        quantity: 85_000_000,
        bound: "AT_LEAST",
        statement: expect.stringMatching(/^World total/),
      }),
    );
    expect(rows).toContainEqual(
      expect.objectContaining({ from: "peru", share: 0.99, bound: "AT_LEAST", validFrom: "2021", validTo: "2024" }),
    );
  });

  test("several countries together are none", () => {
    expect(rows.filter(({ minerals }) => minerals === "rubidium")).toEqual([]);
    expect(rows.map(({ from }) => from)).not.toContain("other-countries");
  });

  test("a form that is imported is a mineral of its own, a part of the commodity", () => {
    expect(of("china", "SUPPLIES")).toContainEqual(
      expect.objectContaining({ minerals: "antimony-oxide", share: 0.66 }),
    );
    expect(of("antimony-oxide", "PART_OF")).toMatchObject([{ to: "antimony" }]);
  });

  test("each vintage stays, with its source", () => {
    expect(of("australia", "PRODUCES").map(({ quantity, source }) => [quantity, source])).toEqual([
      [29_000, "usgs-mcs-2026"],
      [13_000, "usgs-mcs-2025"],
    ]);
    expect(of("brazil", "HOLDS_RESERVES_OF").map(({ quantity, source }) => [quantity, source])).toEqual([
      [21_000_000, "usgs-mcs-2026"],
      [11_000_000, "usgs-mcs-2026-v1-3"],
    ]);
  });

  test("trade is of whole years and of headings of one mineral", () => {
    expect(rows.filter(({ source, type }) => source === "usitc-dataweb" && type === "SUPPLIES")).toMatchObject([
      {
        from: "china",
        to: "united-states",
        minerals: "rare-earth-compounds",
        validFrom: "2025",
        quantity: 10,
        unit: "USD",
      },
    ]);
  });

  test.each(["China3", "Indiae, 4", "Atlantis"])("the label %s is refused, and not guessed at", async (label) => {
    await write(RELEASE.replace('"Burma"', `"${label}"`));
    await expect(makeRecords(folder.path)).rejects.toThrow(`No country is called ${JSON.stringify(label)}.`);
    await write(RELEASE);
  });
});

const testWithOriginals = existsSync(ORIGINALS) ? test : test.skip;
const reason = existsSync(ORIGINALS) ? "" : ` (SKIPPED: ${ORIGINALS} is not there)`;
testWithOriginals(`the committed records are what the script makes of the originals${reason}`, async () => {
  const made = await temporaryFolder();
  await writeFiles(made.path, { ...(await makeRecords(ORIGINALS)), ...(await makeListings(ORIGINALS)) });
  const names = ["usgs", "usitc", "mofcom"].map((folder) => `${folder}/relationships.csv`);
  for (const name of [...names, "usgs/entities.jsonl", "mofcom/entities.jsonl"]) {
    const [now, committed] = await Promise.all(
      [made.path, SHIPPED_DATA_FOLDER].map((at) => readFile(join(at, name), "utf8")),
    );
    expect(now === committed ? name : `${name} differs`).toBe(name);
  }
  await made.remove();
});
