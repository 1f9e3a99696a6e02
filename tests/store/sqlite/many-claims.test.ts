import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { openSqliteStore } from "../../../src/store/sqlite/open-sqlite-store.js";
import { aClaim, anEntity, aSource } from "../../support/changes.js";
import { temporaryFolder } from "./temporary-folder.js";

const folder = temporaryFolder();
const NOTE = { note: "x" };
let store: GraphStore;
beforeEach(async () => {
  store = await openSqliteStore(folder());
  await store.apply([aSource("source"), anEntity("a"), anEntity("b"), aClaim("current", "a", "b")], NOTE);
});
afterEach(() => store.close());

const many = (count: number) => Array.from({ length: count }, (_, index) => aClaim(`c${index}`, "a", "b"));
const idsOf = async (ids: string[]) => (await store.relationships(ids)).map(({ id }) => id).sort();

// Twenty are written by one statement.
test.each([1, 19, 20, 21, 40, 47])("%i claims are all written", async (count) => {
  await store.apply([...many(count), aSource("other"), { kind: "retraction", id: "current", reason: "r" }], NOTE);
  const ids = Array.from({ length: count + 1 }, (_, index) => `c${index}`);
  expect(await idsOf(ids)).toEqual(ids.slice(0, count).sort());
  expect(await store.relationships(["current"])).toMatchObject([{ retractionReason: "r" }]);
});

test.each([
  ["current before, and full statements follow", "current", 25],
  ["current before, and last", "current", 50],
  ["in an earlier statement", "c3", 25],
  ["in the same statement", "c24", 25],
  ["right before it", "c49", 50],
])("of many claims one whose id is %s is refused by name, and with it all of them", async (_, refused, place) => {
  const before = await store.head();
  const claims = many(50);
  await expect(
    store.apply([...claims.slice(0, place), aClaim(refused, "a", "b"), ...claims.slice(place)], NOTE),
  ).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringContaining(JSON.stringify(refused)) });
  expect(await idsOf(["c0", "c49"])).toEqual([]);
  expect(await store.head()).toEqual(before);
});
