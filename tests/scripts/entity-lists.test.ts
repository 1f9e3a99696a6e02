import { expect, test } from "@jest/globals";
import { ClaimList } from "../../scripts/records/claim-list.mjs";
import { readEntityLists } from "../../scripts/records/entity-lists.mjs";

const TABLE = {
  ids: { "Known Corp.": "known" },
  whole: ["Garnet S.r.l."],
  kinds: { "Institute of Ores": "RESEARCH_INSTITUTION" },
};
const NEEDED = [row("Known Corp.", 1), row("Garnet S.r.l.", 2), row("Institute of Ores", 3)];

function row(name: string, order: number, others: Readonly<Record<string, string>> = {}) {
  return {
    notice: "No. 11 of 2026",
    effective_date: "2026-02-24",
    region: "JPN",
    list: "control_list",
    entity_name_en: name,
    order: `${order}`,
    ...others,
  };
}

function read(...rows: readonly object[]) {
  const claims = new ClaimList();
  const entities = readEntityLists([...NEEDED, ...rows], TABLE, claims);
  return { entities, claims: claims.rows() };
}

test("an entity has the name that the notice prints, and the one without its legal form", () => {
  expect(read(row("Ores & Sons Co., Ltd.", 4)).entities).toContainEqual({
    id: "ores-sons",
    kind: "COMPANY",
    name: "Ores & Sons Co., Ltd.",
    countryCode: "JP",
    aliases: ["Ores & Sons"],
  });
});

test("a name that would be a word for something else without its legal form stays whole", () => {
  const [garnet] = read().entities;
  expect(garnet).toEqual({ id: "garnet-s-r-l", kind: "COMPANY", name: "Garnet S.r.l.", countryCode: "JP" });
});

test("an entity of a list of European ones has no country, since the list names none", () => {
  const { entities } = read(row("Ores AG", 4, { region: "EU" }));
  expect(entities.find(({ id }) => id === "ores")).toMatchObject({ countryCode: undefined });
});

test("the control list and the watch list stay apart, in the words of the claims", () => {
  const watched = { notice: "No. 12 of 2026", list: "watch_list" };
  const { claims } = read(row("Ores AG", 4), row("Tin AG", 5, watched));
  expect(claims.filter(({ to }) => ["ores", "tin"].includes(to)).map(({ from, label }) => [from, label])).toEqual([
    ["mofcom-2026-11", "on the Export Control List"],
    ["china", "no dual-use items"],
    ["mofcom-2026-12", "on the Watch List"],
    ["china", "stricter review of dual-use exports"],
  ]);
});

test("a claim is cited by the notice and the place in it, and holds from the day of effect", () => {
  const { claims } = read(row("Ores AG", 4));
  expect(claims.find(({ to }) => to === "ores")).toEqual({
    type: "TARGETS",
    from: "mofcom-2026-11",
    to: "ores",
    validFrom: "2026-02-24",
    label: "on the Export Control List",
    source: "mofcom-2026-11-notice",
    locator: "list of entities, No. 4",
  });
});

test("the same name in two notices is one entity, which both target", () => {
  const { entities, claims } = read(row("Ores AG", 4), row("Ores AG", 5, { notice: "No. 12 of 2026" }));
  expect(entities.filter(({ id }) => id === "ores")).toHaveLength(1);
  expect(claims.filter(({ to, type }) => to === "ores" && type === "TARGETS")).toHaveLength(2);
});

test("an entity that is there already is not written again, and an institute is targeted alone", () => {
  const { entities, claims } = read();
  expect(entities.map(({ id }) => id)).toEqual(["garnet-s-r-l", "institute-of-ores"]);
  expect(claims.filter(({ to }) => to === "known").map(({ type }) => type)).toEqual(["TARGETS", "RESTRICTS"]);
  expect(claims.filter(({ to }) => to === "institute-of-ores").map(({ type }) => type)).toEqual(["TARGETS"]);
});

test.each([
  ["two names that would have one id", [row("Ores AG", 4), row("Ores Co., Ltd.", 5)], "would both be ores"],
  ["a list that nothing here knows", [row("Ores AG", 4, { list: "grey_list" })], "grey_list"],
  ["a region that nothing here knows", [row("Ores AG", 4, { region: "MOON" })], "MOON"],
  ["what is no number of a notice", [row("Ores AG", 4, { notice: "Notice 11" })], "Notice 11"],
])("%s is refused", (_, rows, said) => {
  expect(() => read(...rows)).toThrow(said);
});

test("a name of the table that no notice prints is refused, so that a slip in it is seen", () => {
  expect(() => readEntityLists(NEEDED.slice(1), TABLE, new ClaimList())).toThrow("No notice names Known Corp.");
});
