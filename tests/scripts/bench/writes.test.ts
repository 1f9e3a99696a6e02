import { expect, test } from "@jest/globals";
import { checkAnswer } from "../../../scripts/bench/measure/http-question.mjs";
import { COMPANIES, claimsInOrder } from "../../../scripts/bench/writes/claims.mjs";
import { timesOf } from "../../../scripts/bench/writes/times.mjs";
import { assertion, preparations, revisionOf } from "../../../scripts/bench/writes/write-questions.mjs";

test("every claim has ends that no other has, and the companies at them are there", () => {
  const nextClaims = claimsInOrder();
  const claims = [...nextClaims(3 * COMPANIES + 1), ...nextClaims(COMPANIES)];
  expect(new Set(claims.map(({ from, to }) => `${from} ${to}`)).size).toBe(claims.length);
  expect(claims.filter(({ from, to }) => from === to)).toEqual([]);
  const entities = preparations().flatMap(({ body }) => JSON.parse(body ?? "").variables.entities ?? []);
  const known = new Set(entities.map(({ id }: { id: string }) => id));
  expect(claims.filter(({ from, to }) => !known.has(from) || !known.has(to))).toEqual([]);
});

test("no more claims are made than there are pairs of companies", () => {
  const nextClaims = claimsInOrder();
  for (let turn = 1; turn < COMPANIES; turn++) nextClaims(COMPANIES);
  expect(() => nextClaims(1)).toThrow(/no more than 999000 claims/);
});

test("an assertion that has not written all of its claims is no right answer", () => {
  const answer = (created: number) => ({
    status: 200,
    body: Buffer.from(JSON.stringify({ data: { assertRelationships: { created, revision: 7 } } })),
  });
  const question = assertion(claimsInOrder()(3));
  checkAnswer(question, answer(3));
  expect(revisionOf(answer(3))).toBe(7);
  expect(() => checkAnswer(assertion(claimsInOrder()(3)), answer(2))).toThrow(/should be 3, and is 2/);
});

test("times have their median, and the rarely exceeded and the greatest among them", () => {
  expect(timesOf(Array.from({ length: 200 }, (_, index) => 200 - index))).toEqual({
    count: 200,
    p50: 100.5,
    p99: 198,
    max: 200,
  });
});
