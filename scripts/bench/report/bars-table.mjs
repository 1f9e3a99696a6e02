// @ts-check
import { verdictOf } from "./bars.mjs";
import { markdownTable } from "./markdown-table.mjs";
import { shown } from "./numbers.mjs";

/** The bars with what was measured of them. @param {readonly import("./bars.mjs").Bar[]} bars @returns {string} */
export function barsTable(bars) {
  return markdownTable(
    ["bar", "wanted", "measured", ""],
    bars.map((bar) => [
      bar.what,
      `${bar.is} ${shown(bar.limit)} ${bar.unit}`,
      bar.measured === undefined ? "–" : `${shown(bar.measured)} ${bar.unit}`,
      verdictOf(bar),
    ]),
  );
}
