import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { daySpan, isPartialDate, requireDaySpan, spellPartialDate } from "../../src/domain/partial-date.js";

const DAY_ONE_OF_2024 = 19_723;

describe("a partial date", () => {
  test.each(["0001", "2024", "9999", "2024-02", "2024-12", "2024-02-29", "2000-02-29", "2023-12-31"])(
    "may be %s",
    (text) => {
      expect(isPartialDate(text)).toBe(true);
    },
  );

  test.each([
    ["nothing", ""],
    ["the year 0", "0000"],
    ["a year of three digits", "987"],
    ["a year of five digits", "12024"],
    ["a year before our era", "-0044"],
    ["month 0", "2024-00"],
    ["month 13", "2024-13"],
    ["a month of one digit", "2024-2"],
    ["day 0", "2024-01-00"],
    ["31 April", "2024-04-31"],
    ["29 February of a common year", "2023-02-29"],
    ["29 February of a century", "1900-02-29"],
    ["a time", "2024-01-01T00:00:00Z"],
    ["space around it", " 2024"],
    ["a line break after it", "2024\n"],
    ["digits of another script", "２０２４"],
    ["a slash", "2024/01"],
  ])("may not be %s", (_name, text) => {
    expect(isPartialDate(text)).toBe(false);
    expect(daySpan(text)).toBeUndefined();
  });
});

describe("the days of a partial date", () => {
  test.each([
    ["1970-01-01", 0, 0],
    ["1969-12-31", -1, -1],
    ["2024-01-01", DAY_ONE_OF_2024, DAY_ONE_OF_2024],
    ["2024-02", DAY_ONE_OF_2024 + 31, DAY_ONE_OF_2024 + 59],
    ["2024", DAY_ONE_OF_2024, DAY_ONE_OF_2024 + 365],
    ["0001", -719_162, -718_798],
  ])("of %s are %i to %i after 1970-01-01", (text, first, last) => {
    expect(daySpan(text)).toEqual({ first, last });
  });

  test.each([
    ["2023", 365],
    ["2024", 366],
    ["1900", 365],
    ["2000", 366],
    ["0099", 365],
    ["2023-02", 28],
    ["2024-02", 29],
    ["2024-12", 31],
  ])("of %s are %i", (text, count) => {
    const { first, last } = requireDaySpan(text);
    expect(last - first + 1).toBe(count);
  });

  const years = fc.integer({ min: 1, max: 9999 }).map((year) => String(year).padStart(4, "0"));
  const twoDigits = (number: number) => String(number).padStart(2, "0");

  test("of the months follow one another and make up the year", () => {
    fc.assert(
      fc.property(years, (year) => {
        const { first, last } = requireDaySpan(year);
        let next = first;
        for (let month = 1; month <= 12; month++) {
          const span = requireDaySpan(`${year}-${twoDigits(month)}`);
          expect(span.first).toBe(next);
          next = span.last + 1;
        }
        expect(next).toBe(last + 1);
      }),
    );
  });

  test("are each a date of that month, and there is no other", () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 12 }), (year, month) => {
        const text = `${year}-${twoDigits(month)}`;
        const { first, last } = requireDaySpan(text);
        for (let day = 1; day <= 31; day++) {
          const number = first + day - 1;
          const expected = number <= last ? { first: number, last: number } : undefined;
          expect(daySpan(`${text}-${twoDigits(day)}`)).toEqual(expected);
        }
      }),
    );
  });
});

test("a text that is no date is refused by name, with what to write", () => {
  expect(() => requireDaySpan("next year", "where.asOf")).toThrow(
    expect.objectContaining({
      code: "BAD_USER_INPUT",
      message: '"next year" is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD, for example 2010 or 2025-10-28.',
      details: { argument: "where.asOf" },
    }),
  );
});

test.each([
  ["2024", "2024"],
  ["0987", "0987"],
  ["2025-10", "October 2025"],
  ["2025-10-28", "28 October 2025"],
  ["2024-02-05", "5 February 2024"],
])("%s is spelled %s", (date, spelled) => {
  expect(spellPartialDate(date)).toBe(spelled);
});
