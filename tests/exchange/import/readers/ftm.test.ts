import { expect, test } from "@jest/globals";
import { recordsOf } from "../records-of.js";

const ENTITIES = [
  {
    id: "own-1",
    schema: "Ownership",
    datasets: ["register"],
    properties: {
      owner: ["NK-Abc"],
      asset: ["gb-coh-1"],
      percentage: ["51.00"],
      startDate: ["2019-05-01"],
      sharesType: ["A"],
      sourceUrl: ["https://register.example/1"],
    },
  },
  {
    id: "NK-Abc",
    schema: "Person",
    caption: "Anna Ek",
    datasets: ["register"],
    properties: {
      name: ["Ek, Anna", "Anna Ek"],
      weakAlias: ["Anna"],
      nationality: ["se"],
      birthDate: ["1970-02"],
      height: ["1.7"],
      wikidataId: ["Q1"],
    },
  },
  {
    id: "gb-coh-1",
    schema: "Company",
    properties: {
      name: ["Ore Ltd"],
      jurisdiction: ["gb"],
      incorporationDate: ["1990-01-02T00:00:00"],
      registrationNumber: ["01"],
      parent: ["gb-coh-2"],
      leiCode: ["x"],
    },
  },
  { id: "gb-coh-2", schema: "LegalEntity", properties: { description: ["A holding."] } },
  { id: "ministry", schema: "Organization", properties: { name: ["Ministry of Mines"], topics: ["gov.national"] } },
  { id: "ship", schema: "Vessel", properties: { name: ["Ore Carrier"], imoNumber: ["IMO 9074729"], flag: ["pa"] } },
  { id: "house", schema: "RealEstate", properties: { name: ["House"] } },
  { id: "own-2", schema: "Ownership", properties: { owner: ["NK-Abc"], asset: ["house"] } },
  { id: "own-3", schema: "Ownership", properties: { owner: ["NK-Abc"], asset: ["ministry"] } },
  {
    id: "dir",
    schema: "Directorship",
    properties: {
      director: ["NK-Abc"],
      organization: ["gb-coh-1"],
      role: ["Chair"],
      startDate: ["2020"],
      endDate: ["2010"],
    },
  },
  {
    id: "emp",
    schema: "Employment",
    properties: { employee: ["NK-Abc"], employer: ["ministry"], role: ["Geologist"] },
  },
  {
    id: "suc",
    schema: "Succession",
    properties: { successor: ["gb-coh-1"], predecessor: ["gb-coh-2"], date: ["2001"] },
  },
  {
    id: "san",
    schema: "Sanction",
    properties: { entity: ["ship"], program: ["Mines programme"], authority: ["Council"], listingDate: ["2024-01-05"] },
  },
];
const LINES = ENTITIES.map((entity) => `${JSON.stringify(entity)}\n`).join("");

test("FollowTheMoney's things are entities and its links relationships, whatever their order", async () => {
  const { records, problems } = await recordsOf({ "a.ftm.json": LINES });
  expect(problems).toEqual([]);
  const citation = { source: "ftm:register" };
  expect(records).toMatchObject({
    "ftm:register": { title: "FollowTheMoney dataset register" },
    "nk-abc": {
      kind: "PERSON",
      name: "Anna Ek",
      names: [
        { text: "Ek, Anna", confidence: 1, citations: [citation] },
        { text: "Anna", confidence: 0.5, citations: [citation] },
        { text: "NK-Abc", note: "Its id in FollowTheMoney." },
      ],
      facts: [{ statement: "Wikidata ID: Q1.", citations: [citation] }],
      fields: { citizenship: "SE", bornOn: "1970-02" },
    },
    "gb-coh-1": {
      kind: "COMPANY",
      fields: { countryCode: "GB", foundedOn: "1990-01-02" },
      facts: [{ statement: "Registration number: 01." }],
    },
    "gb-coh-2": { kind: "COMPANY", name: "Unnamed company gb-coh-2", description: "A holding." },
    ministry: { kind: "GOVERNMENT_BODY" },
    ship: { kind: "VESSEL", fields: { imo: "9074729", flag: "PA" } },
    san: { kind: "MEASURE", name: "Mines programme", description: "Council", fields: { announcedOn: "2024-01-05" } },
    "own-1": {
      type: "OWNS",
      from: "nk-abc",
      to: "gb-coh-1",
      share: 0.51,
      validFrom: "2019-05-01",
      citations: [{ source: "ftm:register", locator: "https://register.example/1" }],
    },
    dir: { type: "LEADS", from: "nk-abc", to: "gb-coh-1", label: "Chair", validFrom: "2020" },
    emp: { type: "HOLDS_OFFICE_IN", from: "nk-abc", to: "ministry", label: "Geologist" },
    suc: { type: "SUCCEEDS", from: "gb-coh-1", to: "gb-coh-2", validFrom: "2001" },
    "gb-coh-1 PART_OF gb-coh-2": {},
    "san TARGETS ship": {},
  });
  expect(records).not.toHaveProperty("own-2");
});

test("what has no place is counted by name", async () => {
  const { passedOver } = await recordsOf({ "a.ftm.json": LINES });
  expect(passedOver.map(({ what, count }) => `${count} ${what}`).sort()).toEqual([
    "1 Directorship:endDate before its startDate",
    "1 Ownership as OWNS to a GOVERNMENT_BODY",
    "1 Ownership of an entity that was passed over",
    "1 entities of the schema RealEstate",
    "1 values of Company:leiCode",
    "1 values of Ownership:sharesType",
    "1 values of Person:height",
  ]);
});

test("a kind that no schema has is told by its mark, and a relationship that none has by its role", async () => {
  const lines = [
    { id: "uk", schema: "Territory", properties: { name: ["UK"], level: ["country"], territoryCode: ["gb"] } },
    { id: "kent", schema: "Territory", properties: { name: ["Kent"], level: ["adm2"] } },
    { id: "tin", schema: "Asset", properties: { name: ["Tin"], keywords: ["MINERAL", "metal"] } },
    {
      id: "l1",
      schema: "UnknownLink",
      properties: { subject: ["uk"], object: ["tin"], role: ["PRODUCES"], status: ["ENDED"] },
    },
    { id: "l2", schema: "UnknownLink", properties: { subject: ["uk"], object: ["tin"], role: ["friend"] } },
  ];
  const { records, passedOver } = await recordsOf({
    "a.ftm.json": lines.map((line) => JSON.stringify(line)).join("\n"),
  });
  expect(records).toMatchObject({
    uk: { kind: "COUNTRY", fields: { iso2: "GB" } },
    tin: { kind: "MINERAL" },
    l1: { type: "PRODUCES", from: "uk", to: "tin", status: "ENDED" },
  });
  expect(records.l1).not.toHaveProperty("label");
  expect(passedOver.map(({ what }) => what)).toEqual([
    "entities of the schema Territory",
    "entities of the schema UnknownLink",
  ]);
});

test("reading it again gives the same, so that a second load changes nothing", async () => {
  const once = await recordsOf({ "a.ftm.json": LINES });
  expect((await recordsOf({ "a.ftm.json": LINES + LINES })).records).toEqual(once.records);
});

test.each<[string, string, string, RegExp]>([
  ["a line without schema", '{"id": "a"}', "schema", /such as Company/],
  ["a line without id", '{"schema": "Person", "properties": {}}', "id", /missing/],
  ["properties that are no object", '{"id": "a", "schema": "Person", "properties": []}', "properties", /no object/],
])("%s is refused, with its line", async (_, line, column, problem) => {
  const { problems } = await recordsOf({ "a.ftm.json": `${LINES}${line}\n` });
  expect(problems).toEqual([
    expect.objectContaining({ line: ENTITIES.length + 1, column, problem: expect.stringMatching(problem) }),
  ]);
});

test("an end that is nowhere is refused", async () => {
  const line = { id: "x", schema: "Membership", properties: { member: ["ship2"], organization: ["gb-coh-1"] } };
  const { problems } = await recordsOf({ "a.ftm.json": `${LINES}${JSON.stringify(line)}\n` });
  expect(problems).toEqual([expect.objectContaining({ column: "from", problem: expect.stringMatching(/ship2/) })]);
});
