import type { Bound } from "../../../domain/claim.js";

/**
 * What a cell of the Mineral Commodity Summaries of USGS says. Only an amount has a number: a figure that is withheld or not available
 * is unknown, which is not zero.
 */
export type PrintedValue =
  | {
      readonly kind: "AMOUNT";
      /** 0 or more, in the unit of the row. A dash stands for 0. */
      readonly quantity: number;
      /** AT_LEAST for `>85,000,000`, AT_MOST for `<100,000`; absent where the cell is the figure itself. */
      readonly bound?: Extract<Bound, "AT_LEAST" | "AT_MOST">;
    }
  | { readonly kind: "NOT_AVAILABLE" | "WITHHELD" | "NET_EXPORTER" | "WORDS" };

const SYMBOLS: ReadonlyMap<string, PrintedValue> = new Map([
  ["—", { kind: "AMOUNT", quantity: 0 }],
  ["--", { kind: "AMOUNT", quantity: 0 }],
  ["NA", { kind: "NOT_AVAILABLE" }],
  ["W", { kind: "WITHHELD" }],
  ["E", { kind: "NET_EXPORTER" }],
]);

/** Groups of three digits or none: in `27,0003` a footnote's digit is glued to the figure, and no one can say where it ends. */
const AMOUNT = /^([<>]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/;

const BOUNDS = { ">": { bound: "AT_LEAST" }, "<": { bound: "AT_MOST" }, "": {} } as const;

/** Reads a cell. What is neither a figure nor a symbol with one meaning, such as `Large`, `50–300` or `s`, is WORDS. */
export function printedValue(cell: string): PrintedValue {
  const text = cell.trim();
  const symbol = SYMBOLS.get(text);
  if (symbol !== undefined) return symbol;
  const [, sign, whole, decimals = ""] = AMOUNT.exec(text) ?? [];
  if (sign === undefined || whole === undefined) return { kind: "WORDS" };
  const quantity = Number(`${whole.replaceAll(",", "")}${decimals}`);
  return { kind: "AMOUNT", quantity, ...BOUNDS[sign as keyof typeof BOUNDS] };
}
