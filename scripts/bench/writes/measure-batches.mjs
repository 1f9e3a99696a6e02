// @ts-check
import { askOnce } from "../measure/slice.mjs";
import { timesOf } from "./times.mjs";
import { assertion } from "./write-questions.mjs";

/** Claims of a batch. */
export const BATCH_CLAIMS = 1_000;
const MS_PER_SECOND = 1_000;

/**
 * What batches took, and how many claims a second that is: for the batch at p50, and over all.
 *
 * @typedef {{ readonly claims: number, readonly times: import("./times.mjs").Times, readonly claimsPerSecondAtP50: number,
 *   readonly claimsPerSecond: number }} Batches
 */

/**
 * Asserts batches of claims one after the other, each timed from sending it to the last byte of its answer.
 *
 * @param {import("../measure/http-client.mjs").HttpClient} client
 * @param {import("./claims.mjs").NextClaims} nextClaims
 * @param {Pick<import("../plan.mjs").WritesPlan, "batches" | "warmUpBatches">} plan
 * @returns {Promise<Batches>}
 */
export async function measureBatches(client, nextClaims, { batches, warmUpBatches }) {
  /** @type {number[]} */
  const taken = [];
  for (let turn = -warmUpBatches; turn < batches; turn++) {
    const took = await askOnce(client, assertion(nextClaims(BATCH_CLAIMS)));
    if (turn >= 0) taken.push(took);
  }
  const times = timesOf(taken);
  const total = taken.reduce((sum, took) => sum + took, 0);
  return {
    claims: BATCH_CLAIMS,
    times,
    claimsPerSecondAtP50: (MS_PER_SECOND * BATCH_CLAIMS) / times.p50,
    claimsPerSecond: (MS_PER_SECOND * BATCH_CLAIMS * taken.length) / total,
  };
}
