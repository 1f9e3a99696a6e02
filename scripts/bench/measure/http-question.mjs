// @ts-check

/** @typedef {import("../questions/query.mjs").Dialect} Dialect */

/**
 * A query with one set of values as it goes over the wire, with the check of the answer's data. `bytes` is the length of an answer
 * that was found right.
 *
 * @typedef {{ readonly method: "GET" | "POST", readonly path: string, readonly body: string | null,
 *   readonly check: (data: unknown) => void, bytes: number }} HttpQuestion
 */

/** How the answers of all servers begin that are no refusal: Apollo puts errors first. */
const BEGINNING = '{"data":';

/**
 * A query in a dialect, once for each of its sets of values; the reason where the dialect has no form of it.
 *
 * @param {import("../questions/query.mjs").Query} query
 * @param {Dialect} dialect
 * @returns {HttpQuestion[] | string}
 */
export function httpQuestions(query, dialect) {
  const form = query.forms[dialect];
  if (typeof form === "string") return form;
  return query.sets.map((values) => {
    const variables = form.variables(values);
    /** @param {unknown} data */
    const check = (data) => form.check(data, values);
    if (dialect === "raw-driver") {
      const search = new URLSearchParams(/** @type {Record<string, string>} */ (variables));
      return { method: "GET", path: `/${form.text}?${search}`, body: null, check, bytes: -1 };
    }
    return {
      method: "POST",
      path: "/graphql",
      body: JSON.stringify({ query: form.text, variables }),
      check,
      bytes: -1,
    };
  });
}

/** @typedef {{ readonly status: number, readonly body: Buffer }} HttpAnswer */

/**
 * Throws where an answer is not the right one. One as long as an answer that was found right is taken for it, others are looked
 * through: servers may give any of several right answers.
 *
 * @param {HttpQuestion} question
 * @param {HttpAnswer} answer
 */
export function checkAnswer(question, { status, body }) {
  const begins = body.toString("latin1", 0, BEGINNING.length);
  if (status !== 200 || begins !== BEGINNING) throw new RefusalError(status, body);
  if (body.length === question.bytes) return;
  question.check(JSON.parse(body.toString()).data);
  question.bytes = body.length;
}

/** An answer that says that there is none. */
export class RefusalError extends Error {
  /** @param {number} status @param {Buffer} body */
  constructor(status, body) {
    const text = body.toString();
    super(`It was refused with status ${status}: ${text.slice(0, 300)}`);
    /** Whether the server says that it cannot do this at all. */
    this.isNotSupported = text.includes('"NOT_SUPPORTED"');
  }
}
