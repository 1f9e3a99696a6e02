import { expect, test } from "@jest/globals";
import { askedAhead } from "../../../../src/exchange/import/check/asked-ahead.js";
import { IMPORT_LIMITS } from "../../../../src/exchange/import/import-limits.js";

const PAGES = Array.from({ length: 10 }, (_, index) => index);

test("pages come in their order with their answers, whichever is there first, and a few are asked for at the same time", async () => {
  let asking = 0;
  let most = 0;
  const answer = async (page: number) => {
    asking += 1;
    most = Math.max(most, asking);
    await new Promise((resolve) => setTimeout(resolve, (page % 3) * 4));
    asking -= 1;
    return page * 2;
  };
  const answered = [];
  for await (const each of askedAhead(PAGES, answer)) answered.push(each);
  expect(answered).toEqual(PAGES.map((page) => ({ page, found: page * 2 })));
  expect(most).toBe(IMPORT_LIMITS.pagesAsked);
});

test("an answer that fails is told when its turn comes, and no page is asked for after that", async () => {
  const asked: number[] = [];
  const seen: number[] = [];
  const answer = async (page: number) => {
    asked.push(page);
    if (page === 2) throw new Error("away");
    return page;
  };
  const read = async () => {
    for await (const { page } of askedAhead(PAGES, answer)) seen.push(page);
  };
  await expect(read()).rejects.toThrow("away");
  expect(seen).toEqual([0, 1]);
  expect(asked.length).toBeLessThanOrEqual(2 + IMPORT_LIMITS.pagesAsked);
});
