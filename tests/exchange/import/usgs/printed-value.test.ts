import { describe, expect, test } from "@jest/globals";
import { printedPeriod } from "../../../../src/exchange/import/usgs/printed-period.js";
import { printedValue } from "../../../../src/exchange/import/usgs/printed-value.js";

describe("a printed value", () => {
  test.each([
    ["a figure with separators", "44,000,000", { kind: "AMOUNT", quantity: 44_000_000 }],
    ["a figure without them", "5900000", { kind: "AMOUNT", quantity: 5_900_000 }],
    ["a fraction", "14.4", { kind: "AMOUNT", quantity: 14.4 }],
    ["a figure with a hard space", "68\u00A0", { kind: "AMOUNT", quantity: 68 }],
    ["a dash is zero", "—", { kind: "AMOUNT", quantity: 0 }],
    ["the dash of the yearbooks", "--", { kind: "AMOUNT", quantity: 0 }],
    ["a printed zero", "0", { kind: "AMOUNT", quantity: 0 }],
    ["a lower bound stays one", ">85,000,000", { kind: "AMOUNT", quantity: 85_000_000, bound: "AT_LEAST" }],
    ["an upper bound stays one", "<100,000", { kind: "AMOUNT", quantity: 100_000, bound: "AT_MOST" }],
    ["not available is not zero", "NA", { kind: "NOT_AVAILABLE" }],
    ["withheld is not zero", "W", { kind: "WITHHELD" }],
    ["a net exporter", "E", { kind: "NET_EXPORTER" }],
    ["words", "Large", { kind: "WORDS" }],
    ["a range", "50–300", { kind: "WORDS" }],
    ["a symbol with several meanings", "s", { kind: "WORDS" }],
    ["a figure with a footnote's digit glued to it", "27,0003", { kind: "WORDS" }],
    ["a character that the file has lost", "?1", { kind: "WORDS" }],
    ["nothing", "", { kind: "WORDS" }],
  ])("%s", (_, cell, value) => {
    expect(printedValue(cell)).toEqual(value);
  });
});

test.each([
  ["2025", { validFrom: "2025", validTo: "2025" }],
  ["2021–24", { validFrom: "2021", validTo: "2024" }],
  ["1999-2002", { validFrom: "1999", validTo: "2002" }],
  ["2024–21", undefined],
  ["average", undefined],
])("the period %s", (cell, period) => {
  expect(printedPeriod(cell)).toEqual(period);
});
