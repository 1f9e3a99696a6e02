import { isPartialDate } from "../../../domain/partial-date.js";
import type { FtmColumn } from "../../ftm/ftm-schemata.js";

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?(?=$|T| )/;
const PERCENTAGE = /^(\d+(?:\.\d+)?)\s*%?$/;
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** A value in the form that a column has, or undefined where it can't be written so. */
export function ftmValue(text: string, form: FtmColumn["form"]): string | undefined {
  switch (form) {
    case "text":
      return text.replace(/\s+/g, " ");
    case "date":
      return ftmDate(text);
    case "country":
      return /^[a-z]{2}$/i.test(text) ? text.toUpperCase() : undefined;
    case "url":
      return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? text : undefined;
    case "imo":
      return /^(?:IMO\s*)?(\d{7})$/i.exec(text)?.[1];
    case "lei":
      return /^[A-Z0-9]{18}\d{2}$/.test(text) ? text : undefined;
    case "number":
      return NUMBER.test(text) ? text : undefined;
  }
}

/** A date, without the time of day that may stand behind it. */
export function ftmDate(text: string): string | undefined {
  const date = DATE.exec(text)?.[0];
  return date !== undefined && isPartialDate(date) ? date : undefined;
}

/** A share out of a percentage, above 0 and at most 1. */
export function ftmShare(text: string): number | undefined {
  const percentage = PERCENTAGE.exec(text)?.[1];
  // In decimals, since a division would make another fraction of some.
  const share = percentage === undefined ? 0 : Number(`${percentage}e-2`);
  return share > 0 && share <= 1 ? share : undefined;
}
