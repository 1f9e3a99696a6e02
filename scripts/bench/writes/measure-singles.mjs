// @ts-check
import { shuffle } from "../data/seeded-random.mjs";
import { httpQuestions } from "../measure/http-question.mjs";
import { askOnce } from "../measure/slice.mjs";
import { floorQuery } from "../questions/event-queries/floor.mjs";
import { timesOf } from "./times.mjs";
import { assertion } from "./write-questions.mjs";

/** @typedef {import("./times.mjs").Times} Times */

/** What one assertion took, and beside it the least that any request and any commit take. @typedef {{ readonly assert: Times, readonly floor: Times, readonly commit: Times }} Singles */

/**
 * Asserts claims one by one, each beside a request that asks for nothing over the same connection and a bare commit in this process, in
 * an order that is drawn each time, so that whatever else the machine does befalls all of them alike.
 *
 * @param {import("../measure/http-client.mjs").HttpClient} client
 * @param {{ readonly nextClaims: import("./claims.mjs").NextClaims, readonly commits: import("./bare-commits.mjs").BareCommits,
 *   readonly random: import("../data/seeded-random.mjs").Random }} means
 * @param {Pick<import("../plan.mjs").WritesPlan, "singles" | "warmUpSingles">} plan
 * @returns {Promise<Singles>}
 */
export async function measureSingles(client, { nextClaims, commits, random }, { singles, warmUpSingles }) {
  const floor = floorQuestion();
  const assert = turns(() => askOnce(client, assertion(nextClaims(1))));
  const nothing = turns(() => askOnce(client, floor));
  const commit = turns(() => timeCommit(commits));
  const all = [assert, nothing, commit];
  const places = all.map((_, place) => place);
  for (let turn = -warmUpSingles; turn < singles; turn++) {
    for (const place of shuffle(places, random)) await all[place]?.take(turn >= 0);
  }
  return { assert: timesOf(assert.taken), floor: timesOf(nothing.taken), commit: timesOf(commit.taken) };
}

/** Something that is measured again and again, with what it took where that counts. @param {() => number | Promise<number>} measure */
function turns(measure) {
  /** @type {number[]} */
  const taken = [];
  /** @param {boolean} counts */
  const take = async (counts) => {
    const took = await measure();
    if (counts) taken.push(took);
  };
  return { taken, take };
}

function floorQuestion() {
  const [floor] = httpQuestions(floorQuery(), "lodegraph");
  if (typeof floor !== "object") throw new Error("Lodegraph has no form of the floor.");
  return floor;
}

/** @param {import("./bare-commits.mjs").BareCommits} commits @returns {number} ms */
function timeCommit({ commit }) {
  const start = performance.now();
  commit();
  return performance.now() - start;
}
