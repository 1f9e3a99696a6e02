import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { EXPORT_FORMATS, type ExportFormat } from "../../src/exchange/export/export-format.js";
import { SAMPLE, streamOf } from "../exchange/export/sample-graph.js";
import { encodable } from "../exchange/export/survivors.js";
import { type TemporaryFolder, temporaryFolder } from "../support/temporary-folder.js";
import { askPython, describeWithPython, LONG_MS } from "./python-tools.js";

// Exports as the tools of others read them: networkx, rdflib and pyarrow, in the environment that scripts/python-tools.sh makes.

const FORMATS = ["GRAPHML", "JSON", "PARQUET", "TURTLE", "JSON_LD"] as const satisfies readonly ExportFormat[];

interface Found {
  readonly nodes: readonly (readonly string[])[];
  readonly edges: readonly (readonly string[])[];
}

interface AllFound extends Readonly<Record<"GRAPHML" | "JSON" | "PARQUET", Found>> {
  readonly types: object;
  readonly statements: number;
  readonly same: boolean;
}

describeWithPython("exports read by Python", () => {
  let folder: TemporaryFolder;
  let found: AllFound;

  beforeAll(async () => {
    folder = await temporaryFolder();
    for (const format of FORMATS) {
      const { write, extension } = EXPORT_FORMATS[format];
      const pieces: Uint8Array[] = [];
      for await (const piece of write(streamOf(SAMPLE))) pieces.push(Buffer.from(piece));
      await folder.write({ [`graph.${extension}`]: Buffer.concat(pieces) });
    }
    found = (await askPython("./read_exports.py", folder.path)) as AllFound;
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
