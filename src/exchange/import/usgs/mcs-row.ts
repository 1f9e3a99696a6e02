/** The columns of the release that are read. */
export const MCS_COLUMNS = [
  "MCS chapter",
  "Section",
  "Commodity",
  "Country",
  "Statistics",
  "Statistics_detail",
  "Unit",
  "Year",
  "Value",
  "Notes",
] as const;

/** A row of the release, by the names of its columns, without white space at the ends of its cells. */
export type McsRow = Readonly<Record<(typeof MCS_COLUMNS)[number], string>>;

/** Where a figure stands in the release. */
export function locatorOf(row: McsRow): string {
  return [row["MCS chapter"], row.Section, `row ${row.Country}`, row.Statistics_detail, row.Year].join(", ");
}
