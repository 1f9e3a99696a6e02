import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { ImportProblem } from "../../../../src/exchange/import/import-problem.js";
import { BrokenFileError } from "../../../../src/exchange/import/readers/broken-file-error.js";
import { readCsv } from "../../../../src/exchange/import/readers/csv.js";
import { type TemporaryFolder, temporaryFolder } from "../../../support/temporary-folder.js";

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

async function read(content: string | Uint8Array) {
  await folder.write({ "entities.csv": content });
  const rows: { line: number; cells: Record<string, unknown> }[] = [];
  const problems: ImportProblem[] = [];
  const context = { defaults: {}, passOver: () => {} };
  const file = { path: join(folder.path, "entities.csv"), name: "entities.csv", sort: "entity" } as const;
  try {
    for await (const { line, cells } of readCsv(file, (problem) => problems.push(problem), context)) {
      rows.push({ line, cells: Object.fromEntries(cells) });
    }
  } catch (error) {
    if (!(error instanceof BrokenFileError)) throw error;
    problems.push(error.problem);
  }
  return { rows, problems };
}

const HEADER = "id,kind,name";

function columns(count: number): string {
  return `${Array.from({ length: count }, (_, index) => `c${index}`).join(",")}\n`;
}

test.each([
  ["rows that end in LF", `${HEADER}\njapan,COUNTRY,Japan\n`, [2]],
  ["rows that end in CR LF", `${HEADER}\r\njapan,COUNTRY,Japan\r\nchina,COUNTRY,China\r\n`, [2, 3]],
  ["a last row without an end", `${HEADER}\njapan,COUNTRY,Japan`, [2]],
  ["a byte order mark", `\uFEFF${HEADER}\njapan,COUNTRY,Japan\n`, [2]],
  ["blank lines, and rows without a value", `${HEADER}\n\njapan,COUNTRY,Japan\n,,\n\nchina,COUNTRY,China\n`, [3, 6]],
  ["rows after a quoted line break", `${HEADER}\njapan,COUNTRY,"Ja\npan"\nchina,COUNTRY,China\n`, [2, 4]],
  ["rows after quoted CR LFs", `${HEADER}\r\njapan,COUNTRY,"J\r\n\r\nn"\r\nchina,COUNTRY,China\r\n`, [2, 5]],
])("%s have their true line numbers", async (_, content, lines) => {
  const { rows, problems } = await read(content);
  expect(problems).toEqual([]);
  expect(rows.map(({ line }) => line)).toEqual(lines);
});

test("columns come in any order, quotes are taken off and empty cells left out", async () => {
  const { rows } = await read('name,description,kind,id\n"a ""b"", c",,COUNTRY,japan\n');
  expect(rows).toEqual([{ line: 2, cells: { name: 'a "b", c', kind: "COUNTRY", id: "japan" } }]);
});

test.each([
  ["an unknown column", "id,kind,nmae,name\n", { line: 1, column: "nmae", nearest: "name" }],
  ["a column that is there twice", "id,kind,name,name\n", { line: 1, column: "name" }],
  ["a column that is missing", "id,name\n", { line: 1, problem: expect.stringContaining("kind") }],
  ["a column without a name", `${HEADER},\n`, { line: 1, problem: expect.stringContaining("Column 4 has no name") }],
  [
    "many columns without a name",
    `${HEADER},,,,,,,\n`,
    { line: 1, problem: expect.stringContaining("Columns 4, 5, 6, 7, 8 and 2 more have no name") },
  ],
  ["a header with semicolons", "id;kind;name\n", { line: 1, problem: expect.stringContaining("semicolons") }],
  ["a header with tabs", "id\tkind\tname\n", { line: 1, problem: expect.stringContaining("tabs") }],
  [
    "a header of a thousand columns and more",
    columns(1_001),
    { line: 1, problem: expect.stringContaining("1000 columns") },
  ],
  ["a header of a million columns", columns(1_000_000), { line: 1, problem: expect.stringContaining("1000 columns") }],
  ["a row that is too short", `${HEADER}\njapan,COUNTRY\n`, { line: 2, problem: expect.stringContaining("2 values") }],
  ["a row that is too long", `${HEADER}\njapan,COUNTRY,Japan,x\n`, { line: 2 }],
  [
    "a quote that is never closed",
    `${HEADER}\n\njapan,COUNTRY,"Japan\nchina,COUNTRY,China\n`,
    { line: 3, column: "name" },
  ],
  ["text after a quote", `${HEADER}\njapan,COUNTRY,"Japan"x\n`, { line: 2, column: "name" }],
  ["a quote within a value", `${HEADER}\njapan,COUNTRY,Ja"pan\n`, { line: 2, column: "name" }],
  ["an empty file", "", { line: 1, problem: expect.stringContaining("header") }],
])("%s is reported where it stands", async (_, content, expected) => {
  const { problems } = await read(content);
  expect(problems).toEqual([expect.objectContaining({ file: "entities.csv", ...expected })]);
});

test.each([
  ["Latin 1", Buffer.from(`${HEADER}\njapan,COUNTRY,Japan\nivory,COUNTRY,C\xf4te\n`, "latin1"), 3],
  ["UTF-16", Buffer.from(`\uFEFF${HEADER}\n`, "utf16le"), 1],
])("%s is refused as not UTF-8", async (_, content, line) => {
  const { problems } = await read(content);
  expect(problems).toEqual([expect.objectContaining({ line, problem: expect.stringContaining("UTF-8") })]);
});
