// @ts-check
import { below, shuffle } from "../data/seeded-random.mjs";
import { HttpClient } from "./http-client.mjs";
import { runSlice } from "./slice.mjs";

/** @typedef {import("./slice.mjs").Slice} Slice */

/** Questions to one server, under a name that is unique among those measured together. @typedef {{ readonly key: string, readonly url: string, readonly questions: readonly import("./http-question.mjs").HttpQuestion[] }} Task */

/** @typedef {{ readonly connections: number, readonly rounds: number, readonly milliseconds: number, readonly random: import("../data/seeded-random.mjs").Random }} Rounds */

/**
 * Measures tasks against one another: in each round every task has one slice of time, in an order that is drawn anew, so that whatever
 * else the machine does befalls all of them alike. A wrong answer ends the benchmark: its other numbers would mean nothing either.
 *
 * @param {readonly Task[]} tasks
 * @param {Rounds} options
 * @returns {Promise<Map<string, Slice[]>>} by key
 */
export async function interleave(tasks, { connections, rounds, milliseconds, random }) {
  /** @type {Map<string, Slice[]>} */
  const slices = new Map(tasks.map(({ key }) => [key, []]));
  const urls = [...new Set(tasks.map(({ url }) => url))];
  const clientsOf = new Map(urls.map((url) => [url, Array.from({ length: connections }, () => new HttpClient(url))]));
  try {
    for (let round = 0; round < rounds; round++) {
      const order = shuffle(
        tasks.map((_, index) => index),
        random,
      );
      for (const { key, url, questions } of order.map((index) => tasks[index]).filter((task) => task !== undefined)) {
        const first = below(random, questions.length);
        slices.get(key)?.push(await runSlice(clientsOf.get(url) ?? [], questions, { milliseconds, first }));
      }
    }
  } finally {
    await Promise.all([...clientsOf.values()].flat().map((client) => client.close()));
  }
  return slices;
}
