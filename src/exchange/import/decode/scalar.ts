import { isPartialDate, notADate, type PartialDate } from "../../../domain/partial-date.js";
import type { Decoder } from "./decoder.js";
import { shown } from "./text.js";

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

/** What a number may be besides finite. */
export interface NumberRule {
  /** Said after "must be" where the rule is broken. */
  readonly description: string;
  allows(value: number): boolean;
}

/** Above 0, at most 1: shares and confidences. */
export const FRACTION: NumberRule = {
  description: "above 0 and at most 1",
  allows: (value) => value > 0 && value <= 1,
};

/** A whole number. */
export const WHOLE: NumberRule = { description: "a whole number", allows: Number.isInteger };

/** 0 or more: amounts. */
export const NOT_NEGATIVE: NumberRule = { description: "0 or more", allows: (value) => value >= 0 };

/** From the one to the other, both included. */
export function between([least, most]: readonly [number, number]): NumberRule {
  return { description: `from ${least} to ${most}`, allows: (value) => value >= least && value <= most };
}

/**
 * A finite number in digits, with a point; no separators of thousands, no unit. A whole number must be one that is kept exactly.
 * All rules must hold.
 */
export function number(...rules: readonly NumberRule[]): Decoder<number> {
  return (value, column, report) => {
    const found = typeof value === "string" && NUMBER.test(value) ? Number(value) : value;
    if (typeof found !== "number" || !Number.isFinite(found)) {
      report(column, `${shown(value)} is no number. Write digits alone, with a point for decimals.`);
      return undefined;
    }
    if (Number.isInteger(found) && !Number.isSafeInteger(found)) {
      const most = Number.MAX_SAFE_INTEGER;
      report(column, `${shown(value)} can't be kept exactly: whole numbers go up to ${most}. Use a greater unit.`);
      return undefined;
    }
    const broken = rules.find((rule) => !rule.allows(found));
    if (broken === undefined) return found === 0 ? 0 : found;
    report(column, `${shown(value)} must be ${broken.description}.`);
    return undefined;
  };
}

/** A partial date. A bare number of four digits is a year. */
export const date: Decoder<PartialDate> = (value, column, report) => {
  const found = typeof value === "number" ? String(value) : value;
  if (typeof found === "string" && isPartialDate(found)) return found;
  report(column, typeof found === "string" ? notADate(found) : notADate(shown(found)));
  return undefined;
};

/** `true` or `false`. */
export const boolean: Decoder<boolean> = (value, column, report) => {
  if (value === true || value === "true") return true;
  if (value === false || value === "false") return false;
  report(column, `${shown(value)} is neither true nor false.`);
  return undefined;
};
