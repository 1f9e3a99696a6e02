import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { EXPORT_FORMATS, type ExportFormat } from "../../src/exchange/export/export-format.js";
import { SAMPLE, streamOf } from "../exchange/export/sample-graph.js";
import { encodable } from "../exchange/export/survivors.js";
import { type TemporaryFolder, temporaryFolder } from "../support/temporary-folder.js";

// Exports as the tools of others read them: networkx, rdflib and pyarrow, in the environment that scripts/python-tools.sh makes.

const PYTHON = fileURLToPath(new URL("../../.cache/python/bin/python", import.meta.url));
const SCRIPT = fileURLToPath(new URL("./read_exports.py", import.meta.url));
const FORMATS = ["GRAPHML", "JSON", "PARQUET", "TURTLE", "JSON_LD"] as const satisfies readonly ExportFormat[];
const MISSING = "there is no Python environment: run scripts/python-tools.sh";
/** The packages are large, and read from a cold disk. */
const LONG_MS = 120_000;

interface Found {
  readonly nodes: readonly (readonly string[])[];
  readonly edges: readonly (readonly string[])[];
}

const isThere = existsSync(PYTHON);
if (!isThere && process.env.REQUIRE_PYTHON !== "1") console.warn(`SKIPPED: exports read by Python: ${MISSING}.`);

(isThere || process.env.REQUIRE_PYTHON === "1" ? describe : describe.skip)("exports read by Python", () => {
  let folder: TemporaryFolder;
  let found: Readonly<Record<"GRAPHML" | "JSON" | "PARQUET", Found>> & {
    readonly types: object;
    readonly statements: number;
    readonly same: boolean;
  };

  beforeAll(async () => {
    if (!isThere) throw new Error(MISSING);
    folder = await temporaryFolder();
    for (const format of FORMATS) {
      const { write, extension } = EXPORT_FORMATS[format];
      const pieces: Uint8Array[] = [];
      for await (const piece of write(streamOf(SAMPLE))) pieces.push(Buffer.from(piece));
      await folder.write({ [`graph.${extension}`]: Buffer.concat(pieces) });
    }
    found = JSON.parse((await promisify(execFile)(PYTHON, [SCRIPT, folder.path])).stdout);
  }, LONG_MS);
  afterAll(() => folder?.remove());

  test.each(["GRAPHML", "JSON", "PARQUET"] as const)("%s has every entity with its name and every claim", (format) => {
    // XML can't hold control characters.
    const read = (name: string) =>
      format === "GRAPHML" ? encodable(name).replaceAll("\u0001", "\uFFFD") : encodable(name);
    const names = Object.fromEntries(found[format].nodes as [string, string][]);
    expect(names).toEqual(Object.fromEntries(SAMPLE.entities.map(({ id, name }) => [id, read(name)])));
    expect(found[format].edges).toEqual(SAMPLE.relationships.map(({ id, from, to, type }) => [id, from, to, type]));
  });

  test("PARQUET has types", () => {
    expect(found.types).toEqual({ share: "double", binding: "bool", validFrom: "string" });
  });

  test("TURTLE and JSON_LD are one graph to rdflib, with a statement for each claim", () => {
    expect(found).toMatchObject({ statements: SAMPLE.relationships.length, same: true });
  });
});
