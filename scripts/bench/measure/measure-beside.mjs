// @ts-check
import { measuredOf } from "./cell.mjs";
import { HttpClient } from "./http-client.mjs";
import { httpQuestions } from "./http-question.mjs";
import { runSlice } from "./slice.mjs";

/** @typedef {import("../questions/query.mjs").Query} Query */

/**
 * How long one query took while another one was being answered all the time; `longTook` is how long each answer to the other took, ms.
 *
 * @typedef {{ readonly contender: string, readonly query: string, readonly cell: import("./cell.mjs").Cell, readonly longTook: readonly number[] }} Beside
 */

/**
 * Measures queries, each over one connection, while a second one has a long traversal running without a pause.
 *
 * @param {import("./contender.mjs").Contender} contender
 * @param {{ readonly long: Query, readonly queries: readonly Query[] }} asked
 * @param {Pick<import("../plan.mjs").Plan, "rounds" | "milliseconds">} plan
 * @returns {Promise<Beside[]>}
 */
export async function measureBeside({ key, url, dialect }, { long, queries }, { rounds, milliseconds }) {
  /** @type {Beside[]} */
  const results = [];
  for (const query of queries) {
    const [questions, longQuestions] = [httpQuestions(query, dialect), httpQuestions(long, dialect)];
    if (typeof questions === "string" || typeof longQuestions === "string") continue;
    const [client, busy] = [new HttpClient(url), new HttpClient(url)];
    try {
      const total = rounds * milliseconds;
      const beside = runSlice([busy], longQuestions, { milliseconds: total, first: 0 });
      const slice = await runSlice([client], questions, { milliseconds: total, first: 0 });
      const { latencies } = await beside;
      results.push({ contender: key, query: query.key, cell: measuredOf([slice]), longTook: latencies });
    } finally {
      await Promise.all([client.close(), busy.close()]);
    }
  }
  return results;
}
