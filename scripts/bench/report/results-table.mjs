// @ts-check
import { markdownTable } from "./markdown-table.mjs";
import { shown, shownSpread } from "./numbers.mjs";

/** @typedef {import("../measure/measure-queries.mjs").Result} Result */

/**
 * The measurements of some queries over one number of connections, a row for each query and contender.
 *
 * @param {{ readonly queries: readonly { readonly key: string, readonly title: string }[], readonly contenders: readonly { readonly key: string, readonly title: string }[],
 *   readonly results: readonly Result[] }} part
 * @param {number} connections
 * @returns {string}
 */
export function resultsTable({ queries, contenders, results }, connections) {
  const rows = queries.flatMap((query) =>
    contenders.flatMap((contender) => {
      const result = results.find(
        (each) => each.query === query.key && each.contender === contender.key && each.connections === connections,
      );
      return result === undefined ? [] : [[query.title, contender.title, ...cellsOf(result)]];
    }),
  );
  return markdownTable(
    [
      "query",
      "server",
      "p50, ms (least–most of the rounds)",
      "p99, ms",
      "max, ms",
      "requests/s (least–most)",
      "requests",
      "answer, bytes",
    ],
    rows,
  );
}

/** @param {Result} result */
function cellsOf({ cell, answerBytes }) {
  if ("missing" in cell) return [cell.missing, "", "", "", "", ""];
  const { p50, p99, max, throughput, requests } = cell;
  return [shownSpread(p50), shown(p99), shown(max), shownSpread(throughput), shown(requests), shown(answerBytes)];
}
