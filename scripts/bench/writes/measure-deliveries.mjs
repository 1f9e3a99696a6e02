// @ts-check
import { setTimeout as sleep } from "node:timers/promises";
import { checkAnswer } from "../measure/http-question.mjs";
import { expectEqual } from "../questions/expect.mjs";
import { openAudience } from "./audience.mjs";
import { machineTime } from "./clock.mjs";
import { timesOf } from "./times.mjs";
import { assertion, revisionOf } from "./write-questions.mjs";

/** The first deliveries compile what they run. */
const WARM_UP_DELIVERIES = 10;
/** The longest pause between two writes, ms. Each is drawn, so that a write falls on any moment of what the server does at intervals. */
const PAUSE_MS = 100;

/** How long assertions took to arrive at each subscriber, from sending them. @typedef {{ readonly subscribers: number, readonly writes: number, readonly times: import("./times.mjs").Times }} Deliveries */

/**
 * Asserts claims one by one while subscribers listen, each when the last one has arrived everywhere.
 *
 * @param {import("../measure/http-client.mjs").HttpClient} client
 * @param {{ readonly server: import("./writable-server.mjs").WritableServer, readonly nextClaims: import("./claims.mjs").NextClaims,
 *   readonly random: import("../data/seeded-random.mjs").Random }} means
 * @param {Pick<import("../plan.mjs").WritesPlan, "subscribers" | "deliveries">} plan
 * @returns {Promise<Deliveries>}
 */
export async function measureDeliveries(client, { server, nextClaims, random }, { subscribers, deliveries }) {
  const { heard, stop } = await openAudience({ url: server.url, key: server.key, subscribers });
  /** @type {number[]} */
  const taken = [];
  try {
    for (let turn = -WARM_UP_DELIVERIES; turn < deliveries; turn++) {
      await sleep(PAUSE_MS * random());
      const question = assertion(nextClaims(1));
      const sent = machineTime();
      const answer = await client.ask(question);
      checkAnswer(question, answer);
      const delivery = await heard();
      if (delivery === "listening") throw new Error("Subscribers began to listen twice.");
      expectEqual(delivery.revision, revisionOf(answer), "The revision that was delivered");
      if (turn >= 0) taken.push(...delivery.arrivals.map((arrival) => arrival - sent));
    }
  } finally {
    await stop();
  }
  return { subscribers, writes: deliveries, times: timesOf(taken) };
}
