// @ts-check
import { measuredOf } from "./cell.mjs";
import { HttpClient } from "./http-client.mjs";
import { httpQuestions, RefusalError } from "./http-question.mjs";
import { interleave } from "./interleave.mjs";
import { askAll } from "./slice.mjs";

/** @typedef {import("./cell.mjs").Cell} Cell */
/** @typedef {import("./contender.mjs").Contender} Contender */
/** @typedef {import("../questions/query.mjs").Query} Query */

/** How many ask at once while answers are checked and servers warmed up. */
const FEW = 4;

/** A contender and what it is asked. @typedef {{ readonly contender: Contender, readonly queries: readonly Query[] }} Entrant */

/**
 * One measurement. `answerBytes` is the mean size of the answers that were checked.
 *
 * @typedef {{ readonly query: string, readonly contender: string, readonly connections: number, readonly cell: Cell,
 *   readonly answerBytes?: number }} Result
 */

/**
 * Measures all contenders, interleaved, at each number of connections. Before that all answers are checked and all servers warmed up. A
 * query that a contender does not support is left out with the reason; a wrong answer is an error.
 *
 * @param {readonly Entrant[]} entrants
 * @param {{ readonly plan: Pick<import("../plan.mjs").Plan, "connections" | "rounds" | "milliseconds" | "warmUpMilliseconds">,
 *   readonly random: import("../data/seeded-random.mjs").Random, readonly say: import("./contender.mjs").Say }} options
 * @returns {Promise<Result[]>}
 */
export async function measureQueries(entrants, { plan, random, say }) {
  const { connections, rounds, milliseconds, warmUpMilliseconds } = plan;
  /** @type {Result[]} */
  const results = [];
  const tasks = [];
  for (const { contender, queries } of entrants) {
    for (const query of queries) {
      const questions = await checkedQuestions(query, contender);
      const levels = connections.filter((level) => level <= (query.mostConnections ?? Number.POSITIVE_INFINITY));
      const task = { query: query.key, contender: contender.key, url: contender.url, levels };
      if (typeof questions === "string") {
        for (const level of levels) results.push(resultOf(task, level, { missing: questions }));
      } else tasks.push({ ...task, key: `${contender.key} ${query.key}`, questions });
    }
    say(`${contender.title}: answers checked`);
  }
  await interleave(tasks, { connections: FEW, rounds: 1, milliseconds: warmUpMilliseconds, random });
  for (const level of connections) {
    const asked = tasks.filter(({ levels }) => levels.includes(level));
    say(`${asked.length} measurements over ${level} connection${level === 1 ? "" : "s"}, ${rounds} rounds`);
    const slices = await interleave(asked, { connections: level, rounds, milliseconds, random });
    for (const task of asked) results.push(resultOf(task, level, measuredOf(slices.get(task.key) ?? [])));
  }
  return results;
}

/**
 * The questions of a query, after all of them have been answered rightly; or why they can't be.
 *
 * @param {Query} query
 * @param {Contender} contender
 */
async function checkedQuestions(query, { title, dialect, url }) {
  const questions = httpQuestions(query, dialect);
  if (typeof questions === "string") return questions;
  const clients = Array.from({ length: FEW }, () => new HttpClient(url));
  try {
    await askAll(clients, questions);
    return questions;
  } catch (error) {
    if (error instanceof RefusalError && error.isNotSupported) return "not supported yet";
    throw new Error(`${title}, ${query.title}: ${error instanceof Error ? error.message : error}`, { cause: error });
  } finally {
    await Promise.all(clients.map((client) => client.close()));
  }
}

/**
 * @param {{ readonly query: string, readonly contender: string, readonly questions?: readonly import("./http-question.mjs").HttpQuestion[] }} task
 * @param {number} connections
 * @param {Cell} cell
 * @returns {Result}
 */
function resultOf({ query, contender, questions }, connections, cell) {
  if (questions === undefined) return { query, contender, connections, cell };
  const answerBytes = questions.reduce((sum, { bytes }) => sum + bytes, 0) / questions.length;
  return { query, contender, connections, cell, answerBytes };
}
