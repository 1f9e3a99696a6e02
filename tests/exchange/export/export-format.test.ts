import { describe, expect, test } from "@jest/globals";
import { EXPORT_FORMATS, type ExportFormat, exportFormat } from "../../../src/exchange/export/export-format.js";
import { SAMPLE, streamOf, textOf } from "./sample-graph.js";

const formats = Object.keys(EXPORT_FORMATS) as ExportFormat[];

describe("EXPORT_FORMATS", () => {
  test("are those of the schema", () => {
    expect(formats.join(" ")).toBe(
      "JSON CYTOSCAPE GRAPHML GEXF CSV DOT MERMAID CYPHER NEO4J_NODES_CSV NEO4J_RELATIONSHIPS_CSV TURTLE JSON_LD JSONL FOLLOW_THE_MONEY PARQUET",
    );
  });

  // FollowTheMoney has other ids, and no word for retracted.
  const named = ["NEO4J_NODES_CSV", "PARQUET", "FOLLOW_THE_MONEY"];
  test.each(formats.filter((format) => !named.includes(format)))("%s names every relationship", async (format) => {
    const text = await textOf(EXPORT_FORMATS[format].write(streamOf(SAMPLE)));
    for (const { id } of SAMPLE.relationships) expect(text).toContain(id);
  });

  test.each(["XLSX", "json", "constructor", ""])("there is no format %j", (name) => {
    expect(() => exportFormat(name)).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
  });

  test("a large graph comes in pieces of a bounded size, before all of it was read", async () => {
    let read = 0;
    const graph = streamOf(SAMPLE);
    const large = {
      ...graph,
      async *relationships() {
        for (; read < 20_000; read += 100) {
          yield Array.from({ length: 100 }, (_, index) => ({
            ...SAMPLE.relationships[1]!,
            id: `claim_${read + index}`,
          }));
        }
      },
    };
    let first: number | undefined;
    let longest = 0;
    for await (const piece of EXPORT_FORMATS.CSV.write(large)) {
      first ??= read;
      longest = Math.max(longest, piece.length);
    }
    expect(read).toBe(20_000);
    expect(first).toBeLessThan(100);
    expect(longest).toBeLessThan(32_768);
  });

  test("a source that is cited and missing is a fault that says which", async () => {
    const broken = streamOf({ ...SAMPLE, sources: SAMPLE.sources.slice(0, 1) });
    await expect(textOf(EXPORT_FORMATS.JSON.write(broken))).rejects.toThrow(/"usgs"/);
  });
});
