import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { parse } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";
import { RELATIONSHIP_TYPE_NAMES } from "../../../../src/domain/relationship-type.js";
import { load } from "../../../../src/exchange/import/load.js";
import type { LoadSummary } from "../../../../src/exchange/import/load-summary.js";
import { readMapping, shippedMappings } from "../../../../src/exchange/import/mapping/read-mapping.js";
import type { GraphStore } from "../../../../src/store/graph-store.js";
import { openSqliteStore } from "../../../../src/store/sqlite/open-sqlite-store.js";
import { type TemporaryFolder, temporaryFolder } from "../../../support/temporary-folder.js";

const ROOT = new URL("../../../../", import.meta.url);

function tableOf(name: string): readonly Record<string, string>[] {
  return parse(readFileSync(new URL(`mappings/${name}`, ROOT)), { columns: true });
}

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

async function loadRows(mapping: string, rows: readonly string[]): Promise<LoadSummary> {
  await folder.write({ "rows.txt": `${rows.join("\n")}\n` });
  return load({
    store,
    paths: [join(folder.path, "rows.txt")],
    mapping: await readMapping(mapping),
    day: "2026-11-27",
  });
}

/** Every claim of the store as `from TYPE to: label, day`. */
async function claims(): Promise<string[]> {
  const ids: string[] = [];
  for await (const batch of store.scan()) if (batch.kind === "claims") ids.push(...batch.rows.map(({ id }) => id));
  const found = await store.relationships(ids);
  return found
    .map(({ from, type, to, label, validFrom, validTo }) =>
      [`${from} ${type} ${to}`, label, validFrom, validTo].filter((part) => part !== undefined).join(", "),
    )
    .sort();
}

test("each can be read", async () => {
  const names = await shippedMappings();
  expect(names).toEqual(expect.arrayContaining(["cameo-quads", "icews-events", "gdelt-events", "minmod-sites"]));
  for (const name of names) await expect(readMapping(name)).resolves.toMatchObject({ name });
});

test("every CAMEO code has a type, and codes of one family have the same unless it says otherwise", () => {
  const codes = tableOf("cameo-codes.csv");
  expect(codes.length).toBeGreaterThan(300);
  expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
  for (const { type, type_between_states: other } of codes) {
    expect(RELATIONSHIP_TYPE_NAMES).toContain(type);
    if (other !== "") expect(RELATIONSHIP_TYPE_NAMES).toContain(other);
  }
});

test("countries have the ids that the shipped data give them", () => {
  const ids = new Map(tableOf("countries.csv").map(({ iso3, id }) => [iso3, id]));
  const shipped: { entities: readonly { id: string; iso3?: string }[] } = parseYaml(
    readFileSync(new URL("data/countries.yaml", ROOT), "utf8"),
  );
  for (const { id, iso3 } of shipped.entities)
    if (iso3 !== undefined) expect([iso3, ids.get(iso3)]).toEqual([iso3, id]);
});

test("event quads: by text or code, tabs or commas; what the ends are decides between two types", async () => {
  await loadRows("cameo-quads", [
    "China\tMake a visit\tUnited States\t2018-01-03",
    "UNITED STATES\t163\tNorth Korea\t2018-01-04",
    "Citizen (India)\tImpose embargo, boycott, or sanctions\tCitizen (India)\t2018-01-05",
    "Citizen (India)\tMake_a_visit\tGovernment (India)\t2018-01-06",
    "Jane Roe\tConsult, not specified below\tChina\t2018-01-07",
  ]);
  const india = "citizen-india-[0-9a-f]{8}";
  expect(await claims()).toEqual([
    "china VISITS united-states, Make a visit, 2018-01-03, 2018-01-03",
    expect.stringMatching(`^${india} CONSULTS_WITH government-india-[0-9a-f]{8}, Make a visit, 2018-01-06`),
    expect.stringMatching(`^${india} REDUCES_RELATIONS_WITH ${india}, Impose embargo`),
    "jane-roe CONSULTS_WITH china, Consult, 2018-01-07, 2018-01-07",
    "united-states RESTRICTS north-korea, Impose embargo, boycott, or sanctions, 2018-01-04, 2018-01-04",
  ]);
  expect(await store.entities(["china", "jane-roe"])).toEqual([
    expect.objectContaining({ kind: "COUNTRY", name: "China" }),
    expect.objectContaining({ kind: "PERSON", name: "Jane Roe" }),
  ]);
});

test("event quads with a relation that CAMEO does not have are refused", async () => {
  await expect(loadRows("cameo-quads", ["China,dance with,Japan,2018-01-03"])).rejects.toMatchObject({ total: 1 });
});

test("files of ICEWS by their header, files of GDELT by the places of their columns; events of one actor are left out", async () => {
  const icews = await loadRows("icews-events", [
    "Event ID\tEvent Date\tSource Name\tEvent Text\tCAMEO Code\tTarget Name",
    "1\t2018-01-03\tChina\tConsult\t040\tJapan",
    "2\t2018-01-03\tChina\tConsult\t040\t",
  ]);
  expect(icews).toMatchObject({ passedOver: [{ count: 1 }], relationships: { new: 1 } });
  const gdelt = (actor: string, other: string) =>
    Array.from({ length: 58 }, (_, index) => ({ 1: "20180103", 6: actor, 16: other, 26: "0311" })[index] ?? "").join(
      "\t",
    );
  expect(await loadRows("gdelt-events", [gdelt("CHINA", "JAPAN"), gdelt("CHINA", "")])).toMatchObject({
    passedOver: [{ count: 1 }],
  });
  expect(await claims()).toEqual([
    "china AGREES_WITH japan, Express intent to cooperate economically, 2018-01-03, 2018-01-03",
    "china CONSULTS_WITH japan, Consult, 2018-01-03, 2018-01-03",
  ]);
});

const SITE_COLUMNS = "source_id,record_id,name,aliases,country,iso3,state,lon,lat,site_type,site_rank";
const COMMODITY_COLUMNS = "source_id,record_id,minmod_commodity_id,commodity,is_critical,grade,grade_unit";

test("MinMod: sites by source and record, not by name; the nameless by what they are; coordinates only in degrees", async () => {
  await loadRows("minmod-sites", [
    SITE_COLUMNS,
    "https://example.org/a,1,Bayan Obo,,China,CHN,,109.97,41.8,,",
    "https://example.org/b,1,Bayan Obo,,China,,,101.5,45.7,Mine,",
    "https://example.org/b,2,,,,,,640000,4500000,,",
  ]);
  const site = (source: string) => `https-example-org-${source}`;
  expect(await store.entities([site("a-1"), site("b-1"), site("b-2")])).toEqual([
    expect.objectContaining({ kind: "DEPOSIT", name: "Bayan Obo", fields: { longitude: 109.97, latitude: 41.8 } }),
    expect.objectContaining({ kind: "FACILITY", name: "Bayan Obo" }),
    expect.objectContaining({ kind: "DEPOSIT", name: "Unnamed site 2", fields: {} }),
  ]);
  await loadRows("minmod-commodities", [
    COMMODITY_COLUMNS,
    "https://example.org/a,1,Q589,Zinc,1,14.83,%",
    "https://example.org/a,1,,Cu,,,",
  ]);
  expect(await claims()).toEqual([
    expect.stringMatching(`^${site("a-1")} CONTAINS commodity-cu`),
    `${site("a-1")} CONTAINS zinc, grade`,
    `${site("a-1")} LOCATED_IN china`,
    `${site("b-1")} LOCATED_IN china`,
  ]);
});

test("trade by year: the year to date, which repeats a part of a year, and years without trade are left out", async () => {
  const summary = await loadRows("usitc-trade", [
    "hts,label,mineral,processing_stage,flow,partner,partner_iso,year,ytd_flag,value_usd",
    "2805,Rare-earth metals,rare_earths,metal,imports_for_consumption,China,CHN,2024,False,75046.5",
    "2805,Rare-earth metals,rare_earths,metal,imports_for_consumption,China,CHN,2024,True,18763.0",
    "2805,Rare-earth metals,rare_earths,metal,domestic_exports,Myanmar (Burma),MMR,2024,False,12.0",
    "2805,Rare-earth metals,rare_earths,metal,domestic_exports,Japan,JPN,2024,False,0.0",
  ]);
  expect(summary.passedOver).toMatchObject([{ count: 2 }]);
  expect(await claims()).toEqual([
    "china SUPPLIES united-states, Rare-earth metals (HTS 2805), 2024, 2024",
    "united-states SUPPLIES myanmar, Rare-earth metals (HTS 2805), 2024, 2024",
  ]);
});
