import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { runProgram } from "../../src/cli/program.js";
import { Terminal } from "../../src/cli/terminal.js";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.js";
import { aClaim, anEntity, aSource } from "../support/changes.js";
import { type TemporaryFolder, temporaryFolder } from "../support/temporary-folder.js";

let folder: TemporaryFolder;

const SHARE = { share: 0.63, shareOf: "IMPORTS_OF_RECIPIENT", validFrom: "2024" } as const;
const deposit = (id: string, aliases: readonly string[], latitude: number, longitude: number) =>
  anEntity(id, { kind: "DEPOSIT", name: "Bayan Obo", aliases, fields: { latitude, longitude } });

beforeAll(async () => {
  folder = await temporaryFolder();
  const store = await openSqliteStore(folder.path);
  await store.apply(
    [
      aSource("source"),
      anEntity("china", { name: "China" }),
      anEntity("japan", { name: "Japan" }),
      deposit("obo", [], 41.8, 109.97),
      deposit("obo-two", ["白云"], 41.17, 117.88),
      aClaim("c63", "china", "japan", SHARE),
      aClaim("c70", "china", "japan", { ...SHARE, share: 0.7, validFrom: "2025" }),
    ],
    { note: "test" },
  );
  await store.close();
});
afterAll(() => folder.remove());

/** Runs a command in this process: these have nothing of their own that needs another. */
async function run(...args: string[]) {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const [stdout, stderr] = [text(out), text(err)];
  const code = await runProgram([...args, "--data", folder.path], new Terminal(out, err));
  out.end();
  err.end();
  return { code, stdout: await stdout, stderr: await stderr };
}

test.each<[string, readonly string[], number, RegExp]>([
  ["conflicts", ["conflicts"], 0, /^SHARE\n {2}China .*63 %.* \[source\]\n {2}China .*70 %.* \[source\]\n$/],
  ["no conflicts of a kind", ["conflicts", "Japan", "--kind", "status"], 1, /^No conflicts found/],
  ["no conflicts on a date", ["conflicts", "--as-of", "2001"], 1, /^No conflicts found/],
  [
    "what began",
    ["diff", "--since", "2023", "--until", "2024"],
    0,
    /^CHANGE +STATEMENT +SOURCES\nstarted +China .*\[source\]\n$/,
  ],
  [
    "what became known",
    ["diff", "Japan", "--since", "2020-01-01T00:00:00Z"],
    0,
    /\nadded +China .*63.*\nadded +China .*70/,
  ],
  ["no change", ["diff", "Japan", "--since", "2021", "--until", "2022"], 1, /^Nothing changed/],
  [
    "a part of a difference",
    ["diff", "--since", "2020-01-01T00:00:00Z", "--limit", "1"],
    0,
    /may be more: see --limit/,
  ],
  [
    "a timeline",
    ["timeline", "Japan", "--first", "1"],
    0,
    /^DATE +EVENT +STATEMENT\n2024 +STARTED +China .*\n\n1 more: see --first/,
  ],
  ["an empty timeline", ["timeline", "Japan", "--type", "visits"], 1, /^Nothing with a date/],
  [
    "candidates",
    ["candidates", "obo"],
    0,
    /^SCORE +ID +KIND .*\n0.0\d +obo-two +DEPOSIT +Bayan Obo +EXACT_NAME: .* FAR_APART: They are 66\d km apart/,
  ],
  ["candidates for a text", ["candidates", "--text", "Байан Обо", "--first", "1"], 0, /\n1\.00 +obo .*TRANSLITERATION/],
  ["no candidates", ["candidates", "japan"], 1, /^Nothing like it/],
  ["no duplicates", ["duplicates", "--kind", "deposit"], 1, /^No likely duplicates/],
  [
    "duplicates",
    ["duplicates", "--min-score", "0"],
    0,
    /^SCORE +ONE +OTHER +WHY\n0.0\d +obo \(Bayan Obo\) +obo-two \(Bayan Obo\) +EXACT_NAME/,
  ],
])("%s", async (_, args, code, output) => {
  const ran = await run(...args);
  expect(ran).toMatchObject({ code, stderr: "" });
  expect(ran.stdout).toMatch(output);
});

describe("as JSON, what the API gives", () => {
  test.each<[string, readonly string[], object]>([
    ["conflicts", ["conflicts"], { conflicts: [{ kind: "SHARE", relationships: [{ id: "c63" }, { id: "c70" }] }] }],
    ["a difference", ["diff", "--since", "2023", "--until", "2024"], { started: [{ id: "c63" }], ended: [] }],
    ["a timeline", ["timeline", "Japan"], { id: "japan", timeline: { totalCount: 2 } }],
    ["candidates", ["candidates", "obo"], { candidates: [{ entity: { id: "obo-two" } }], truncated: false }],
    ["duplicates", ["duplicates"], { duplicates: [], truncated: false }],
  ])("%s", async (_, args, answer) => {
    expect(JSON.parse((await run(...args, "--json")).stdout)).toMatchObject(answer);
  });
});

test.each<[string, readonly string[], number, RegExp]>([
  ["an unknown entity", ["timeline", "atlantis"], 1, /^error ENTITY_NOT_FOUND: .*atlantis/],
  ["candidates for an unknown entity", ["candidates", "atlantis"], 1, /^error ENTITY_NOT_FOUND: .*atlantis/],
  ["conflicts at an unknown entity", ["conflicts", "atlantis"], 1, /^error ENTITY_NOT_FOUND: .*atlantis/],
  ["neither an entity nor a text", ["candidates"], 2, /^error BAD_USER_INPUT: Name an entity, or give --text/],
  ["both", ["candidates", "obo", "--text", "obo"], 2, /^error BAD_USER_INPUT: Name an entity, or give --text/],
  ["a difference from nothing", ["diff"], 2, /required option .--since <time>. not specified/],
  [
    "a date against an instant",
    ["diff", "--since", "2024", "--until", "2025-01-01T00:00:00Z"],
    1,
    /^error BAD_USER_INPUT: Give asOf in both/,
  ],
  [
    "a kind of entity for one of conflict",
    ["conflicts", "--kind", "COUNTRY"],
    2,
    /--kind must be one of SHARE, QUANTITY/,
  ],
  ["a time that is none", ["diff", "--since", "yesterday"], 2, /--since must be a date \(.*\) or an instant/],
  ["a filter by time beside the states", ["diff", "--since", "2024", "--as-of", "2024"], 2, /unknown option '--as-of'/],
  ["a score above 1", ["duplicates", "--min-score", "2"], 2, /--min-score must be a number from 0 to 1, not "2"/],
])("%s is refused", async (_, args, code, message) => {
  const ran = await run(...args);
  expect(ran).toMatchObject({ code, stdout: "" });
  expect(ran.stderr).toMatch(message);
});
