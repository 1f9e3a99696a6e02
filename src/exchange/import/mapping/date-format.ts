/** How a table may write a day, a month or a year, besides our own way (YYYY, YYYY-MM, YYYY-MM-DD). */
export const DATE_FORMATS = [
  "YYYYMMDD",
  "YYYYMM",
  "YYYY/MM/DD",
  "DD.MM.YYYY",
  "DD/MM/YYYY",
  "MM/DD/YYYY",
  "YYYY-MM-DD hh:mm:ss",
] as const;

export type DateFormat = (typeof DATE_FORMATS)[number];

/**
 * The partial date that a text of this format says, or the text itself where it is of another form, so that the check of dates names
 * it. The time of day is left out.
 */
export function readDate(text: string, format: DateFormat): string {
  const parts = PATTERNS[format].exec(text.trim())?.groups;
  if (parts === undefined) return text;
  const { year, month, day } = parts;
  return [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter((part) => part !== undefined).join("-");
}

const YEAR = "(?<year>\\d{4})";
const MONTH = "(?<month>\\d{1,2})";
const DAY = "(?<day>\\d{1,2})";

const PATTERNS: Readonly<Record<DateFormat, RegExp>> = {
  YYYYMMDD: /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  YYYYMM: /^(?<year>\d{4})(?<month>\d{2})$/,
  "YYYY/MM/DD": new RegExp(`^${YEAR}/${MONTH}/${DAY}$`),
  "DD.MM.YYYY": new RegExp(`^${DAY}\\.${MONTH}\\.${YEAR}$`),
  "DD/MM/YYYY": new RegExp(`^${DAY}/${MONTH}/${YEAR}$`),
  "MM/DD/YYYY": new RegExp(`^${MONTH}/${DAY}/${YEAR}$`),
  "YYYY-MM-DD hh:mm:ss": new RegExp(`^${YEAR}-${MONTH}-${DAY}[ T]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?$`),
};
