/** Notes that say how a figure was found or where its terms are explained, and nothing of what it counts. */
const COMMON = /^(Estimated\s*\.?|Reported\.?|Yes|See Appendix C for .*|Estimated \.)$/;

/** Whether USGS marks the figure of a row as estimated. */
export function isEstimated(notes) {
  return /^Estimated/.test(notes);
}

/** Where a row of the data release stands, and the notes to its figure, word for word. */
export function citationOf(row, source = "usgs-mcs-2026") {
  const quote = noteOf(row.Notes);
  const detail = row.Statistics_detail.trim();
  const locator = `${row["MCS chapter"]}, ${row.Section.replace(/:$/, "")}, row ${row.Country}, ${detail}, ${row.Year}`;
  return { source, ...(quote !== "" && { quote }), locator };
}

/** The notes from the first that says something of what the figure counts. */
function noteOf(notes) {
  const parts = notes.split(" -- ");
  const first = parts.findIndex((part) => !COMMON.test(part.trim()) && part.trim() !== "");
  return first === -1 ? "" : parts.slice(first).join(" -- ").trim();
}
