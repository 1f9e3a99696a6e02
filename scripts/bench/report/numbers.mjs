// @ts-check

const DIGITS = 3;

/** A number with three digits that matter, without an exponent: 0.00123, 12.3, 1,234. Two dashes for none. @param {number | undefined} number */
export function shown(number) {
  if (number === undefined || Number.isNaN(number)) return "–";
  const isLarge = Math.abs(number) >= 10 ** (DIGITS - 1);
  return number.toLocaleString("en", isLarge ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: DIGITS });
}

/** The median of the rounds, and between which values they lay. @param {import("../measure/statistics.mjs").Spread} spread */
export function shownSpread({ median, min, max }) {
  return `${shown(median)} (${shown(min)}–${shown(max)})`;
}

/** @param {number | undefined} bytes */
export function megabytes(bytes) {
  return bytes === undefined ? undefined : bytes / 1_000_000;
}
