import { describe, expect, test } from "@jest/globals";
import { notAnInstant, parseInstant } from "../../src/domain/instant.js";

describe("an instant", () => {
  test.each([
    ["in UTC", "2026-02-15T12:00:00Z", "2026-02-15T12:00:00.000Z"],
    ["with milliseconds", "2026-02-15T12:00:00.125Z", "2026-02-15T12:00:00.125Z"],
    ["with more digits than it keeps", "2026-02-15T12:00:00.1256789Z", "2026-02-15T12:00:00.125Z"],
    ["ahead of UTC", "2026-02-15T12:00:00+09:00", "2026-02-15T03:00:00.000Z"],
    ["behind UTC, on the next day there", "2026-02-15T20:00:00-05:00", "2026-02-16T01:00:00.000Z"],
    ["in small letters", "2026-02-15t12:00:00z", "2026-02-15T12:00:00.000Z"],
    ["on a leap day", "2024-02-29T00:00:00Z", "2024-02-29T00:00:00.000Z"],
    ["at the end of a day", "2024-02-29T24:00:00Z", "2024-03-01T00:00:00.000Z"],
  ])("may be given %s", (_name, text, instant) => {
    expect(parseInstant(text)?.toISOString()).toBe(instant);
  });

  test.each([
    ["nothing", ""],
    ["a date", "2026-02-15"],
    ["no zone", "2026-02-15T12:00:00"],
    ["no seconds", "2026-02-15T12:00Z"],
    ["a zone without minutes", "2026-02-15T12:00:00+09"],
    ["a space for the T", "2026-02-15 12:00:00Z"],
    ["29 February of a common year", "2026-02-29T12:00:00Z"],
    ["the year 0", "0000-01-01T00:00:00Z"],
    ["hour 25", "2026-02-15T25:00:00Z"],
    ["minute 60", "2026-02-15T12:60:00Z"],
    ["words", "yesterday"],
  ])("may not be given with %s", (_name, text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  test("that is none is told with what to write", () => {
    expect(notAnInstant('"yesterday"')).toBe(
      '"yesterday" is not an instant. Write a day, a time and a zone, such as 2026-02-15T12:00:00Z.',
    );
  });
});
