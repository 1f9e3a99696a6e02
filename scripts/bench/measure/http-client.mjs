// @ts-check
import { Client } from "undici";

/** The slowest right answer that we wait for. */
const TIMEOUT_MS = 60_000;

/** One connection to a server, over which one request goes at a time. */
export class HttpClient {
  #client;
  #authorization;

  /**
   * @param {string} url
   * @param {{ readonly key?: string }} [options] `key` is the access key that all requests show
   */
  constructor(url, { key } = {}) {
    this.#authorization = key === undefined ? [] : ["authorization", `Bearer ${key}`];
    this.#client = new Client(url, { pipelining: 1, headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS });
  }

  /**
   * Sends a question and waits for the whole answer. It goes past undici's streams, which would cost the load generator more than
   * a small answer costs the server.
   *
   * @param {import("./http-question.mjs").HttpQuestion} question
   * @returns {Promise<import("./http-question.mjs").HttpAnswer>}
   */
  ask({ method, path, body }) {
    return new Promise((resolve, reject) => {
      /** @type {Buffer[]} */
      const chunks = [];
      let status = 0;
      const headers = [...this.#authorization, ...(body === null ? [] : ["content-type", "application/json"])];
      this.#client.dispatch(
        { method, path, headers, body },
        {
          onConnect: () => {},
          onHeaders: (statusCode) => {
            status = statusCode;
            return true;
          },
          onData: (chunk) => {
            chunks.push(chunk);
            return true;
          },
          onComplete: () =>
            resolve({ status, body: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks) }),
          onError: reject,
        },
      );
    });
  }

  /** @returns {Promise<void>} */
  close() {
    return this.#client.close();
  }
}
