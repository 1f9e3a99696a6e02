import { expect, test } from "@jest/globals";
import { table } from "../../src/cli/table.js";

test.each([
  [
    "columns are aligned",
    [
      ["a", 1],
      ["long", 22],
    ],
    "ID    N\na     1\nlong  22\n",
  ],
  ["a value of several lines is put on one", [["a\nb", 1]], "ID   N\na b  1\n"],
  ["characters beyond UTF-16 count once", [["\u{1F30F}", 1]], "ID  N\n\u{1F30F}   1\n"],
  ["no rows leave the headings", [], "ID  N\n"],
])("%s", (_, rows, expected) => {
  expect(table(["ID", "N"], rows as (string | number)[][])).toBe(expected);
});
