import { datePartsOf } from "../../domain/partial-date.js";
import type { RdfLiteral } from "./rdf-node.js";
import type { CompactIri, RdfType } from "./vocabulary.js";

/** The datatype of a date of one, two or three parts. */
const DATE_TYPES = { 1: "xsd:gYear", 2: "xsd:gYearMonth", 3: "xsd:date" } as const satisfies Record<number, CompactIri>;

/** The datatypes that all values of such a property share. */
export const DATATYPES = {
  decimal: "xsd:decimal",
  integer: "xsd:integer",
  boolean: "xsd:boolean",
  instant: "xsd:dateTime",
  url: "xsd:anyURI",
} as const satisfies Partial<Record<RdfType, CompactIri>>;

/** A value as a literal of a type that has literals. An instant is given in RFC 3339. */
export function literal(value: string | number | boolean, type: Exclude<RdfType, "reference" | "node">): RdfLiteral {
  if (type === "text") return { text: String(value) };
  if (type === "date") return { text: String(value), datatype: DATE_TYPES[datePartsOf(String(value))] };
  const text = type === "decimal" ? decimalText(Number(value)) : String(value);
  return { text, datatype: DATATYPES[type] };
}

/**
 * A finite number as an xsd:decimal, which has no exponent: its digits are those of the shortest text that is read as the same
 * number, so nothing is lost. Whole numbers have ".0", as Turtle tells decimals from integers.
 */
export function decimalText(value: number): string {
  const shortest = String(value);
  if (!shortest.includes("e")) return shortest.includes(".") ? shortest : `${shortest}.0`;
  const [digits, exponent] = shortest.split("e") as [string, string];
  const sign = digits.startsWith("-") ? "-" : "";
  const significant = digits.replace(/[-.]/g, "");
  const power = Number(exponent);
  // JavaScript writes an exponent from 21 up, and has 17 digits at most.
  return power > 0
    ? `${sign}${significant.padEnd(power + 1, "0")}.0`
    : `${sign}0.${"0".repeat(-power - 1)}${significant}`;
}
