// @ts-check
import { checkAnswer } from "./http-question.mjs";

/** @typedef {import("./http-question.mjs").HttpQuestion} HttpQuestion */
/** @typedef {import("./http-client.mjs").HttpClient} HttpClient */

/** What was measured in one slice: how long each request took, ms, and how many were answered a second. @typedef {{ readonly latencies: readonly number[], readonly throughput: number }} Slice */

/**
 * Asks as fast as the answers come over all of the connections at once for some time, each question in turn beginning with the one at
 * `first`. Each connection asks once before the clock starts, so that none is timed while it is made. Throws at the first wrong answer.
 *
 * @param {readonly HttpClient[]} clients
 * @param {readonly HttpQuestion[]} questions
 * @param {{ readonly milliseconds: number, readonly first: number }} options
 * @returns {Promise<Slice>}
 */
export async function runSlice(clients, questions, { milliseconds, first }) {
  let turn = first;
  const next = () => /** @type {HttpQuestion} */ (questions[turn++ % questions.length]);
  await Promise.all(clients.map((client) => askOnce(client, next())));
  /** @type {number[]} */
  const latencies = [];
  const start = performance.now();
  const end = start + milliseconds;
  /** @param {HttpClient} client */
  const work = async (client) => {
    for (let now = start; now < end; now = performance.now()) latencies.push(await askOnce(client, next()));
  };
  await Promise.all(clients.map(work));
  return { latencies, throughput: (1_000 * latencies.length) / (performance.now() - start) };
}

/**
 * Asks all questions, a few at a time, and checks the answers, which also warms what caches there are.
 *
 * @param {readonly HttpClient[]} clients
 * @param {readonly HttpQuestion[]} questions
 */
export async function askAll(clients, questions) {
  let turn = 0;
  await Promise.all(
    clients.map(async (client) => {
      while (turn < questions.length) await askOnce(client, /** @type {HttpQuestion} */ (questions[turn++]));
    }),
  );
}

/** How long the answer took, ms: until its last byte, and before it is checked. Throws where it is wrong. @param {HttpClient} client @param {HttpQuestion} question @returns {Promise<number>} */
export async function askOnce(client, question) {
  const start = performance.now();
  const answer = await client.ask(question);
  const took = performance.now() - start;
  checkAnswer(question, answer);
  return took;
}
